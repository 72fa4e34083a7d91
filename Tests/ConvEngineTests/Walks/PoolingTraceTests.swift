import ConvEngine
import Testing
import TutorTestSupport

@Suite struct PoolingTraceTests {
  /// Expects what holds for the walk over any pooling.
  private func expectLaws(
    _ trace: Trace, makes output: Tensor<Double>, using generator: inout SeededGenerator
  ) throws {
    expectCollectionLaws(trace, count: output.elements.count)
    let values = output.elements.map { Polynomial($0) }
    #expect(trace.map { $0.terms.last?.sum } == values)
    let last = try #require(trace.last?.stack(.output)).panels.flatMap(\.cells)
    #expect(last.map(\.value) == Array(values.suffix(last.count)))
    #expect(last.allSatisfy { $0.roles.contains(.done) })
    expectFrameLaws(trace, using: &generator)
    // What a window reads is marked.
    let frame = trace[.random(in: trace.indices, using: &generator)]
    let marked = frame.panels.filter { $0.kind == .input }.flatMap { panel in
      panel.positions(.window).filter { panel[row: $0.row, column: $0.column].name != nil }
    }
    #expect(marked == frame.terms.map(\.input))
  }

  @Test func `walking by output, the largest value in the end is the output`() throws {
    try forCases(seed: 1) { generator in
      let (window, shape) = Window.random(using: &generator)
      let pooling = try MaxPooling(.random(shape, using: &generator), window: window)
      try expectLaws(pooling.trace(by: .output), makes: pooling.output, using: &generator)
    }
  }

  @Test func `walking by output, the share in the end is the average`() throws {
    try forCases(seed: 2) { generator in
      let (window, shape) = Window.random(using: &generator)
      let pooling = try AveragePooling(
        .random(shape, using: &generator), window: window,
        countsPadding: .random(using: &generator))
      try expectLaws(pooling.trace(by: .output), makes: pooling.output, using: &generator)
    }
  }

  @Test func `the winner of each window is the one that the operation takes`() throws {
    try forCases(seed: 3) { generator in
      let (window, shape) = Window.random(using: &generator)
      let pooling = try MaxPooling(.random(shape, using: &generator), window: window)
      let index = Int.random(in: pooling.trace(by: .output).indices, using: &generator)
      let winners = pooling.trace(by: .output)[index].panels.flatMap { $0.positions(.winner) }
      let width = pooling.relation.plane.columns.inputSize
      #expect(
        winners.map { $0.row * width + $0.column } == [Int(pooling.indices.elements[index])])
    }
  }

  @Test func `the divisors are those of the operation, and the sums times them add up`() throws {
    try forCases(seed: 4) { generator in
      let (window, shape) = Window.random(using: &generator)
      let pooling = try AveragePooling(.random(shape, using: &generator), window: window)
      let divisors = pooling.divisors
      for (index, frame) in pooling.trace(by: .output).enumerated() {
        #expect(frame.equation?.divisor == divisors[index % divisors.count])
        let sum = frame.terms.map(\.product).reduce(Polynomial.zero, +)
        #expect(frame.terms.last?.sum == sum.divided(by: frame.equation?.divisor ?? 0))
      }
    }
  }

  @Test func `the padding of a maximum has no value, and that of an average counts as zero`() throws
  {
    let input = Tensor<Double>(shape: [1, 1, 3], elements: [2, 4, 6])
    let window = Window(
      kernel: [2], padding: [.amount(Padding(both: 1))], isCeiling: true)
    let most = try #require(MaxPooling(input, window: window).trace(by: .output)[0].panel(.input))
    #expect(most[-1].value == nil)
    #expect(most[-1].roles == [.padding, .window])
    let mean = try AveragePooling(input, window: window).trace(by: .output)[0]
    #expect(mean.panel(.input)?[-1].value == .zero)
    #expect(mean.terms.last?.sum == Polynomial(1))
  }

  @Test func `an average of symbols shares them out`() throws {
    let input = Tensor(shape: [1, 1, 4], elements: symbols("x", 4))
    let trace = try AveragePooling(input, window: Window(kernel: [2])).trace(by: .output)
    #expect(trace[1].terms.map(\.sum.description) == ["0.5·x2", "0.5·x2 + 0.5·x3"])
    let bounds = try #require(trace[1].panel(.output)).bounds
    #expect(bounds.symbolic?.terms.count == 2)
  }
}
