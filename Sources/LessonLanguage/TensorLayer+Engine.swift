import ConvEngine

// What the engine computes, as commands ask for it.

extension Convolution: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { relation.outputShape }

  var productShape: [Int] { relation.productShape }

  var outputs: [Answer.Output] { [Answer.Output("output", output)] }

  var lines: [String] { relation.plane.sizeLines }
}

extension TransposedConvolution: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { relation.inputShape }

  var productShape: [Int] { relation.productShape }

  var outputs: [Answer.Output] { [Answer.Output("output", output)] }
}

extension LayerRelation {
  /// As many factors as there are meetings at most: each output cell has one with each of its taps.
  fileprivate var productShape: [Int] { outputShape + weightShape.dropFirst() }
}
