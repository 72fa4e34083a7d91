/// A layer of weighted sums as it is described: a convolution, or a linear layer.
protocol WeightedDescription: LayerDescription {
  var hasBias: Bool { get }

  /// Returns the layer over some examples, in the relation of as many.
  func weighted<Value: NetworkNumber>(
    _ input: Tensor<Value>, _ weights: LayerWeights<Value>, _ relation: LayerRelation
  ) -> any WeightedLayer<Value>
}

extension WeightedDescription {
  func cost(_ relation: LayerRelation?) throws(ConvolutionError) -> LayerCost {
    guard let relation else { return .nothing }
    return try LayerCost(relation, hasBias: hasBias)
  }

  func operation<Value: NetworkNumber>(
    on input: Tensor<Value>, _ weights: LayerWeights<Value>?, in place: SizedLayer
  ) throws(ConvolutionError) -> any LayerOperation<Value> {
    guard let relation = place.relation, let weights else {
      preconditionFailure("A layer of weighted sums has weights")
    }
    return operation(weighted(input, weights, relation.of(input.shape[0])))
  }

  private func operation<Value: NetworkNumber>(
    _ layer: some WeightedLayer<Value>
  ) -> any LayerOperation<Value> { WeightedOperation(layer: layer) }
}

extension LayerRelation {
  /// Returns the relation of another number of examples.
  func of(_ examples: Int) -> LayerRelation {
    LayerRelation(examples: examples, channels: channels, plane: plane)
  }
}

// MARK: - Passes

/// Weighted sums in the quickest way that there is for their numbers.
private struct WeightedOperation<Layer: WeightedLayer>: LayerOperation
where Layer.Value: NetworkNumber {
  typealias Value = Layer.Value

  let layer: Layer

  private var relation: LayerRelation { layer.relation }
  private var weight: Tensor<Value> { layer.weight.reshaped(relation.weightShape) }
  private var input: Tensor<Value> { layer.input.reshaped(relation.inputShape) }

  var output: Tensor<Value> {
    Value.output(relation, input: input, weight: weight, bias: layer.bias)
      .reshaped(layer.outputShape)
  }

  func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<Value> {
    try layer.gradients(outputGradient)
  }

  func gradients(
    _ outputGradient: Tensor<Value>, toInput: Bool
  ) throws(ConvolutionError) -> (input: Tensor<Value>?, weights: LayerWeights<Value>?) {
    let gradient = outputGradient.reshaped(relation.outputShape)
    let back =
      toInput ? Value.inputGradient(relation, outputGradient: gradient, weight: weight) : nil
    let learned = Value.weightGradient(relation, outputGradient: gradient, input: input)
    return (
      back?.reshaped(layer.input.shape),
      LayerWeights(
        weight: learned.reshaped(layer.weight.shape),
        bias: layer.bias.map { _ in gradient.sumsOfChannels })
    )
  }

  func trace(by walk: Walk) throws(ConvolutionError) -> Trace { layer.trace(by: walk) }

  func inputGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    try layer.inputGradientTrace(outputGradient, by: walk)
  }

  func weightGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace? {
    try layer.weightGradientTrace(outputGradient, by: walk)
  }
}

// MARK: - Channels

extension ChannelRelation {
  /// Returns the relation of channels of which there are not too many to be counted with.
  static func counted(
    _ inputs: Int, _ outputs: Int, groups: Int = 1
  ) throws(ConvolutionError) -> ChannelRelation {
    try Relation.check(.outputChannels, outputs, atLeast: 1)
    return try ChannelRelation(inputs: inputs, outputs: outputs, groups: groups)
  }
}

/// Returns numbers of channels as they are written: `3->8`, or `8`.
func channelWords(_ inputs: Int?, _ outputs: Int?) -> [String] {
  guard let outputs else { return [] }
  return [inputs.map { "\($0)->\(outputs)" } ?? "\(outputs)"]
}
