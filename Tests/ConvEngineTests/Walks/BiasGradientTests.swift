import ConvEngine
import Testing
import TutorTestSupport

@Suite struct BiasGradientTests {
  /// Expects what holds for the walk over the gradient of biases, each of which adds up a channel.
  private func expectLaws(
    _ trace: (Walk) throws -> Trace?, of slope: Tensor<Double>, computes gradient: Tensor<Double>?,
    using generator: inout SeededGenerator
  ) throws {
    guard let gradient else {
      #expect(try trace(.tap) == nil)
      return
    }
    let walk = try #require(Walk.allCases.randomElement(using: &generator))
    try expectTraceLaws(
      try #require(try trace(walk)), computes: .biasGradient,
      as: gradient.reshaped([1, 1] + gradient.shape), using: &generator)
    let biases = try #require(try trace(.tap))
    expectCollectionLaws(biases, count: gradient.elements.count)
    #expect(
      biases.map { $0.terms.last?.sum } == gradient.elements.map { Polynomial($0) })
    expectSources(biases, slope)
  }

  /// Expects each bias to add up the cells of its channel over all examples, each of them once.
  private func expectSources(_ trace: Trace, _ slope: Tensor<Double>) {
    for (channel, frame) in trace.enumerated() {
      #expect(frame.step == .tap(channel))
      #expect(frame.terms.count * trace.count == slope.elements.count)
      #expect(frame.terms.allSatisfy { $0.output.channel == channel })
      #expect(Set(frame.terms.map(\.output)).count == frame.terms.count)
      #expect(frame.terms.allSatisfy { $0.operand.value == Polynomial(1) })
      #expect(frame.terms.allSatisfy { $0.cell == frame.name })
    }
  }

  @Test func `of a convolution it obeys the laws of a trace`() throws {
    try forCases(seed: 1) { generator in
      let layer = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let slope = Tensor.random(layer.relation.outputShape, using: &generator)
      try expectLaws(
        { try layer.biasGradientTrace(slope, by: $0) }, of: slope,
        computes: layer.gradients(slope).bias, using: &generator)
    }
  }

  @Test func `of a transposed convolution it obeys the laws of a trace`() throws {
    try forCases(seed: 2) { generator in
      let layer = try TransposedConvolution<Double>.random(cellsUpTo: 6, using: &generator)
      let slope = Tensor.random(layer.relation.inputShape, using: &generator)
      try expectLaws(
        { try layer.biasGradientTrace(slope, by: $0) }, of: slope,
        computes: layer.gradients(slope).bias, using: &generator)
    }
  }

  @Test func `of a linear layer it obeys the laws of a trace`() throws {
    try forCases(seed: 3) { generator in
      let layer = try Linear<Double>.random(using: &generator)
      let slope = Tensor.random(layer.output.shape, using: &generator)
      try expectLaws(
        { try layer.biasGradientTrace(slope, by: $0) }, of: slope,
        computes: layer.gradients(slope).bias, using: &generator)
    }
  }

  @Test func `a bias adds up its channel, which it meets through a one`() throws {
    let layer = try Convolution(
      input: symbols("x", 3), weight: [Polynomial(symbol: Name("a"))], bias: Polynomial(5))
    let slope = Tensor(
      shape: [1, 1, 3],
      elements: ["p", "q", "r"].map {
        Polynomial(symbol: Name($0))
      })
    let frame = try #require(try layer.biasGradientTrace(slope, by: .tap))[0]
    #expect(frame.name?.description == "dbias")
    #expect(frame.terms.map(\.sum.description) == ["p", "p + q", "p + q + r"])
    #expect(frame.panel(.ones)?.cells.map(\.value) == Array(repeating: Polynomial(1), count: 3))
    #expect(frame.panel(.biasGradient)?[0].roles == [.current, .done])
    #expect(frame.equation?.start == nil)
  }

  @Test func `a gradient of another shape is refused`() throws {
    let layer = try Convolution(input: [1.0, 2, 3], weight: [1.0], bias: 1)
    let slope = Tensor(shape: [1, 1, 2], elements: [1.0, 1])
    #expect(throws: ConvolutionError.self) { try layer.biasGradientTrace(slope, by: .tap) }
  }
}
