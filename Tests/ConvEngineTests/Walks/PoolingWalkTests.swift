import ConvEngine
import Testing
import TutorTestSupport

/// A pooling walked by input and by tap: the same cells as by output, in another order.
@Suite struct PoolingWalkTests {
  private let walks: [Walk] = [.input, .tap]

  private func maximum(using generator: inout SeededGenerator) throws -> MaxPooling<Double> {
    let (window, shape) = Window.random(using: &generator)
    return try MaxPooling(.random(shape, using: &generator), window: window)
  }

  private func average(using generator: inout SeededGenerator) throws -> AveragePooling<Double> {
    let (window, shape) = Window.random(using: &generator)
    return try AveragePooling(
      .random(shape, using: &generator), window: window,
      countsPadding: .random(using: &generator))
  }

  @Test func `the largest value of each window grows, until it is the output`() throws {
    try forCases(seed: 1) { generator in
      let pooling = try maximum(using: &generator)
      let walk = try #require(walks.randomElement(using: &generator))
      let trace = pooling.trace(by: walk)
      var most: [Name: Double] = [:]
      for term in trace.flatMap(\.terms) {
        let name = try #require(term.cell)
        let value = try #require(term.product.constant)
        let largest = max(most[name] ?? value, value)
        most[name] = largest
        #expect(term.sum == Polynomial(largest))
      }
      try expectResult(trace, .output, pooling.output)
      expectFrameLaws(trace, using: &generator)
    }
  }

  @Test func `the shares of each window add up, until they are the output`() throws {
    try forCases(seed: 2) { generator in
      let pooling = try average(using: &generator)
      let walk = try #require(walks.randomElement(using: &generator))
      let trace = pooling.trace(by: walk)
      expectSums(trace)
      try expectResult(trace, .output, pooling.output)
      expectFrameLaws(trace, using: &generator)
    }
  }

  /// Expects each sum to be the one before with the product added, but for rounding.
  private func expectSums(_ trace: Trace) {
    var sums: [Name: Double] = [:]
    for term in trace.flatMap(\.terms) {
      guard let name = term.cell, let product = term.product.constant,
        let sum = term.sum.constant
      else {
        Issue.record("A cell without a name, or a value that is no number")
        continue
      }
      #expect(((sums[name] ?? 0) + product - sum).magnitude < 1e-12)
      sums[name] = sum
    }
  }

  @Test func `all walks come by the same cells`() throws {
    try forCases(seed: 3) { generator in
      let pooling = try maximum(using: &generator)
      let joints = Walk.allCases.map { walk in
        let terms = pooling.trace(by: walk).flatMap(\.terms)
        let places = terms.map { [$0.input, $0.tap, $0.output] }
        #expect(Set(places).count == places.count)
        return Set(places)
      }
      #expect(joints[0] == joints[1] && joints[0] == joints[2])
      expectCollectionLaws(pooling.trace(by: .input), count: pooling.input.elements.count)
      let taps = pooling.relation.plane.kernelShape.reduce(1, *)
      expectCollectionLaws(
        pooling.trace(by: .tap), count: taps * pooling.relation.channels.outputs)
    }
  }

  @Test func `by input, the outputs that a cell wins are marked among those that read it`() throws {
    try forCases(seed: 4) { generator in
      let pooling = try maximum(using: &generator)
      let trace = pooling.trace(by: .input)
      let input = Int.random(in: trace.indices, using: &generator)
      let panels = trace[input].panels.filter { $0.kind == .output }
      #expect(trace[input].step == .input(input))
      #expect(
        panels.flatMap { $0.positions(.target) } == trace[input].terms.map(\.output))
      let won = panels.flatMap { $0.positions(.winner) }
      let outputs = pooling.winners.indices.filter { pooling.winners[$0] == input }
      let shape = pooling.relation.outputShape
      let size = shape.dropFirst(2).reduce(1, *)
      let width = shape[shape.count - 1]
      #expect(
        won.map {
          ($0.example * shape[1] + $0.channel) * size + $0.row * width + $0.column
        } == outputs)
    }
  }

  @Test func `by tap, the cells that win through it are marked`() throws {
    try forCases(seed: 5) { generator in
      let pooling = try maximum(using: &generator)
      let trace = pooling.trace(by: .tap)
      let marked = trace.flatMap { frame in
        let winners = frame.panels.filter { $0.kind == .input }.flatMap { $0.positions(.winner) }
        #expect(Set(winners).isSubset(of: frame.terms.map(\.input)))
        return winners
      }
      // The panels of a walk by tap are those of the first example.
      let outputs = pooling.winners.count / pooling.relation.examples
      #expect(marked.count == outputs)
    }
  }

  @Test func `by input, the gradient of a maximum counts the outputs that a cell wins`() throws {
    try forCases(seed: 6) { generator in
      let pooling = try maximum(using: &generator)
      let given = Tensor.random(pooling.relation.outputShape, using: &generator)
      let trace = try pooling.inputGradientTrace(given, by: .input)
      try expectGradient(trace, pooling.gradients(given).input, using: &generator)
      for frame in trace {
        let outputs = frame.panels.filter { $0.kind == .outputGradient }
        let won = frame.terms.filter { $0.weight.value == Polynomial(1) }
        #expect(outputs.flatMap { $0.positions(.window) } == frame.terms.map(\.output))
        #expect(outputs.flatMap { $0.positions(.winner) } == won.map(\.output))
      }
    }
  }

  @Test func `by input, the gradient of an average collects shares`() throws {
    try forCases(seed: 7) { generator in
      let pooling = try average(using: &generator)
      let given = Tensor.random(pooling.relation.outputShape, using: &generator)
      let trace = try pooling.inputGradientTrace(given, by: .input)
      try expectGradient(trace, pooling.gradients(given).input, using: &generator)
    }
  }

  /// Expects each frame to come to its cell of the gradient.
  private func expectGradient(
    _ trace: Trace, _ gradient: Tensor<Double>, using generator: inout SeededGenerator
  ) throws {
    expectCollectionLaws(trace, count: gradient.elements.count)
    #expect(
      trace.map { $0.terms.last?.sum ?? .zero }
        == gradient.elements.map { Polynomial($0) })
    try expectResult(trace, .inputGradient, gradient)
    expectSums(trace)
    expectFrameLaws(trace, using: &generator)
  }

  @Test func `by tap, the gradients come to those of the operations`() throws {
    try forCases(seed: 8) { generator in
      let (maximum, average) = (try maximum(using: &generator), try average(using: &generator))
      let slopes = [maximum.relation, average.relation].map {
        Tensor.random($0.outputShape, using: &generator)
      }
      let traces = [
        try maximum.inputGradientTrace(slopes[0], by: .tap),
        try average.inputGradientTrace(slopes[1], by: .tap),
      ]
      try expectResult(traces[0], .inputGradient, maximum.gradients(slopes[0]).input)
      try expectResult(traces[1], .inputGradient, average.gradients(slopes[1]).input)
      for trace in traces {
        expectSums(trace)
        expectFrameLaws(trace, using: &generator)
      }
    }
  }

  @Test func `a cell is read by two windows and wins one`() throws {
    let input = Tensor<Double>(shape: [1, 1, 3], elements: [1, 2, 7])
    let pooling = try MaxPooling(input, window: Window(kernel: [2], stride: [1]))
    let frame = pooling.trace(by: .input)[1]
    #expect(frame.name?.description == "x1")
    #expect(frame.terms.map(\.cell?.description) == ["y0", "y1"])
    #expect(frame.panel(.input)?[1].roles == [.source, .current])
    #expect(frame.panel(.output)?[0].roles == [.target, .winner, .done])
    #expect(frame.panel(.output)?[1].roles == [.target, .partial])
    let slope = Tensor<Double>(shape: [1, 1, 2], elements: [3, 5])
    let gradient = try pooling.inputGradientTrace(slope, by: .input)[1]
    #expect(gradient.terms.map(\.product) == [3, 0].map { Polynomial($0) })
    #expect(gradient.terms.last?.sum == Polynomial(3))
  }
}
