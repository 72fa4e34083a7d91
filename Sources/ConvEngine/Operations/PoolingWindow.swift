/// The window of a pooling, and how it slides.
public struct PoolingWindow: Hashable, Sendable {
  /// The size along each axis, `[K]` or `[h, w]`.
  public var kernel: [Int]
  /// How far the window moves, one number for each axis or one for all; its own size, if nil.
  public var stride: [Int]?
  /// The padding of each axis, or one for all.
  public var padding: [Padding]
  /// The dilation of each axis, or one for all.
  public var dilation: [Int]
  /// Whether a last window counts that does not fit, as PyTorch's `ceil_mode` has it.
  public var isCeiling: Bool

  /// Creates a window that moves by its own size, where nothing else is said.
  public init(
    kernel: [Int], stride: [Int]? = nil, padding: [Padding] = [Padding(both: 0)],
    dilation: [Int] = [1], isCeiling: Bool = false
  ) {
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.isCeiling = isCeiling
  }

  /// Returns the window that is as large as a plane, so that each channel has one output.
  ///
  ///     PoolingWindow.global(over: [1, 3, 8, 8]).kernel  // [8, 8]
  public static func global(over inputShape: [Int]) -> PoolingWindow {
    PoolingWindow(kernel: Array(inputShape.dropFirst(2)))
  }
}

extension LayerRelation {
  /// Creates the relation of a pooling: each channel meets only itself, through taps without weights.
  ///
  ///     try LayerRelation(pooling: [1, 3, 8, 8], PoolingWindow(kernel: [2, 2])).outputShape  // [1, 3, 4, 4]
  ///
  /// - Throws: ``ConvolutionError`` if the window does not go together with the input, or lies
  ///   somewhere in the padding alone.
  public init(pooling inputShape: [Int], _ window: PoolingWindow) throws(ConvolutionError) {
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
  fileprivate init(pooling inputShape: [Int], _ window: PoolingWindow) throws(ConvolutionError) {
    let axes = inputShape.count
    let (kernel, stride) = (
      try window.kernel.forEachAxis(axes), try window.stride?.forEachAxis(axes)
    )
    let (padding, dilation) = (
      try window.padding.forEachAxis(axes), try window.dilation.forEachAxis(axes)
    )
    var relations: [Relation] = []
    for axis in 0..<axes {
      let relation = try Relation(
        pooling: inputShape[axis], kernelSize: kernel[axis], stride: stride?[axis],
        padding: padding[axis], dilation: dilation[axis], isCeiling: window.isCeiling)
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
