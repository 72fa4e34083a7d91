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
    [wholeFormula(letters), wholeFormula(numbers)] + reductions
  }

  /// The same for those who have not met padding, dilation or stride: what is 0 or 1 is left out.
  ///
  ///     N − K + 1        floor((N − K)/S) + 1
  ///     7 − 3 + 1        floor((7 − 3)/2) + 1
  ///     5                floor(4/2) + 1
  ///                      2 + 1
  ///                      3
  public var shortSizeDerivation: [String] {
    [shortFormula(letters), shortFormula(numbers)]
      + (stride == 1 ? ["\(outputSize)"] : reductions)
  }

  /// The output size with its numbers in one line: `floor((7 + 2·0 − 1·(3−1) − 1)/2) + 1 = 3`.
  public var sizeEquation: String { "\(wholeFormula(numbers)) = \(outputSize)" }

  private var reductions: [String] {
    ["floor(\(lastStart)/\(stride)) + 1", "\(outputSize - 1) + 1", "\(outputSize)"]
  }

  /// How far the last window that fits may start behind the first.
  private var lastStart: Int { paddedSize - dilatedKernelSize }
}

// MARK: - Formulas

extension Relation {
  /// What stands in a formula: letters, or the numbers in their place.
  private struct Terms {
    let input, kernel, stride, dilation, added: String
  }

  private var letters: Terms {
    Terms(
      input: "N", kernel: "K", stride: "S", dilation: "D",
      added: padding.isSymmetric ? "2·P" : "P + P'")
  }

  private var numbers: Terms {
    Terms(
      input: "\(inputSize)", kernel: "\(kernelSize)", stride: "\(stride)",
      dilation: "\(dilation)",
      added: padding.isSymmetric ? "2·\(padding.before)" : "\(padding.before) + \(padding.after)")
  }

  private func wholeFormula(_ terms: Terms) -> String {
    let padded = "\(terms.input) + \(terms.added)"
    return "floor((\(padded) − \(terms.dilation)·(\(terms.kernel)−1) − 1)/\(terms.stride)) + 1"
  }

  private func shortFormula(_ terms: Terms) -> String {
    let padded = paddedSize == inputSize ? terms.input : "\(terms.input) + \(terms.added)"
    let reach = dilation == 1 ? terms.kernel : "\(terms.dilation)·(\(terms.kernel)−1)"
    if stride == 1 { return "\(padded) − \(reach)" + (dilation == 1 ? " + 1" : "") }
    return "floor((\(padded) − \(reach)\(dilation == 1 ? "" : " − 1"))/\(terms.stride)) + 1"
  }
}
