// What a layer does in a forward and in a backward pass, with the shapes of so many examples.
extension SizedLayer {
  /// Returns what the layer makes of its input.
  func output<Value: NetworkNumber>(
    of input: Tensor<Value>, _ weights: LayerWeights<Value>?
  ) throws(ConvolutionError) -> Tensor<Value> {
    let examples = input.shape[0]
    switch layer {
    case .convolution, .linear:
      guard let relation, let weights else { return input }
      return relation.of(examples).output(of: input, weights).reshaped([examples] + outputShape)
    case .pooling(let pooling): return try window.output(of: input, pooling.kind)
    case .globalPooling(let kind): return try window.output(of: input, kind)
    case .relu: return Rectifier(input).output
    case .flatten: return input.reshaped([examples] + outputShape)
    }
  }

  /// Returns the gradients of what the layer takes, given that of what it makes.
  func gradients<Value: NetworkNumber>(
    _ outputGradient: Tensor<Value>, input: Tensor<Value>, _ weights: LayerWeights<Value>?,
    toInput: Bool
  ) throws(ConvolutionError) -> (input: Tensor<Value>?, weights: LayerWeights<Value>?) {
    switch layer {
    case .convolution, .linear:
      guard let relation, let weights else { return (outputGradient, nil) }
      return relation.of(input.shape[0])
        .gradients(outputGradient, input: input, weights, toInput: toInput)
    case .relu: return (try Rectifier(input).gradients(outputGradient).input, nil)
    case .flatten: return (outputGradient.reshaped(input.shape), nil)
    case .pooling(let pooling):
      return (try window.gradient(outputGradient, input: input, pooling.kind), nil)
    case .globalPooling(let kind):
      return (try window.gradient(outputGradient, input: input, kind), nil)
    }
  }
}

// MARK: - Pooling

extension SizedLayer {
  /// The window of a pooling along each axis.
  var window: PoolingWindow {
    PoolingWindow(
      kernel: axes.map(\.kernelSize), stride: axes.map(\.stride), padding: axes.map(\.padding),
      dilation: axes.map(\.dilation), isCeiling: axes.contains { $0.sizing == .beginning })
  }
}

extension PoolingWindow {
  fileprivate func output<Value: NetworkNumber>(
    of input: Tensor<Value>, _ kind: PoolingLayer.Kind
  ) throws(ConvolutionError) -> Tensor<Value> {
    switch kind {
    case .max: try MaxPooling(input, window: self).output
    case .average: try AveragePooling(input, window: self).output
    }
  }

  fileprivate func gradient<Value: NetworkNumber>(
    _ outputGradient: Tensor<Value>, input: Tensor<Value>, _ kind: PoolingLayer.Kind
  ) throws(ConvolutionError) -> Tensor<Value> {
    switch kind {
    case .max: try MaxPooling(input, window: self).gradients(outputGradient).input
    case .average: try AveragePooling(input, window: self).gradients(outputGradient).input
    }
  }
}

// MARK: - Weighted sums

extension LayerRelation {
  /// Returns the relation of another number of examples.
  func of(_ examples: Int) -> LayerRelation {
    LayerRelation(examples: examples, channels: channels, plane: plane)
  }

  /// Returns the weighted sums of an input.
  fileprivate func output<Value: NetworkNumber>(
    of input: Tensor<Value>, _ weights: LayerWeights<Value>
  ) -> Tensor<Value> {
    Value.output(
      self, input: input.reshaped(inputShape), weight: weights.weight.reshaped(weightShape),
      bias: weights.bias)
  }

  /// Returns the gradients of weighted sums, in the shapes of what they are gradients of.
  fileprivate func gradients<Value: NetworkNumber>(
    _ outputGradient: Tensor<Value>, input: Tensor<Value>, _ weights: LayerWeights<Value>,
    toInput: Bool
  ) -> (input: Tensor<Value>?, weights: LayerWeights<Value>?) {
    let gradient = outputGradient.reshaped(outputShape)
    let weight = weights.weight.reshaped(weightShape)
    let back = toInput ? Value.inputGradient(self, outputGradient: gradient, weight: weight) : nil
    let learned = Value.weightGradient(
      self, outputGradient: gradient, input: input.reshaped(inputShape))
    return (
      back?.reshaped(input.shape),
      LayerWeights(
        weight: learned.reshaped(weights.weight.shape),
        bias: weights.bias.map { _ in gradient.sumsOfChannels })
    )
  }
}
