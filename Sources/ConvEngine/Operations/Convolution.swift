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
public struct Convolution<Value: Scalar>: Hashable, Sendable {
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

  /// The output, `[N, C_out, H~, W~]`.
  ///
  /// - Complexity: O(output cells · C_in/groups · taps).
  public var output: Tensor<Value> {
    relation.output(input: input, weight: weight, bias: bias)
  }

  /// Returns the gradients of a loss, given its gradient with respect to the output.
  ///
  ///     grad_input[i]   collects  weight · grad_output      over the outputs that read i
  ///     grad_weight[k]  collects  grad_output · input       over all outputs
  ///     grad_bias[c]    collects  grad_output               over all cells of output channel c
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  public func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<
    Value
  > {
    try outputGradient.checkGradient(of: relation.outputShape)
    let weightGradient = relation.weight(output: outputGradient, input: input)
    return Gradients(
      input: relation.input(output: outputGradient, weight: weight),
      weight: isFlipped ? weightGradient.turned : weightGradient,
      bias: bias.map { _ in outputGradient.sumsOfChannels })
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
