/// The transposed convolution, along one axis or two: every input stamps its weighted filter on the output.
///
///     y[n, c, i·S + k·D − P]  +=  w[o, c, k] · x[n, o, i]        for all cells i, taps k, channels of a group
///
///     input   [N, C_in, L]              or  [N, C_in, H, W]
///     weight  [C_in, C_out/groups, K]   or  [C_in, C_out/groups, h, w]
///     bias    [C_out]
///     output  [N, C_out, L~]            or  [N, C_out, H~, W~]
///
/// It is the relation of a convolution, read the other way: what that takes is made here, and its weights
/// lie in memory as they have to. So it is also what brings a convolution's gradient back to its input.
///
///     let input = Tensor<Double>(shape: [1, 1, 2], elements: [1, 10])
///     let weight = Tensor<Double>(shape: [1, 1, 3], elements: [1, 2, 3])
///     try TransposedConvolution(input: input, weight: weight).output.elements  // [1, 12, 23, 30]
public struct TransposedConvolution<Value: Scalar>: WeightedLayer {
  public static var operation: Frame.Operation { .transposedConvolution }

  public let input: Tensor<Value>
  public let weight: Tensor<Value>
  public let bias: Tensor<Value>?

  /// The relation of the convolution that this is the transpose of: its outputs are the inputs here.
  public let relation: LayerRelation

  /// Creates the transposed convolution of an input with filters.
  ///
  /// There is one way of sliding and one output padding for each axis of the plane, or one for all.
  /// The padding is cut off the output at its ends, the output padding is added behind its last cell.
  ///
  /// - Throws: ``ConvolutionError`` if the shapes do not go together, or the output is too large.
  public init(
    input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>? = nil,
    sliding: [Sliding] = [Sliding()], outputPadding: [Int] = [0], groups: Int = 1
  ) throws(ConvolutionError) {
    relation = try LayerRelation(
      transposing: input.shape, weightShape: weight.shape, sliding: sliding,
      outputPadding: outputPadding, groups: groups)
    try bias?.checkBias(channels: relation.channels.inputs)
    try Tensor<Value>.check(relation.inputShape)
    self.input = input
    self.weight = weight
    self.bias = bias
  }

  /// Creates the transposed convolution of an input that has the shape of a relation's output.
  init(
    input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>? = nil,
    relation: LayerRelation
  ) {
    self.input = input
    self.weight = weight
    self.bias = bias
    self.relation = relation
  }

  /// What the relation calls its input.
  public var made: Side { .input }

  /// Returns the same transposed convolution of other numbers.
  public func replacing(
    input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>?
  ) -> TransposedConvolution {
    TransposedConvolution(input: input, weight: weight, bias: bias, relation: relation)
  }
}

extension Convolution {
  /// Returns the transpose of the convolution, applied to something of the shape of its output.
  ///
  /// The transpose has the same weights, in the same tensor, and makes what the convolution takes. Along
  /// an axis with ``Relation/leftover`` that is its output padding. Of the gradient of a loss with
  /// respect to the output it makes the gradient with respect to the input. Where a mode of padding
  /// shows cells once more, their stamps come back to them.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  public func transposed(
    of outputGradient: Tensor<Value>
  ) throws(ConvolutionError) -> TransposedConvolution<Value> {
    try outputGradient.checkGradient(of: relation.outputShape)
    return TransposedConvolution(input: outputGradient, weight: weight, relation: relation)
  }
}
