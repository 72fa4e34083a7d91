extension Relation {
  /// Creates the relation of a transposed convolution: the same, read from output to input.
  ///
  /// Each of the *n* cells that a transposed convolution takes is an output `o` here, and stamps its
  /// kernel on the input cells `i` of its window; these are the cells that it makes:
  ///
  ///     o = 0          a  b  c                      n = 3, K = 3, S = 2
  ///     o = 1                a  b  c
  ///     o = 2                      a  b  c
  ///     i              0  1  2  3  4  5  6          inputSize = 2·2 + 2 + 1 = 7
  ///
  ///     inputSize = (n − 1)·S − P_before − P_after + D·(K − 1) + output_padding + 1
  ///
  /// The padding cuts cells off at both ends, and the output padding adds cells behind the last, which
  /// a convolution of stride S would leave over: fewer than the larger of stride and dilation.
  ///
  ///     let doubling = try Relation(transposing: 3, kernelSize: 3, stride: 2)
  ///     doubling.inputSize   // 7
  ///     doubling.outputSize  // 3
  ///
  /// - Throws: ``ConvolutionError`` if a parameter is out of range or no cell is left.
  public init(
    transposing count: Int, kernelSize: Int, stride: Int = 1, padding: Padding = Padding(both: 0),
    dilation: Int = 1, outputPadding: Int = 0
  ) throws(ConvolutionError) {
    try Self.check(.inputSize, count, atLeast: 1)
    let reach = try Self.reach(of: kernelSize, stride: stride, dilation: dilation)
    let lastStart = try Self.product(of: .stride, stride, times: count - 1)
    try Self.check(padding)
    try Self.check(.outputPadding, outputPadding, atLeast: 0)
    guard outputPadding < max(stride, dilation) else {
      throw .outputPaddingTooLarge(
        outputPadding: outputPadding, stride: stride, dilation: dilation)
    }
    let uncut = lastStart + reach + 1 + outputPadding
    guard padding.before + padding.after < uncut else {
      throw .outputTooSmall(uncut: uncut, padding: padding)
    }
    self.init(
      inputSize: uncut - padding.before - padding.after, outputSize: count, kernelSize: kernelSize,
      stride: stride, padding: padding, dilation: dilation,
      sizing: .covering(outputPadding: outputPadding))
  }
}
