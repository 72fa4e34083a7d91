import ConvEngine
import Testing
import TutorTestSupport

@Suite struct LinearTraceTests {
  @Test func `each walk obeys the laws of a trace`() throws {
    try forCases(seed: 1) { generator in
      let layer = try Linear<Double>.random(using: &generator)
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      try expectTraceLaws(
        layer.trace(by: walk), computes: .output, as: layer.output,
        from: layer.bias?.elements, using: &generator)
    }
  }

  @Test func `walking by output, the last sum is the output`() throws {
    try forCases(seed: 2) { generator in
      let layer = try Linear<Double>.random(using: &generator)
      let trace = layer.trace(by: .output)
      expectCollectionLaws(trace, count: layer.output.elements.count)
      #expect(
        trace.map { $0.terms.last?.sum }
          == layer.output.elements.map { Polynomial($0) })
    }
  }

  @Test func `once the walk is over, its matrix is the weight`() throws {
    try forCases(seed: 3) { generator in
      let layer = try Linear<Double>.random(using: &generator)
      let walk = try #require(Walk.allCases.randomElement(using: &generator))
      let frame = try #require(layer.trace(by: walk).last)
      let matrix = try #require(frame.panel(.matrix))
      #expect([matrix.rows.count, matrix.columns.count] == layer.weight.shape)
      #expect(matrix.cells.map(\.value) == layer.weight.elements.map { Polynomial($0) })
      let biases = layer.bias?.elements.count ?? 0
      #expect(frame.layer?.parameterCount == layer.weight.elements.count + biases)
    }
  }
}
