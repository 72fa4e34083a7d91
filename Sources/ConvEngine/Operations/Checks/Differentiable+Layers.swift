// Operations with weights. Other numbers of the same shapes need no check, so the relation is handed over.

extension Convolution: Differentiable where Value == Double {
  /// The input, the weight as it was written, and the bias.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    weighted(input, isFlipped ? weight.turned : weight, bias)
  }

  /// Returns the same convolution of other numbers.
  ///
  /// - Precondition: They have the shapes of the operands.
  public func replacing(_ tensors: [Tensor<Double>]) -> Convolution {
    Convolution(
      input: tensors[0], weight: isFlipped ? tensors[1].turned : tensors[1],
      bias: tensors.dropFirst(2).first, isFlipped: isFlipped, relation: relation)
  }

  private init(
    input: Tensor<Double>, weight: Tensor<Double>, bias: Tensor<Double>?, isFlipped: Bool,
    relation: LayerRelation
  ) {
    self.input = input
    self.weight = weight
    self.bias = bias
    self.isFlipped = isFlipped
    self.relation = relation
  }
}

extension TransposedConvolution: Differentiable where Value == Double {
  /// The input, the weight and the bias.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    weighted(input, weight, bias)
  }

  /// Returns the same transposed convolution of other numbers.
  ///
  /// - Precondition: They have the shapes of the operands.
  public func replacing(_ tensors: [Tensor<Double>]) -> TransposedConvolution {
    TransposedConvolution(
      input: tensors[0], weight: tensors[1], bias: tensors.dropFirst(2).first, relation: relation)
  }
}

extension Linear: Differentiable where Value == Double {
  /// The input, the weight and the bias.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    weighted(input, weight, bias)
  }

  /// Returns the same layer of other numbers.
  ///
  /// - Precondition: They have the shapes of the operands.
  public func replacing(_ tensors: [Tensor<Double>]) -> Linear {
    Linear(
      input: tensors[0], weight: tensors[1], bias: tensors.dropFirst(2).first, relation: relation)
  }

  private init(
    input: Tensor<Double>, weight: Tensor<Double>, bias: Tensor<Double>?, relation: LayerRelation
  ) {
    self.input = input
    self.weight = weight
    self.bias = bias
    self.relation = relation
  }
}

/// Returns the tensors of an operation by their names.
private func weighted(
  _ input: Tensor<Double>, _ weight: Tensor<Double>, _ bias: Tensor<Double>?
) -> [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
  [(.input, input), (.weight, weight)] + (bias.map { [(.bias, $0)] } ?? [])
}
