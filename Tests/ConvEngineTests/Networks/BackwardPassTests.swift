import ConvEngine
import Testing
import TutorTestSupport

@Suite struct BackwardPassTests {
  @Test func `gradients of whole networks are finite differences`() throws {
    var (checked, kinks) = (0, 0)
    try forCases(seed: 71, count: 1500) { generator in
      let seed = Int.random(in: 0..<1500, using: &generator)
      let network = Network.random(sizesUpTo: 5, using: &generator)
      let model = try Model<Double>(network, seed: UInt64(seed))
      let input = Tensor.randomReals([2] + network.inputShape, using: &generator)
      let pass = try model.forward(input)
      let gradient = Tensor.randomReals(pass.output.shape, using: &generator)
      let back = try pass.backward(gradient)
      let probe = Probe(model: model, input: input, gradient: gradient)
      for (layer, weights) in model.weights.enumerated() {
        guard let numbers = weights?.numbers else { continue }
        let found = try #require(back.weights[layer]?.numbers)
        let place = Int.random(in: numbers.indices, using: &generator)
        let slopes = try probe.slopes(weight: place, of: layer)
        checked += 1
        kinks += slopes.isKink ? 1 : 0
        #expect(slopes.isKink || slopes.isNear(found[place]), "\(network.layers.map(\.layer))")
      }
      let found = try #require(back.inputs[0])
      let place = Int.random(in: input.elements.indices, using: &generator)
      let slopes = try probe.slopes(input: place)
      checked += 1
      kinks += slopes.isKink ? 1 : 0
      #expect(
        slopes.isKink || slopes.isNear(found.elements[place]), "\(network.layers.map(\.layer))")
    }
    #expect(checked > 300 && kinks < checked / 50)
  }

  @Test func `a layer's gradient of its input is what the layers above bring back`() throws {
    try forCases(seed: 72, count: 300) { generator in
      let seed = Int.random(in: 0..<300, using: &generator)
      let network = Network.random(sizesUpTo: 5, using: &generator)
      let model = try Model<Double>(network, seed: UInt64(seed))
      let input = Tensor.randomReals([1] + network.inputShape, using: &generator)
      let pass = try model.forward(input)
      let gradient = Tensor.randomReals(pass.output.shape, using: &generator)
      let back = try pass.backward(gradient)
      // The upper layers alone, on what the lowest makes.
      guard network.layers.count > 1, network.layers[0].outputShape.count > 1 else { return }
      let upper = try Network(
        inputShape: network.layers[0].outputShape,
        layers: network.layers.dropFirst().map(\.layer))
      let rest = try Model(upper, weights: Array(model.weights.dropFirst()))
        .forward(pass.outputs[0])
      #expect(rest.output == pass.output)
      #expect(try rest.backward(gradient).inputs[0] == back.inputs[1])
      #expect(try pass.backward(gradient, toInput: false).weights == back.weights)
    }
  }

  @Test func `a gradient of another shape is refused`() throws {
    let network = try Network(inputShape: [2], layers: [.linear(LinearLayer(outputs: 3))])
    let pass = try Model<Double>(network, seed: 1).forward(Tensor(repeating: 1, shape: [4, 2]))
    #expect(throws: ConvolutionError.gradientShapeMismatch(given: [4, 2], output: [4, 3])) {
      try pass.backward(Tensor(repeating: 1, shape: [4, 2]))
    }
  }
}

// MARK: - Finite differences

/// The loss `Σ gradient · output` of a model, as one of its numbers changes.
private struct Probe {
  let model: Model<Double>
  let input: Tensor<Double>
  let gradient: Tensor<Double>

  /// The slopes of the loss to the left and to the right.
  struct Slopes {
    let left: Double
    let right: Double

    /// Whether the loss bends here, as at the zero of a rectifier.
    var isKink: Bool { (left - right).magnitude > 1e-4 * (1 + left.magnitude) }

    func isNear(_ slope: Double) -> Bool {
      ((left + right) / 2 - slope).magnitude < 1e-5 * (1 + slope.magnitude)
    }
  }

  func slopes(weight place: Int, of layer: Int) throws -> Slopes {
    try slopes { step in
      var weights = model.weights
      var numbers = weights[layer]?.numbers ?? []
      numbers[place] += step
      weights[layer] = weights[layer]?.with(numbers)
      return try loss(Model(model.network, weights: weights), input)
    }
  }

  func slopes(input place: Int) throws -> Slopes {
    try slopes { step in
      var elements = input.elements
      elements[place] += step
      return try loss(model, Tensor(shape: input.shape, elements: elements))
    }
  }

  private func slopes(_ loss: (Double) throws -> Double) rethrows -> Slopes {
    let step = 1e-6
    let middle = try loss(0)
    return Slopes(
      left: (middle - (try loss(-step))) / step, right: (try loss(step) - middle) / step)
  }

  private func loss(_ model: Model<Double>, _ input: Tensor<Double>) throws -> Double {
    zip(gradient.elements, try model.forward(input).output.elements).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

extension Tensor<Double> {
  /// Returns numbers between −1 and 1, of which no two are likely to be the same.
  static func randomReals(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    let elements = (0..<shape.reduce(1, *)).map { _ in
      Double.random(in: -1...1, using: &generator)
    }
    return Tensor(shape: shape, elements: elements)
  }
}
