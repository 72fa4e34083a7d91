extension Relation {
  /// How the size comes about, from the formula to the number, line by line.
  ///
  ///     floor((N + 2·P − D·(K−1) − 1)/S) + 1       (N − 1)·S − 2·P + D·(K−1) + output_padding + 1
  ///     floor((7 + 2·0 − 1·(3−1) − 1)/2) + 1       (3 − 1)·2 − 2·0 + 1·(3−1) + 0 + 1
  ///     floor(4/2) + 1                             4 − 0 + 2 + 0 + 1
  ///     2 + 1                                      7
  ///     3
  ///
  /// To the right that of a transposed convolution. Rounded up it is `ceil`, and where a window is dropped
  /// `min(ceil((N + 2·P − D·(K−1) − 1)/S) + 1, ceil((N + P)/S))`. Two sides that are padded differently
  /// are `P` and `P'`, the first line then reads `floor((N + P + P' − D·(K−1) − 1)/S) + 1`.
  public var sizeDerivation: [String] { derivation(SizeFormula(relation: self)) }

  /// How the size of the shortest output comes about that a fold of so many blocks can have.
  ///
  /// It is that of a transposed convolution, but a fold has no output padding:
  ///
  ///     (N − 1)·S − 2·P + D·(K−1) + 1
  ///     (3 − 1)·2 − 2·0 + 1·(3−1) + 1
  ///     4 − 0 + 2 + 1
  ///     7
  public var foldSizeDerivation: [String] {
    derivation(SizeFormula(relation: self, hasOutputPadding: false))
  }

  private func derivation(_ formula: SizeFormula) -> [String] {
    [formula.whole(formula.letters), formula.whole(formula.numbers)]
      + (isTransposed ? [formula.sum, "\(derivedSize)"] : reductions)
  }

  /// The same for those who have not met padding, dilation or stride: what is 0 or 1 is left out.
  ///
  ///     N − K + 1        floor((N − K)/S) + 1       (N − 1)·S + K
  ///     7 − 3 + 1        floor((7 − 3)/2) + 1       (3 − 1)·2 + 3
  ///     5                floor(4/2) + 1             7
  ///                      2 + 1
  ///                      3
  public var shortSizeDerivation: [String] {
    let formula = SizeFormula(relation: self)
    return [formula.short(formula.letters), formula.short(formula.numbers)]
      + (stride == 1 || isTransposed ? ["\(derivedSize)"] : reductions)
  }

  /// The size with its numbers in one line: `floor((7 + 2·0 − 1·(3−1) − 1)/2) + 1 = 3`.
  public var sizeEquation: String {
    let formula = SizeFormula(relation: self)
    return "\(formula.whole(formula.numbers)) = \(derivedSize)"
  }

  private var reductions: [String] {
    dropsWindow ? dropReductions : windowReductions(sizing == .fitting ? "floor" : "ceil")
  }

  private func windowReductions(_ rounding: String) -> [String] {
    let start = lastStart < 0 ? "−\(lastStart.magnitude)" : "\(lastStart)"
    return ["\(rounding)(\(start)/\(stride)) + 1", "\(outputSize - 1) + 1", "\(outputSize)"]
  }

  /// One window more than there are would begin behind the input.
  private var dropReductions: [String] {
    let starts = "ceil(\(inputSize + padding.before)/\(stride))"
    return [
      "min(ceil(\(lastStart)/\(stride)) + 1, \(starts))", "min(\(outputSize + 1), \(outputSize))",
      "\(outputSize)",
    ]
  }
}
