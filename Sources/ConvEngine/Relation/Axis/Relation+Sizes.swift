// MARK: - The formula of the output size

extension Relation {
  /// Creates the relation of an input with a kernel of checked numbers that slides over it.
  ///
  ///     0                           N + P − 1
  ///     |·  x  x  x  x  x  x  x  ·|             last start = N + P_before + P_after − D·(K−1) − 1
  ///     [  reach + 1  ]→ S →            fitting: o·S ≤ last start
  ///                        [  reach + 1  ]    beginning: o·S < last start + S  and  o·S < N + P_before
  ///
  /// - Throws: ``ConvolutionError/kernelExceedsInput(kernel:dilation:paddedInput:)`` if no window counts.
  init(
    sliding kernelSize: Int, over inputSize: Int, stride: Int, padding: Padding, dilation: Int,
    paddingMode: PaddingMode = .zeros, sizing: Sizing
  ) throws(ConvolutionError) {
    let padded = inputSize + padding.before + padding.after
    let lastStart = padded - Self.span(of: kernelSize, dilation: dilation)
    let isCeiling = sizing == .beginning
    let rounded = lastStart + (isCeiling ? stride - 1 : 0)
    guard rounded >= 0 else {
      throw .kernelExceedsInput(kernel: kernelSize, dilation: dilation, paddedInput: padded)
    }
    let end = isCeiling ? min(rounded, inputSize + padding.before - 1) : rounded
    self.init(
      inputSize: inputSize, outputSize: end / stride + 1, kernelSize: kernelSize, stride: stride,
      padding: padding, dilation: dilation, paddingMode: paddingMode, sizing: sizing)
  }

  /// How far the last window that fits may start behind the first; negative where none fits.
  var lastStart: Int { paddedSize - dilatedKernelSize }

  /// Whether a window that has been begun by rounding up is dropped: it would begin behind the input.
  public var dropsWindow: Bool {
    sizing == .beginning && (lastStart + stride - 1) / stride >= outputSize
  }

  /// How many input cells a window spans, those between its taps included: `D·(K − 1) + 1`.
  public var dilatedKernelSize: Int { Self.span(of: kernelSize, dilation: dilation) }

  /// Returns how many cells a kernel spans.
  static func span(of kernelSize: Int, dilation: Int) -> Int { dilation * (kernelSize - 1) + 1 }

  /// Whether the outputs are given, and the input follows: a transposed convolution.
  public var isTransposed: Bool { if case .covering = sizing { true } else { false } }

  /// How many cells are added behind the last that a transposed convolution reaches.
  public var outputPadding: Int { if case .covering(let added) = sizing { added } else { 0 } }

  /// The size that is given: that of the input, or of what a transposed convolution takes.
  public var givenSize: Int { isTransposed ? outputSize : inputSize }

  /// The size that follows: that of the output, or of what a transposed convolution makes.
  public var derivedSize: Int { isTransposed ? inputSize : outputSize }

  /// How long the input is with its padding.
  public var paddedSize: Int { inputSize + padding.before + padding.after }

  /// How many cells of the padded input lie behind the last window.
  ///
  ///     N = 6, K = 3, S = 2     0  1  2  3  4  5
  ///     o = 0                  [ 0  1  2 ]
  ///     o = 1                        [ 0  1  2 ] ×      one cell is left over
  ///
  /// Of the windows that fit these are `(N + P_before + P_after − D·(K − 1) − 1) mod S`: the output
  /// padding with which a transposed convolution makes N cells again.
  public var leftover: Int { max(0, lastStart - (outputSize - 1) * stride) }
}

// MARK: - Limits

extension Relation {
  /// Returns `D·(K − 1)`, how far the last tap of a kernel is from its first, if it can be counted.
  static func reach(
    of kernelSize: Int, stride: Int, dilation: Int
  ) throws(ConvolutionError) -> Int {
    try check(.kernelSize, kernelSize, atLeast: 1)
    try check(.stride, stride, atLeast: 1)
    try check(.dilation, dilation, atLeast: 1)
    return try product(of: .dilation, dilation, times: kernelSize - 1)
  }

  /// Looks whether a padding is in range, and its mode has enough cells to fill it with.
  static func check(
    _ padding: Padding, _ mode: PaddingMode = .zeros, inputSize: Int = 0
  ) throws(ConvolutionError) {
    let widest = max(padding.before, padding.after)
    try check(.padding, min(padding.before, padding.after), atLeast: 0)
    try check(.padding, widest, atLeast: 0)
    guard widest <= mode.limit(inputSize: inputSize) ?? widest else {
      throw .paddingExceedsMode(mode, padding: widest, inputSize: inputSize)
    }
  }

  static func check(
    _ parameter: ConvolutionError.Parameter, _ value: Int, atLeast least: Int
  ) throws(ConvolutionError) {
    guard value >= least else {
      throw least == 0 ? .negative(parameter, value) : .notPositive(parameter, value)
    }
    guard value <= limit else { throw .parameterTooLarge(parameter, limit: limit) }
  }

  /// Returns a parameter so many times, if that can be counted.
  static func product(
    of parameter: ConvolutionError.Parameter, _ value: Int, times count: Int
  ) throws(ConvolutionError) -> Int {
    guard let product = [value, count].product(atMost: limit) else {
      throw .parameterTooLarge(parameter, limit: limit / count)
    }
    return product
  }
}
