extension Relation {
  /// How the output size comes about, from the formula to the number, line by line.
  ///
  ///     floor((N + 2·P − D·(K−1) − 1)/S) + 1
  ///     floor((7 + 2·0 − 1·(3−1) − 1)/2) + 1
  ///     floor(4/2) + 1
  ///     2 + 1
  ///     3
  ///
  /// Two sides that are padded differently are `P` and `P'`, the first line then reads
  /// `floor((N + P + P' − D·(K−1) − 1)/S) + 1`.
  public var sizeDerivation: [String] {
    [
      sizeFormula, substitutedSizeFormula,
      "floor(\(lastStart)/\(stride)) + 1", "\(outputSize - 1) + 1", "\(outputSize)",
    ]
  }

  /// The output size with its numbers in one line: `floor((7 + 2·0 − 1·(3−1) − 1)/2) + 1 = 3`.
  public var sizeEquation: String { "\(substitutedSizeFormula) = \(outputSize)" }

  /// How far the last window that fits may start behind the first.
  private var lastStart: Int { paddedSize - dilatedKernelSize }

  private var sizeFormula: String {
    let padded = padding.isSymmetric ? "N + 2·P" : "N + P + P'"
    return "floor((\(padded) − D·(K−1) − 1)/S) + 1"
  }

  private var substitutedSizeFormula: String {
    let added =
      padding.isSymmetric ? "2·\(padding.before)" : "\(padding.before) + \(padding.after)"
    return "floor((\(inputSize) + \(added) − \(dilation)·(\(kernelSize)−1) − 1)/\(stride)) + 1"
  }
}
