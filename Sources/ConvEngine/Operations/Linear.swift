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
public struct Linear<Value: Scalar>: Hashable, Sendable {
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

  /// The output, `[N, out]`.
  ///
  /// - Complexity: O(N · in · out).
  public var output: Tensor<Value> {
    relation.output(input: input, weight: weight, bias: bias).reshaped(outputShape)
  }

  /// Returns the gradients of a loss, given its gradient with respect to the output.
  ///
  ///     grad_input  = grad_output · weight
  ///     grad_weight = transpose(grad_output) · input
  ///     grad_bias   = the sums of grad_output over the examples
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(N · in · out).
  public func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<
    Value
  > {
    try outputGradient.checkGradient(of: outputShape)
    return Gradients(
      input: relation.input(output: outputGradient, weight: weight).reshaped(input.shape),
      weight: relation.weight(output: outputGradient, input: input).reshaped(weight.shape),
      bias: bias.map { _ in outputGradient.sumsOfChannels })
  }

  var outputShape: [Int] { [relation.examples, relation.channels.outputs] }
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
