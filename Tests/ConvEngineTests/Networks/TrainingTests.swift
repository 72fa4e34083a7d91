import ConvEngine
import Testing
import TutorTestSupport

@Suite struct TrainingTests {
  /// The network of the lecture, over pictures of 8 x 8.
  private static let layers: [Layer] = [
    conv(4), .relu, .pooling(PoolingLayer(.max, window: Window(kernel: [2]))),
    conv(8), .relu, .pooling(PoolingLayer(.average, window: Window(kernel: [2]))),
    .flatten, .linear(LinearLayer(outputs: 4)),
  ]

  private static func conv(_ outputs: Int) -> Layer {
    .convolution(
      ConvolutionLayer(outputs: outputs, window: Window(kernel: [3], padding: [.same])))
  }

  private static func training<Value: NetworkNumber>(
    momentum: Double = 0.9
  ) throws -> Training<Value> {
    let network = try Network(inputShape: [1, 8, 8], layers: layers)
    return Training(
      model: try Model<Value>(network, seed: 3),
      descent: GradientDescent(learningRate: 0.1, momentum: momentum, weightDecay: 1e-4))
  }

  /// Four pictures of a class each: a row, a column and the two diagonals.
  private static var pictures: Tensor<Double> {
    let lines: [(Int, Int) -> Bool] = [
      { row, _ in row == 3 }, { _, column in column == 4 }, { $0 == $1 }, { $0 + $1 == 7 },
    ]
    let elements = lines.flatMap { isLine in
      (0..<64).map { isLine($0 / 8, $0 % 8) ? 1.0 : 0 }
    }
    return Tensor(shape: [4, 1, 8, 8], elements: elements)
  }

  @Test func `four pictures are learned by heart`() throws {
    var training: Training<Double> = try Self.training()
    let target = [0, 1, 2, 3]
    let first = try training.step(input: Self.pictures, target: target)
    for _ in 0..<100 { try training.step(input: Self.pictures, target: target) }
    let last = try training.loss(input: Self.pictures, target: target)
    #expect(first > 1 && last < 0.01)
    let logits = try training.model.forward(Self.pictures).output.elements
    for (example, target) in target.enumerated() {
      let row = Array(logits[example * 4..<example * 4 + 4])
      #expect(row.firstIndex(of: row.max() ?? 0) == target)
    }
  }

  @Test func `single precision follows double precision`() throws {
    var exact: Training<Double> = try Self.training()
    var single: Training<Float> = try Self.training()
    let pictures = Self.pictures.map { Float($0) }
    for _ in 0..<20 {
      let loss = try exact.step(input: Self.pictures, target: [0, 1, 2, 3])
      let other = try single.step(input: pictures, target: [0, 1, 2, 3])
      #expect((loss - Double(other)).magnitude < 1e-3 * (1 + loss))
    }
    for (number, other) in zip(exact.model.parameters, single.model.parameters) {
      #expect((number - Double(other)).magnitude < 1e-2)
    }
  }

  @Test func `random networks make the same of examples in both precisions`() throws {
    try forCases(seed: 91) { generator in
      let seed = Int.random(in: 0..<1000, using: &generator)
      let network = Network.random(using: &generator)
      let input = Tensor.randomReals([2] + network.inputShape, using: &generator)
      let pass = try Model<Double>(network, seed: UInt64(seed)).forward(input)
      let other = try Model<Float>(network, seed: UInt64(seed)).forward(input.map { Float($0) })
      #expect(isNear(pass.output, other.output))
      let gradient = Tensor.randomReals(pass.output.shape, using: &generator)
      let back = try pass.backward(gradient).weights
      let otherBack = try other.backward(gradient.map { Float($0) }).weights
      for (weights, other) in zip(back, otherBack) {
        guard let weights, let other else { continue }
        #expect(isNear(weights.weight, other.weight))
      }
    }
  }

  private func isNear(_ tensor: Tensor<Double>, _ other: Tensor<Float>) -> Bool {
    tensor.shape == other.shape
      && zip(tensor.elements, other.elements).allSatisfy {
        ($0 - Double($1)).magnitude < 1e-4 * (1 + $0.magnitude)
      }
  }

  @Test func `examples of another shape are refused`() throws {
    let training: Training<Double> = try Self.training()
    for shape in [[], [0, 1, 8, 8], [1, 8, 8], [4, 1, 8, 9]] {
      let error = ConvolutionError.network(
        .examplesMismatch(given: shape, example: [1, 8, 8]))
      #expect(throws: error) {
        try training.loss(input: Tensor(repeating: 0, shape: shape), target: [])
      }
    }
  }
}
