import ConvEngine
import Testing
import TutorTestSupport

@Suite struct TransposedConvolutionTraceTests {
  @Test func `each walk obeys the laws of a trace`() throws {
    try forCases(seed: 1) { generator in
      let layer = try TransposedConvolution<Double>.random(cellsUpTo: 4, using: &generator)
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      try expectTraceLaws(
        layer.trace(by: walk), computes: .output, as: layer.output, from: layer.bias?.elements,
        using: &generator)
    }
  }

  @Test func `there is a frame for each cell that is held still, named as the learner knows it`()
    throws
  {
    try forCases(seed: 2) { generator in
      let layer = try TransposedConvolution<Double>.random(cellsUpTo: 4, using: &generator)
      expectCollectionLaws(layer.trace(by: .input), count: layer.input.elements.count)
      expectCollectionLaws(layer.trace(by: .output), count: layer.output.elements.count)
      expectCollectionLaws(layer.trace(by: .tap), count: layer.weight.elements.count)
      #expect(layer.trace(by: .input)[0].step == .input(0))
      #expect(layer.trace(by: .output)[0].step == .output(0))
    }
  }

  @Test func `walking by output, the last sum is the output cell`() throws {
    try forCases(seed: 3) { generator in
      let layer = try TransposedConvolution<Double>.random(cellsUpTo: 4, using: &generator)
      let output = layer.output.elements
      for (index, frame) in layer.trace(by: .output).enumerated() {
        let bias = frame.equation?.start?.value ?? .zero
        #expect((frame.terms.last?.sum ?? bias) == Polynomial(output[index]))
        #expect(frame.equation?.channelSums.map(\.sum).reduce(bias, +) == Polynomial(output[index]))
      }
    }
  }

  @Test func `a stamp reads one cell, and what is cut off is dropped`() throws {
    let layer = try TransposedConvolution(
      input: Tensor(shape: [1, 1, 2], elements: [1.0, 10]),
      weight: Tensor(shape: [1, 1, 3], elements: [1.0, 2, 3]),
      sliding: [Sliding(stride: 2, padding: .amount(Padding(both: 1)))])
    let frame = layer.trace(by: .input)[1]
    #expect(frame.layer?.isTransposed == true)
    #expect(frame.panel(.input)?.positions(.source) == [Position(column: 1)])
    #expect(frame.terms.map(\.product) == [10, 20, 30].map { Polynomial($0) })
    #expect(frame.terms.map(\.sum) == [13, 20].map { Polynomial($0) } + [.zero])
    #expect(frame.terms.map { $0.cell?.description } == ["y1", "y2", nil])
    #expect(frame.panel(.output)?.positions(.dropped).map(\.column) == [-1, 3])
  }

  @Test func `the matrix is that of the transpose`() throws {
    try forCases(seed: 4) { generator in
      let layer = try TransposedConvolution<Double>.random(cellsUpTo: 4, using: &generator)
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      let panel = try #require(layer.trace(by: walk).last?.panel(.matrix))
      let matrix = try layer.toeplitz.tensor()
      #expect([panel.rows.count, panel.columns.count] == matrix.shape)
      #expect(panel.cells.map(\.value) == matrix.elements.map { Polynomial($0) })
    }
  }

  @Test func `the names of its sums are the lecture's`() throws {
    let layer = try TransposedConvolution(
      input: Tensor(shape: [1, 1, 3], elements: symbols("x", 3)),
      weight: Tensor(
        shape: [1, 1, 3], elements: ["a", "b", "c"].map { Polynomial(symbol: Name($0)) }),
      sliding: [Sliding(stride: 2)])
    let frame = layer.trace(by: .output)[2]
    #expect(frame.terms.last?.sum.description == "c·x0 + a·x1")
  }
}
