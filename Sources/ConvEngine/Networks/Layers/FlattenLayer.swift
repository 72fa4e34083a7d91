/// A flattening as it is described: the values stay, and their shape becomes one axis.
struct FlattenLayer: LayerDescription {
  var name: String { "flatten" }

  func outputShape(on shape: [Int], _ relation: LayerRelation?) throws(ConvolutionError) -> [Int] {
    [try countedProduct(shape)]
  }

  func operation<Value: NetworkNumber>(
    on input: Tensor<Value>, _ weights: LayerWeights<Value>?, in place: SizedLayer
  ) throws(ConvolutionError) -> any LayerOperation<Value> { Flattening(input: input) }
}

extension Layer {
  /// All values in a row: `[C, H, W]` becomes `[C·H·W]`.
  public static var flatten: Layer { Layer(FlattenLayer()) }
}

/// Examples whose values are put in a row.
private struct Flattening<Value: NetworkNumber>: LayerOperation {
  let input: Tensor<Value>

  var output: Tensor<Value> { input.flattened() }

  func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<Value> {
    Gradients(input: outputGradient.reshaped(input.shape))
  }

  func trace(by walk: Walk) throws(ConvolutionError) -> Trace { try FlattenTrace(input).trace }

  func inputGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    try FlattenTrace(outputGradient: outputGradient, inputShape: input.shape).trace
  }
}
