/// The convolution layer, along one axis or two: every output is a sum of weighted inputs.
///
///     y[n, o, p] = bias[o] + Σ over channels c of o's group, taps k of  w[o, c, k] · x[n, c, p·S + k·D − P]
///
///     input   [N, C_in, L]           or  [N, C_in, H, W]
///     weight  [C_out, C_in/groups, K]  or  [C_out, C_in/groups, h, w]
///     bias    [C_out]
///     output  [N, C_out, L~]         or  [N, C_out, H~, W~]
///
/// As everywhere in deep learning this is a cross-correlation: the filter is not turned around, unless
/// `isFlipped` says so.
///
///     let input = Tensor<Double>(shape: [1, 1, 2, 2], elements: [1, 2, 3, 4])
///     let weight = Tensor<Double>(shape: [1, 1, 1, 2], elements: [-1, 1])
///     try Convolution(input: input, weight: weight).output.elements  // [1, 1]
public struct Convolution<Value: Scalar>: WeightedLayer {
  public static var operation: Frame.Operation { .convolution }

  public let input: Tensor<Value>
  /// The weights in the order they are applied: turned around along each axis if the filter is flipped.
  public let weight: Tensor<Value>
  public let bias: Tensor<Value>?
  public let isFlipped: Bool
  public let relation: LayerRelation

  /// Creates the convolution of an input with filters.
  ///
  /// The filters slide along each axis of the plane in a way of its own, or all in one. Flipped, they
  /// are turned around before they slide, which makes the convolution of mathematics.
  ///
  /// - Throws: ``ConvolutionError`` if the shapes do not go together, or the output is too large.
  public init(
    input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>? = nil,
    sliding: [Sliding] = [Sliding()], groups: Int = 1, paddingMode: PaddingMode = .zeros,
    isFlipped: Bool = false
  ) throws(ConvolutionError) {
    relation = try LayerRelation(
      inputShape: input.shape, weightShape: weight.shape, sliding: sliding, groups: groups,
      paddingMode: paddingMode)
    try bias?.checkBias(channels: relation.channels.outputs)
    try Tensor<Value>.check(relation.outputShape)
    self.input = input
    self.weight = isFlipped ? weight.turned : weight
    self.bias = bias
    self.isFlipped = isFlipped
  }

  /// Creates a convolution of what goes together with a relation.
  init(
    input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>?, isFlipped: Bool = false,
    relation: LayerRelation
  ) {
    self.input = input
    self.weight = weight
    self.bias = bias
    self.isFlipped = isFlipped
    self.relation = relation
  }

  /// Returns the same convolution of other numbers.
  public func replacing(
    input: Tensor<Value>, weight: Tensor<Value>, bias: Tensor<Value>?
  ) -> Convolution {
    Convolution(
      input: input, weight: weight, bias: bias, isFlipped: isFlipped, relation: relation)
  }
}

extension Convolution {
  /// Creates the convolution of one channel along one axis.
  ///
  ///     try Convolution(input: [1, 2, 4, 7], weight: [-1, 0, 1]).output.elements  // [3, 5]
  ///
  /// - Throws: ``ConvolutionError`` if the sizes do not go together.
  public init(
    input: [Value], weight: [Value], bias: Value? = nil, stride: Int = 1,
    padding: PaddingAmount = .valid, dilation: Int = 1, isFlipped: Bool = false
  ) throws(ConvolutionError) {
    try self.init(
      input: Tensor(shape: [1, 1, input.count], elements: input),
      weight: Tensor(shape: [1, 1, weight.count], elements: weight),
      bias: bias.map { Tensor(shape: [1], elements: [$0]) },
      sliding: [Sliding(stride: stride, padding: padding, dilation: dilation)],
      isFlipped: isFlipped)
  }
}
