// Operations on windows, without weights. Other numbers of the same shape need no check, so they take the place of
// the old ones.

extension Unfold: Differentiable where Value == Double {
  /// The input.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.input, input)]
  }

  /// Returns the same operation on other numbers.
  ///
  /// - Precondition: They have the shape of the input.
  public func replacing(_ tensors: [Tensor<Double>]) -> Unfold {
    var other = self
    other.input = tensors[0]
    return other
  }
}

extension Fold: Differentiable where Value == Double {
  /// The patches.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.input, input)]
  }

  /// Returns the same operation on other numbers.
  ///
  /// - Precondition: They have the shape of the patches.
  public func replacing(_ tensors: [Tensor<Double>]) -> Fold {
    var other = self
    other.input = tensors[0]
    return other
  }
}

extension MaxPooling: Differentiable where Value == Double {
  /// The input.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.input, input)]
  }

  /// Returns the same operation on other numbers.
  ///
  /// - Precondition: They have the shape of the input.
  public func replacing(_ tensors: [Tensor<Double>]) -> MaxPooling {
    var other = self
    other.input = tensors[0]
    return other
  }
}

extension AveragePooling: Differentiable where Value == Double {
  /// The input.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.input, input)]
  }

  /// Returns the same operation on other numbers.
  ///
  /// - Precondition: They have the shape of the input.
  public func replacing(_ tensors: [Tensor<Double>]) -> AveragePooling {
    var other = self
    other.input = tensors[0]
    return other
  }
}
