import ConvEngine
import Testing
import TutorTestSupport

@Suite struct PathCountTests {
  /// Returns the stack of convolutions of three taps with dilations, over an input of a size.
  private func stack(dilations: [Int], inputSize: Int?) throws -> RelationStack {
    let layers = dilations.map {
      Layer.convolution(
        ConvolutionLayer(window: Window(kernel: [3], dilation: [$0])))
    }
    return try ReceptiveField(layers, inputSize: inputSize.map { [$0] }).axes[0]
  }

  @Test func `in the middle of a cone the most ways meet`() throws {
    let counts = try stack(dilations: [1, 1, 1], inputSize: 13).pathCounts(from: 3)
    #expect(counts.map(\.cell) == Array(3...9))
    #expect(counts.map(\.count) == [1, 3, 6, 7, 6, 3, 1])
  }

  @Test func `equal dilations leave holes that growing ones do not`() throws {
    let equal = try stack(dilations: [2, 2, 2], inputSize: 13).pathCounts(from: 0)
    #expect(equal.map(\.cell) == [0, 2, 4, 6, 8, 10, 12])
    #expect(equal.map(\.count) == [1, 3, 6, 7, 6, 3, 1])
    let growing = try stack(dilations: [1, 2, 4], inputSize: 15).pathCounts(from: 0)
    #expect(growing.map(\.cell) == Array(0...14))
    #expect(growing.map(\.count) == [1, 1, 2, 1, 3, 2, 3, 1, 3, 2, 3, 1, 2, 1, 1])
  }

  @Test func `of random stacks the ways lead to the cells that are seen, and are as many as taps`()
    throws
  {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let kernels = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        Int.random(in: 1...3, using: &generator)
      }
      let layers = kernels.map { kernel in
        Layer.convolution(
          ConvolutionLayer(
            window: Window(
              kernel: [kernel], stride: [Int.random(in: 1...3, using: &generator)],
              dilation: [Int.random(in: 1...3, using: &generator)])))
      }
      let field = try ReceptiveField(layers)
      let stack = field.axes[0]
      let unit = Int.random(in: 0..<9, using: &generator)
      let counts = try stack.pathCounts(from: unit)
      #expect(try counts.map(\.cell) == stack.positions(of: unit))
      #expect(counts.reduce(0) { $0 + $1.count } == kernels.reduce(1, *))
      #expect(try field.pathCounts(from: [unit]) == [counts])
    }
  }

  @Test func `the ways to the padding are not followed`() throws {
    let layer = Layer.convolution(
      ConvolutionLayer(window: Window(kernel: [3], padding: [.same])))
    let counts = try ReceptiveField([layer, layer], inputSize: [5]).axes[0].pathCounts(from: 0)
    #expect(counts.map(\.cell) == [0, 1, 2])
    #expect(counts.map(\.count) == [2, 2, 1])
  }

  @Test func `more ways than can be counted are as many as can be`() throws {
    let stack = try stack(dilations: Array(repeating: 1, count: 100), inputSize: nil)
    let counts = try stack.pathCounts(from: 0)
    #expect(counts.count == 201)
    #expect(counts[100].count == .max)
    #expect(counts[0].count == 1)
    #expect(counts[200].count == 1)
  }

  @Test func `too long a walk and a unit that is not there are refused`() throws {
    let stack = try stack(dilations: [1, 1], inputSize: 13)
    #expect(throws: ConvolutionError.network(.noSuchUnit(9, count: 9))) {
      try stack.pathCounts(from: 9)
    }
    #expect(throws: ConvolutionError.wrongAxisCount(given: 2, expected: 1)) {
      try ReceptiveField([stack]).pathCounts(from: [0, 0])
    }
    let wide = Layer.convolution(ConvolutionLayer(window: Window(kernel: [3_000_000])))
    let limit = RelationStack.walkLimit
    #expect(throws: ConvolutionError.network(.walkTooLong(limit: limit))) {
      try ReceptiveField([wide]).pathCounts(from: [0])
    }
  }
}
