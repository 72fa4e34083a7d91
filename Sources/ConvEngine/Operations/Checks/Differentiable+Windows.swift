// Operations on windows, without weights.

extension Unfold: Differentiable where Value == Double {
  /// The input.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.input, input)]
  }

  /// Returns the same unfolding of other numbers.
  ///
  /// - Precondition: They have the shape of the input.
  public func replacing(_ tensors: [Tensor<Double>]) -> Unfold {
    Unfold(input: tensors[0], patchRelation: patchRelation)
  }

  private init(input: Tensor<Double>, patchRelation: PatchRelation) {
    self.input = input
    self.patchRelation = patchRelation
  }
}

extension Fold: Differentiable where Value == Double {
  /// The patches.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.input, input)]
  }

  /// Returns the same folding of other numbers.
  ///
  /// - Precondition: They have the shape of the patches.
  public func replacing(_ tensors: [Tensor<Double>]) -> Fold {
    Fold(input: tensors[0], patchRelation: patchRelation)
  }

  private init(input: Tensor<Double>, patchRelation: PatchRelation) {
    self.input = input
    self.patchRelation = patchRelation
  }
}

extension MaxPooling: Differentiable where Value == Double {
  /// The input.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.input, input)]
  }

  /// Returns the same pooling of other numbers.
  ///
  /// - Precondition: They have the shape of the input.
  public func replacing(_ tensors: [Tensor<Double>]) -> MaxPooling {
    MaxPooling(input: tensors[0], relation: relation)
  }

  private init(input: Tensor<Double>, relation: LayerRelation) {
    self.input = input
    self.relation = relation
  }
}

extension AveragePooling: Differentiable where Value == Double {
  /// The input.
  public var operands: [(name: ConvolutionError.Operand, tensor: Tensor<Double>)] {
    [(.input, input)]
  }

  /// Returns the same pooling of other numbers.
  ///
  /// - Precondition: They have the shape of the input.
  public func replacing(_ tensors: [Tensor<Double>]) -> AveragePooling {
    AveragePooling(input: tensors[0], countsPadding: countsPadding, relation: relation)
  }

  private init(input: Tensor<Double>, countsPadding: Bool, relation: LayerRelation) {
    self.input = input
    self.countsPadding = countsPadding
    self.relation = relation
  }
}
