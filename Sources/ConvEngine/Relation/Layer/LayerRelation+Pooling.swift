extension LayerRelation {
  /// Creates the relation of a pooling: each channel meets only itself, through taps without weights.
  ///
  ///     try LayerRelation(pooling: [1, 3, 8, 8], Window(kernel: [2, 2])).outputShape  // [1, 3, 4, 4]
  ///
  /// - Throws: ``ConvolutionError`` if the window does not go together with the input, or lies
  ///   somewhere in the padding alone.
  public init(pooling inputShape: [Int], _ window: Window) throws(ConvolutionError) {
    guard [3, 4].contains(inputShape.count) else {
      throw .wrongRank(.input, shape: inputShape, expected: inputShape.count < 3 ? 3 : 4)
    }
    try Relation.check(.examples, inputShape[0], atLeast: 1)
    let channels = try ChannelRelation(
      inputs: inputShape[1], outputs: inputShape[1], groups: max(1, inputShape[1]))
    self.init(
      examples: inputShape[0], channels: channels,
      plane: try Plane(pooling: Array(inputShape.dropFirst(2)), window))
  }
}

extension Plane {
  /// Creates the plane that a pooling's window slides over.
  fileprivate init(pooling inputShape: [Int], _ window: Window) throws(ConvolutionError) {
    try window.check(axisCount: inputShape.count)
    var relations: [Relation] = []
    for (axis, size) in inputShape.enumerated() {
      let relation = try window.pooling(axis: axis, over: size)
      try relation.checkWindows()
      relations.append(relation)
    }
    self.init(relations)
  }
}

extension Relation {
  /// Looks for a window that reads no input cell, as only a dilated one can.
  ///
  /// Its taps lie before the input and behind it:
  ///
  ///     padded input    ⟨·⟩ 0 ⟨·⟩          N = 1, K = 2, D = 2, P = 1
  ///     o = 0            k     k
  ///
  /// Then it is the only window: a dilation greater than N that fits has two taps and a padding of one
  /// cell, and with one that does not fit, `ceil_mode` counts no second.
  fileprivate func checkWindows() throws(ConvolutionError) {
    guard taps(of: 0, in: 0..<inputSize).isEmpty else { return }
    throw .emptyPoolingWindow(inputSize: inputSize, kernel: kernelSize, dilation: dilation)
  }
}
