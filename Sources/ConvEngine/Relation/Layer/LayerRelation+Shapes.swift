extension LayerRelation {
  /// Creates the relation of an input with filters that slide over it.
  ///
  /// The input is `[N, C_in, L]` or `[N, C_in, H, W]`, the weight `[C_out, C_in/groups, K]` or
  /// `[C_out, C_in/groups, h, w]`. The filters slide along each axis in a way of its own, or all in one.
  ///
  /// - Throws: ``ConvolutionError`` if the shapes do not go together.
  public init(
    inputShape: [Int], weightShape: [Int], sliding: [Sliding] = [Sliding()], groups: Int = 1,
    paddingMode: PaddingMode = .zeros
  ) throws(ConvolutionError) {
    try Self.checkRanks(input: inputShape, weight: weightShape)
    let channels = try ChannelRelation(
      inputs: inputShape[1], outputs: weightShape[0], groups: groups)
    guard weightShape[1] == channels.inputsPerGroup else {
      throw .channelMismatch(input: inputShape, weight: weightShape, groups: groups)
    }
    self.init(
      examples: inputShape[0], channels: channels,
      plane: try Plane(
        inputShape: Array(inputShape.dropFirst(2)), kernelShape: Array(weightShape.dropFirst(2)),
        sliding: sliding, paddingMode: paddingMode))
  }

  static func checkRanks(input: [Int], weight: [Int]) throws(ConvolutionError) {
    guard [3, 4].contains(input.count) else {
      throw .wrongRank(.input, shape: input, expected: input.count < 3 ? 3 : 4)
    }
    guard weight.count == input.count else {
      throw .wrongRank(.weight, shape: weight, expected: input.count)
    }
    guard input[0] >= 1 else { throw .notPositive(.examples, input[0]) }
  }
}

extension Plane {
  /// Creates the plane of a kernel that slides over an input.
  ///
  /// The kernel slides along each axis in a way of its own, or along all in one.
  ///
  /// - Throws: ``ConvolutionError`` if a parameter is out of range or the kernel fits nowhere.
  /// - Precondition: The shapes have one axis or two, and equally many.
  public init(
    inputShape: [Int], kernelShape: [Int], sliding: [Sliding], paddingMode: PaddingMode = .zeros
  ) throws(ConvolutionError) {
    var relations: [Relation] = []
    for (axis, sliding) in try sliding.forEachAxis(inputShape.count).enumerated() {
      relations.append(
        try Relation(
          inputSize: inputShape[axis], kernelSize: kernelShape[axis], stride: sliding.stride,
          padding: sliding.padding, dilation: sliding.dilation, paddingMode: paddingMode))
    }
    self.init(relations)
  }
}
