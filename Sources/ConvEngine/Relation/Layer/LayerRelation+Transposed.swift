extension LayerRelation {
  /// Creates the relation of a transposed convolution: that of a convolution, read from output to input.
  ///
  ///     transposed convolution                         relation
  ///     takes   [N, C_in, H, W]                        output  [N, C_in, H, W]
  ///     weight  [C_in, C_out/groups, h, w]             weight  [C_in, C_out/groups, h, w]
  ///     makes   [N, C_out, H~, W~]                     input   [N, C_out, H~, W~]
  ///
  /// There is one way of sliding and one output padding for each axis, or one of them for all.
  ///
  /// - Throws: ``ConvolutionError`` if the shapes do not go together.
  public init(
    transposing inputShape: [Int], weightShape: [Int], sliding: [Sliding] = [Sliding()],
    outputPadding: [Int] = [0], groups: Int = 1
  ) throws(ConvolutionError) {
    try Self.checkRanks(input: inputShape, weight: weightShape)
    self.init(
      examples: inputShape[0],
      channels: try ChannelRelation(
        transposing: inputShape, weightShape: weightShape, groups: groups),
      plane: try Plane(
        transposing: Array(inputShape.dropFirst(2)), kernelShape: Array(weightShape.dropFirst(2)),
        sliding: sliding, outputPadding: outputPadding))
  }
}

extension ChannelRelation {
  /// Creates the relation of the channels of a transposed convolution, which takes outputs.
  fileprivate init(
    transposing inputShape: [Int], weightShape: [Int], groups: Int
  ) throws(ConvolutionError) {
    guard weightShape[0] == inputShape[1] else {
      throw .transposedChannelMismatch(input: inputShape, weight: weightShape)
    }
    try Relation.check(.groups, groups, atLeast: 1)
    try Relation.check(.outputChannels, weightShape[1], atLeast: 1)
    let inputs = try Relation.product(of: .groups, groups, times: weightShape[1])
    try self.init(inputs: inputs, outputs: inputShape[1], groups: groups)
  }
}

extension Plane {
  /// Creates the plane of a transposed convolution, whose cells are stamped with a kernel.
  ///
  /// - Throws: ``ConvolutionError`` if a parameter is out of range or no cell is left.
  fileprivate init(
    transposing inputShape: [Int], kernelShape: [Int], sliding: [Sliding], outputPadding: [Int]
  ) throws(ConvolutionError) {
    let slidings = try sliding.forEachAxis(inputShape.count)
    let outputPaddings = try outputPadding.forEachAxis(inputShape.count)
    var relations: [Relation] = []
    for (axis, sliding) in slidings.enumerated() {
      relations.append(
        try Relation(
          transposing: inputShape[axis], kernelSize: kernelShape[axis], sliding: sliding,
          outputPadding: outputPaddings[axis]))
    }
    self.init(relations)
  }
}

extension Relation {
  /// Creates the relation of a transposed convolution that cuts off what a convolution is padded with.
  fileprivate init(
    transposing count: Int, kernelSize: Int, sliding: Sliding, outputPadding: Int
  ) throws(ConvolutionError) {
    let reach = try Self.reach(
      of: kernelSize, stride: sliding.stride, dilation: sliding.dilation)
    try self.init(
      transposing: count, kernelSize: kernelSize, stride: sliding.stride,
      padding: sliding.padding.padding(reach: reach, stride: sliding.stride),
      dilation: sliding.dilation, outputPadding: outputPadding)
  }
}
