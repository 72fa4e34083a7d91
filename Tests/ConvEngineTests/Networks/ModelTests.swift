import ConvEngine
import Testing
import TutorTestSupport

@Suite struct ModelTests {
  @Test func `the example of the documentation is right`() throws {
    let network = try Network(inputShape: [2], layers: [.linear(LinearLayer(outputs: 3))])
    let model = try Model<Double>(network, seed: 1)
    #expect(try model.forward(Tensor(shape: [1, 2], elements: [1, -1])).output.shape == [1, 3])
  }

  @Test func `there are as many weights as the network counts`() throws {
    try forCases(seed: 61) { generator in
      let seed = Int.random(in: 0..<1000, using: &generator)
      let network = Network.random(using: &generator)
      let model = try Model<Double>(network, seed: UInt64(seed))
      #expect(model.parameters.count == network.cost.parameters)
      for (layer, weights) in zip(network.layers, model.weights) {
        #expect(weights?.count ?? 0 == layer.cost.parameters)
        #expect(weights?.weight.shape == layer.weightShape)
        #expect(weights?.bias?.shape == layer.biasShape)
      }
    }
  }

  @Test func `weights are drawn evenly between the bounds of PyTorch`() throws {
    let conv = ConvolutionLayer(
      outputs: 64, window: Window(kernel: [3, 5]), grouping: .groups(2))
    let network = try Network(
      inputShape: [8, 5, 5],
      layers: [.convolution(conv), .flatten, .linear(LinearLayer(outputs: 50))])
    let model = try Model<Double>(network, seed: 5)
    for (layer, fanIn) in [(0, 4 * 3 * 5), (2, 64 * 3 * 1)] {
      let bound = 1 / Double(fanIn).squareRoot()
      let weights = try #require(model.weights[layer])
      let numbers = weights.weight.elements + (weights.bias?.elements ?? [])
      #expect(numbers.allSatisfy { $0.magnitude <= bound })
      // A tenth of all in each tenth of the range.
      for tenth in 0..<10 {
        let start = bound * (Double(tenth) / 5 - 1)
        let count = numbers.count { start <= $0 && $0 < start + bound / 5 }
        #expect((Double(count) / Double(numbers.count) - 0.1).magnitude < 0.02)
      }
    }
  }

  @Test func `a seed gives the same weights in both precisions`() throws {
    try forCases(seed: 62, count: 100) { generator in
      let seed = Int.random(in: 0..<100, using: &generator)
      let network = Network.random(using: &generator)
      let exact = try Model<Double>(network, seed: UInt64(seed))
      #expect(try exact == Model<Double>(network, seed: UInt64(seed)))
      let single = try Model<Float>(network, seed: UInt64(seed))
      #expect(single.parameters == exact.parameters.map { Float($0) })
      let other = try Model<Double>(network, seed: UInt64(seed) + 1)
      #expect(other.parameters.isEmpty || other != exact)
    }
  }

  @Test func `weights of other shapes are refused with the layer`() throws {
    let network = try Network(
      inputShape: [2], layers: [.relu, .linear(LinearLayer(outputs: 3))])
    let weight = Tensor<Double>(repeating: 1, shape: [3, 2])
    let bias = Tensor<Double>(repeating: 1, shape: [3])
    let right = LayerWeights(weight: weight, bias: bias)
    #expect(try Model(network, weights: [nil, right]).weights == [nil, right])
    let wrong: [[LayerWeights<Double>?]] = [
      [], [nil], [nil, LayerWeights(weight: weight, bias: nil)],
      [nil, LayerWeights(weight: weight.reshaped([2, 3]), bias: bias)],
    ]
    for weights in wrong {
      #expect(throws: ConvolutionError.network(.weightsMismatch(layer: 2))) {
        try Model(network, weights: weights)
      }
    }
    #expect(throws: ConvolutionError.network(.weightsMismatch(layer: 1))) {
      try Model(network, weights: [right, right])
    }
  }

  @Test func `weights that cannot be held are refused`() throws {
    let network = try Network(
      inputShape: [100_000], layers: [.linear(LinearLayer(outputs: 100_000))])
    #expect(
      throws: ConvolutionError.resultTooLarge(
        shape: [10_000_100_000], limit: Tensor<Double>.elementLimit)
    ) { try Model<Double>(network, seed: 1) }
  }
}

extension LayerWeights {
  /// All numbers, the weights before the biases.
  var numbers: [Value] { weight.elements + (bias?.elements ?? []) }

  fileprivate var count: Int { numbers.count }

  /// Returns weights of the same shapes from all their numbers.
  func with(_ numbers: [Value]) -> LayerWeights {
    let count = weight.elements.count
    return LayerWeights(
      weight: Tensor(shape: weight.shape, elements: Array(numbers[..<count])),
      bias: bias.map { Tensor(shape: $0.shape, elements: Array(numbers[count...])) })
  }
}

extension Model {
  /// All numbers that the model has learned, layer by layer.
  var parameters: [Value] { weights.compactMap { $0?.numbers }.flatMap(\.self) }
}
