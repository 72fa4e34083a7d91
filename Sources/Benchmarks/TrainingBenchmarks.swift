import ConvEngine

/// A training step of the lecture's network with 32 pictures, in both precisions.
func trainingComparisons() throws -> [Comparison] {
  [
    try Comparison(
      "a training step, 32 x 1x16x16", step("Float", of: Float.self),
      step("Double", of: Double.self))
  ]
}

private func step<Value: NetworkNumber>(
  _ name: String, of type: Value.Type
) throws -> Comparison.Work {
  let network = try Network(
    inputShape: [1, 16, 16],
    layers: [
      conv(8), .relu, pool, conv(16), .relu, pool, .flatten, .linear(LinearLayer(outputs: 10)),
    ])
  var training = Training(
    model: try Model<Value>(network, seed: 1),
    descent: GradientDescent(learningRate: 0.01, momentum: 0.9))
  var generator = SplitMix64(seed: 2)
  let pictures = Tensor(
    shape: [32, 1, 16, 16], elements: (0..<32 * 256).map { _ in Value(generator.unit()) })
  let target = (0..<32).map { $0 % 10 }
  return Comparison.Work(name) { keep(try? training.step(input: pictures, target: target)) }
}

private func conv(_ outputs: Int) -> Layer {
  .convolution(
    ConvolutionLayer(
      outputs: outputs, window: Window(kernel: [3], padding: [.amount(Padding(both: 1))])))
}

private let pool = Layer.pooling(PoolingLayer(.max, window: Window(kernel: [2])))
