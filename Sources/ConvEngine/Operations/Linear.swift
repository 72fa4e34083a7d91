/// The linear layer, in which every output reads every input through a weight of its own.
///
///     y[n, o] = bias[o] + Σ over features i of  w[o, i] · x[n, i]
///
///     input   [N, in]
///     weight  [out, in]
///     bias    [out]
///     output  [N, out]
///
/// It is the convolution of a plane of one cell: the features are channels, and no filter can slide.
///
///     let input = Tensor<Double>(shape: [1, 3], elements: [1, 2, 3])
///     let weight = Tensor<Double>(shape: [2, 3], elements: [1, 0, 0, 1, 1, 1])
///     try Linear(input: input, weight: weight).output.elements  // [1, 6]
public struct Linear<Value: Scalar>: WeightedLayer {
  public static var operation: Frame.Operation { .linear }

  public let input: Tensor<Value>
  public let weight: Tensor<Value>
  public let bias: Tensor<Value>?
  public let relation: LayerRelation

  /// Creates the linear layer of an input with weights.
  ///
  /// - Throws: ``ConvolutionError`` if the shapes do not go together, or the output is too large.
  public init(
    input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>? = nil
  ) throws(ConvolutionError) {
    relation = try LayerRelation(linear: input.shape, weightShape: weight.shape)
    try bias?.checkBias(channels: relation.channels.outputs)
    try Tensor<Value>.check(relation.outputShape)
    self.input = input
    self.weight = weight
    self.bias = bias
  }

  /// Creates a linear layer of what goes together with a relation.
  init(
    input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>?, relation: LayerRelation
  ) {
    self.input = input
    self.weight = weight
    self.bias = bias
    self.relation = relation
  }

  /// `[N, out]`.
  public var outputShape: [Int] { [relation.examples, relation.channels.outputs] }

  /// Returns the same layer of other numbers.
  public func replacing(
    input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>?
  ) -> Linear {
    Linear(input: input, weight: weight, bias: bias, relation: relation)
  }
}

extension LayerRelation {
  /// Creates the relation of features `[N, in]` with outputs that all read them, by weights `[out, in]`.
  ///
  ///     try LayerRelation(linear: [2, 3], weightShape: [4, 3]).outputShape  // [2, 4, 1]
  ///
  /// - Throws: ``ConvolutionError`` if the shapes do not go together.
  public init(linear inputShape: [Int], weightShape: [Int]) throws(ConvolutionError) {
    guard inputShape.count == 2 else { throw .wrongRank(.input, shape: inputShape, expected: 2) }
    guard weightShape.count == 2 else {
      throw .wrongRank(.weight, shape: weightShape, expected: 2)
    }
    guard inputShape[0] >= 1 else { throw .notPositive(.examples, inputShape[0]) }
    guard inputShape[1] == weightShape[1] else {
      throw .featureMismatch(input: inputShape, weight: weightShape)
    }
    self.init(
      examples: inputShape[0],
      channels: try ChannelRelation(inputs: weightShape[1], outputs: weightShape[0]),
      plane: Plane(.single))
  }
}
