// The walks over a layer of a network and over its gradients: those of the operation that the layer is. A layer
// that can be walked in one way only is walked in that.
extension SizedLayer {
  /// Returns the walk over the layer.
  func trace<Value: NetworkNumber>(
    over input: Tensor<Value>, _ weights: LayerWeights<Value>?, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    switch layer {
    case .convolution, .linear:
      traced(over: input, weights).trace(by: walk, outputShape: [input.shape[0]] + outputShape)
    case .pooling(let pooling): try window.trace(over: input, pooling.kind, by: walk)
    case .globalPooling(let kind): try window.trace(over: input, kind, by: walk)
    case .relu: try Rectifier(input).trace()
    case .flatten: try FlattenTrace(input).trace
    }
  }

  /// Returns the walk over the gradient of the input, given that of the output.
  func inputGradientTrace<Value: NetworkNumber>(
    _ outputGradient: Tensor<Value>, over input: Tensor<Value>, _ weights: LayerWeights<Value>?,
    by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    switch layer {
    case .convolution, .linear:
      traced(over: input, weights).inputGradientTrace(outputGradient, by: walk)
    case .pooling(let pooling):
      try window.inputGradientTrace(outputGradient, over: input, pooling.kind, by: walk)
    case .globalPooling(let kind):
      try window.inputGradientTrace(outputGradient, over: input, kind, by: walk)
    case .relu: try Rectifier(input).inputGradientTrace(outputGradient)
    case .flatten:
      try FlattenTrace(outputGradient: outputGradient, inputShape: input.shape).trace
    }
  }

  /// Returns the walk over the gradient of the weights, or nil for a layer that learns nothing.
  func weightGradientTrace<Value: NetworkNumber>(
    _ outputGradient: Tensor<Value>, over input: Tensor<Value>, _ weights: LayerWeights<Value>?,
    by walk: Walk
  ) -> Trace? {
    guard weights != nil else { return nil }
    return traced(over: input, weights).weightGradientTrace(outputGradient, by: walk)
  }

  private func traced<Value: NetworkNumber>(
    over input: Tensor<Value>, _ weights: LayerWeights<Value>?
  ) -> TracedLayer<Value> {
    guard let relation, let weights else {
      preconditionFailure("A layer of weighted sums has weights")
    }
    let isLinear = if case .linear = layer { true } else { false }
    return TracedLayer(
      operation: isLinear ? .linear : .convolution, relation: relation.of(input.shape[0]),
      input: input, weight: weights.weight, bias: weights.bias)
  }
}

extension PoolingWindow {
  fileprivate func trace<Value: NetworkNumber>(
    over input: Tensor<Value>, _ kind: PoolingLayer.Kind, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    switch kind {
    case .max: try MaxPooling(input, window: self).trace(by: walk)
    case .average: try AveragePooling(input, window: self).trace(by: walk)
    }
  }

  fileprivate func inputGradientTrace<Value: NetworkNumber>(
    _ outputGradient: Tensor<Value>, over input: Tensor<Value>, _ kind: PoolingLayer.Kind,
    by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    switch kind {
    case .max: try MaxPooling(input, window: self).inputGradientTrace(outputGradient, by: walk)
    case .average:
      try AveragePooling(input, window: self).inputGradientTrace(outputGradient, by: walk)
    }
  }
}
