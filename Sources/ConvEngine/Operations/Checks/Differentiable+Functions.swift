// Operations on each element or row.

extension Rectifier: Differentiable where Value == Double {
  /// The input.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.input, input)]
  }

  /// Returns the rectifier of other numbers.
  public func replacing(_ tensors: [Tensor<Double>]) -> Rectifier { Rectifier(tensors[0]) }
}

extension Softmax: Differentiable where Value == Double {
  /// The logits.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.logits, logits)]
  }

  /// The probabilities.
  public var output: Tensor<Double> { probabilities }

  /// Returns the softmax of other logits.
  ///
  /// - Throws: ``ConvolutionError`` if they have not the shape of the operand.
  public func replacing(_ tensors: [Tensor<Double>]) throws(ConvolutionError) -> Softmax {
    try Softmax(tensors[0])
  }
}

extension CrossEntropy: Differentiable where Value == Double {
  /// The logits; the target is no number that could change a little.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.logits, logits)]
  }

  /// The loss.
  public var output: Tensor<Double> { loss }

  /// Returns the gradient of the logits, given that of the loss: `[]`, or `[N]` for the reduction `none`.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  public func gradients(
    _ outputGradient: Tensor<Double>
  ) throws(ConvolutionError) -> Gradients<Double> {
    try outputGradient.checkGradient(of: reduction == .none ? [target.count] : [])
    let classes = logits.shape[1]
    let shares = outputGradient.elements
    let elements = logitsGradient.elements.enumerated().map { place, element in
      element * shares[reduction == .none ? place / classes : 0]
    }
    return Gradients(input: Tensor(shape: logits.shape, elements: elements))
  }

  /// Returns the loss of other logits.
  ///
  /// - Throws: ``ConvolutionError`` if they have not the shape of the operand.
  public func replacing(_ tensors: [Tensor<Double>]) throws(ConvolutionError) -> CrossEntropy {
    try CrossEntropy(logits: tensors[0], target: target, reduction: reduction)
  }
}
