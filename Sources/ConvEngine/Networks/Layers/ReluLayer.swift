/// A rectifier as it is described.
struct ReluLayer: LayerDescription {
  var name: String { "relu" }

  func operation<Value: NetworkNumber>(
    on input: Tensor<Value>, _ weights: LayerWeights<Value>?, in place: SizedLayer
  ) throws(ConvolutionError) -> any LayerOperation<Value> { Rectifier(input) }
}

extension Layer {
  /// What is negative becomes 0.
  public static var relu: Layer { Layer(ReluLayer()) }
}

extension Rectifier: LayerOperation where Value: NetworkNumber {
  func trace(by walk: Walk) throws(ConvolutionError) -> Trace { try trace() }

  func inputGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace { try inputGradientTrace(outputGradient) }
}
