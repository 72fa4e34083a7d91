import ConvEngine
import Testing
import TutorTestSupport

/// The walks over gradients come to what the operations say they are.
@Suite struct GradientTraceTests {
  /// Expects the walks over both gradients of a layer, one way that is drawn, to come to these.
  private func expectTraceLaws(
    of gradients: Gradients<Double>, using generator: inout SeededGenerator,
    traces: (Walk) throws -> (input: Trace, weight: Trace)
  ) throws {
    let walk = try #require(Walk.allCases.randomElement(using: &generator))
    let (input, weight) = try traces(walk)
    try ConvEngineTests.expectTraceLaws(
      input, computes: .inputGradient, as: gradients.input, using: &generator)
    try ConvEngineTests.expectTraceLaws(
      weight, computes: .filterGradient, as: try #require(gradients.weight), using: &generator)
  }

  @Test func `those of a convolution obey the laws of a trace`() throws {
    try forCases(seed: 1) { generator in
      let layer = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let slope = Tensor.random(layer.relation.outputShape, using: &generator)
      let gradients = try layer.gradients(slope)
      try expectTraceLaws(of: gradients, using: &generator) { walk in
        (
          try layer.inputGradientTrace(slope, by: walk),
          try layer.weightGradientTrace(slope, by: walk)
        )
      }
    }
  }

  @Test func `those of a transposed convolution obey the laws of a trace`() throws {
    try forCases(seed: 2) { generator in
      let layer = try TransposedConvolution<Double>.random(cellsUpTo: 4, using: &generator)
      let slope = Tensor.random(layer.relation.inputShape, using: &generator)
      let gradients = try layer.gradients(slope)
      try expectTraceLaws(of: gradients, using: &generator) { walk in
        (
          try layer.inputGradientTrace(slope, by: walk),
          try layer.weightGradientTrace(slope, by: walk)
        )
      }
    }
  }

  @Test func `those of a linear layer obey the laws of a trace`() throws {
    try forCases(seed: 3) { generator in
      let layer = try Linear<Double>.random(using: &generator)
      let slope = Tensor.random(layer.output.shape, using: &generator)
      let gradients = try layer.gradients(slope)
      try expectTraceLaws(of: gradients, using: &generator) { walk in
        (
          try layer.inputGradientTrace(slope, by: walk),
          try layer.weightGradientTrace(slope, by: walk)
        )
      }
    }
  }

  @Test func `walking by what is collected, the last sum is the gradient`() throws {
    try forCases(seed: 4) { generator in
      let layer = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let slope = Tensor.random(layer.relation.outputShape, using: &generator)
      let gradients = try layer.gradients(slope)
      let inputs = try layer.inputGradientTrace(slope, by: .input)
      expectCollectionLaws(inputs, count: layer.input.elements.count)
      #expect(
        inputs.map { $0.terms.last?.sum ?? .zero }
          == gradients.input.elements.map { Polynomial($0) })
      let weights = try layer.weightGradientTrace(slope, by: .tap)
      expectCollectionLaws(weights, count: layer.weight.elements.count)
      #expect(
        weights.map { $0.terms.last?.sum }
          == gradients.weight?.elements.map { Polynomial($0) })
    }
  }

  @Test func `the gradient of a weight is a sum of outputs by inputs`() throws {
    let layer = try Convolution(
      input: symbols("x", 4), weight: ["a", "b"].map { Polynomial(symbol: Name($0)) })
    let slope = Tensor(
      shape: [1, 1, 3], elements: ["p", "q", "r"].map { Polynomial(symbol: Name($0)) })
    let frame = try layer.weightGradientTrace(slope, by: .tap)[1]
    #expect(frame.name?.description == "db")
    #expect(frame.terms.last?.sum.description == "p·x1 + q·x2 + r·x3")
    let gathered = try layer.inputGradientTrace(slope, by: .input)[1]
    #expect(gathered.name?.description == "dx1")
    #expect(
      gathered.terms.last?.sum == slope.elements[1] * layer.weight.elements[0]
        + slope.elements[0] * layer.weight.elements[1])
  }

  @Test func `a gradient of another shape is refused`() throws {
    let layer = try Convolution(input: [1.0, 2, 3], weight: [1.0])
    let slope = Tensor(shape: [1, 1, 2], elements: [1.0, 1])
    #expect(throws: ConvolutionError.self) { try layer.inputGradientTrace(slope, by: .input) }
    #expect(throws: ConvolutionError.self) { try layer.weightGradientTrace(slope, by: .tap) }
  }
}
