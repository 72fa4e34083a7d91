import ConvEngine
import Testing
import TutorTestSupport

@Suite struct PoolingGradientTraceTests {
  /// Expects a walk to end with a gradient, and each step to give what it says.
  private func expectLaws(
    _ trace: Trace, collects gradient: Tensor<Double>, from given: Tensor<Double>,
    using generator: inout SeededGenerator
  ) throws {
    expectCollectionLaws(trace, count: given.elements.count)
    let last = try #require(trace.last?.stack(.inputGradient)).panels.flatMap(\.cells)
    let values = gradient.elements.suffix(last.count).map { Polynomial($0) }
    #expect(
      zip(last, values).allSatisfy { cell, value in
        ((cell.value?.constant ?? .nan) - (value.constant ?? .nan)).magnitude < 1e-12
      })
    #expect(last.allSatisfy { $0.roles.contains(.done) })
    expectFrameLaws(trace, using: &generator)
    let frame = trace[.random(in: trace.indices, using: &generator)]
    let targets = frame.panels.filter { $0.kind == .inputGradient }.flatMap {
      $0.positions(.target)
    }
    #expect(targets == frame.terms.map(\.input))
    for term in frame.terms {
      let panel = frame.stack(.inputGradient)?.panels[term.input.channel]
      let (row, column) = (term.input.row, term.input.column)
      #expect(panel?[row: row, column: column].value == term.sum)
    }
  }

  @Test func `the gradient of a maximum goes to the winners`() throws {
    try forCases(seed: 1) { generator in
      let (window, shape) = Window.random(using: &generator)
      let pooling = try MaxPooling(.random(shape, using: &generator), window: window)
      let given = Tensor.random(pooling.relation.outputShape, using: &generator)
      try expectLaws(
        pooling.inputGradientTrace(given, by: .output), collects: pooling.gradients(given).input,
        from: given,
        using: &generator)
    }
  }

  @Test func `the gradient of an average is shared out`() throws {
    try forCases(seed: 2) { generator in
      let (window, shape) = Window.random(using: &generator)
      let pooling = try AveragePooling(
        .random(shape, using: &generator), window: window,
        countsPadding: .random(using: &generator))
      let given = Tensor.random(pooling.relation.outputShape, using: &generator)
      try expectLaws(
        pooling.inputGradientTrace(given, by: .output), collects: pooling.gradients(given).input,
        from: given,
        using: &generator)
    }
  }

  @Test func `a rectifier is walked value by value, and so is its gradient`() throws {
    try forCases(seed: 3) { generator in
      let shape = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        Int.random(in: 1...3, using: &generator)
      }
      let rectifier = Rectifier(Tensor.random(shape, using: &generator))
      let trace = try rectifier.trace()
      let outputs = rectifier.output.elements.map { Polynomial($0) }
      #expect(trace.map { $0.terms.last?.sum } == outputs)
      let given = Tensor.random(shape, using: &generator)
      try expectLaws(
        rectifier.inputGradientTrace(given), collects: rectifier.gradients(given).input,
        from: given, using: &generator)
    }
  }
}
