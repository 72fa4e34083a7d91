extension Relation {
  /// Creates the relation of an input with the windows that pool it.
  ///
  ///     try Relation(pooling: 7, kernelSize: 2).outputSize                   // 3
  ///     try Relation(pooling: 7, kernelSize: 2, isCeiling: true).outputSize  // 4
  ///
  /// Rounded up, as PyTorch's `ceil_mode` does, a last window counts that does not fit, as long as it
  /// begins before the input ends:
  ///
  ///     input        0  1  2  3  4  5  6
  ///     o = 2                    4  5
  ///     o = 3                          6  7 ]      counts if `isCeiling`; 7 does not exist
  ///
  /// Without a stride the window moves by its own size. The padding is at most half the kernel on
  /// either side, so that no window lies in it wholly.
  ///
  /// - Throws: ``ConvolutionError`` if a parameter is out of range or no window counts.
  public init(
    pooling inputSize: Int, kernelSize: Int, stride: Int? = nil,
    padding: Padding = Padding(both: 0),
    dilation: Int = 1, isCeiling: Bool = false
  ) throws(ConvolutionError) {
    try Self.check(.inputSize, inputSize, atLeast: 1)
    let stride = stride ?? kernelSize
    _ = try Self.reach(of: kernelSize, stride: stride, dilation: dilation)
    try Self.check(padding)
    let widest = max(padding.before, padding.after)
    guard 2 * widest <= kernelSize else {
      throw .poolPaddingExceedsHalfKernel(padding: widest, kernel: kernelSize)
    }
    try self.init(
      sliding: kernelSize, over: inputSize, stride: stride, padding: padding, dilation: dilation,
      sizing: isCeiling ? .beginning : .fitting)
  }
}
