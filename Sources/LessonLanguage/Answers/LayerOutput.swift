import ConvEngine

/// What a layer makes of its input.
struct LayerOutput<Layer: TensorLayer>: Calculation {
  let layer: Layer
  /// What is worth saying besides what the layer says of itself.
  let remarks: [String]

  func answer() throws(ConvolutionError) -> Answer {
    Answer(outputs: layer.outputs, lines: layer.lines + remarks)
  }
}

/// What comes back to all that a layer takes, given the gradient of its output.
struct LayerGradient<Layer: TensorLayer>: Calculation {
  let layer: Layer
  /// The gradient of a loss with respect to the output, in its shape.
  let outputGradient: Tensor<Layer.Value>

  func answer() throws(ConvolutionError) -> Answer {
    let gradients = try layer.gradients(outputGradient)
    return Answer(
      outputs: [
        Answer.Output("grad_input", gradients.input),
        gradients.weight.map { Answer.Output("grad_weight", $0) },
        gradients.bias.map { Answer.Output("grad_bias", $0) },
      ].compactMap(\.self))
  }
}

/// A convolution with its filter turned around, as mathematics has it, and with the filter as it is.
struct TrueConvolution<Value: ReadableScalar>: Calculation {
  let flipped: Convolution<Value>
  let unflipped: Convolution<Value>

  func answer() throws(ConvolutionError) -> Answer {
    Answer(
      outputs: [
        Answer.Output("convolution", flipped.output),
        Answer.Output("cross_correlation", unflipped.output),
      ], lines: unflipped.lines)
  }
}

extension Answer.Output {
  /// Creates a named result of numbers or symbols.
  init(_ name: String, _ tensor: Tensor<some Scalar>) {
    self.init(name: name, tensor: tensor.map(\.polynomial))
  }
}
