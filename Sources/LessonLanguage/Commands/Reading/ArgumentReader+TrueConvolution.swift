import ConvEngine

// The convolution with its filter turned around, whose padding may be said by a mode.
extension ArgumentReader {
  mutating func trueConvolution(axes: Int) -> (any Calculation)? {
    isSymbolic()
      ? trueConvolution(axes: axes, of: Polynomial.self)
      : trueConvolution(axes: axes, of: Double.self)
  }

  private mutating func trueConvolution<Value: ReadableScalar>(
    axes: Int, of values: Value.Type
  ) -> (any Calculation)? {
    guard let flipped = convolution(axes: axes, isFlipped: true, of: values),
      let unflipped = convolution(axes: axes, isFlipped: false, of: values)
    else { return nil }
    let both = TrueConvolution(flipped: flipped, unflipped: unflipped)
    return checkMode(unflipped.relation.plane.axes) ? both : nil
  }

  private mutating func mode() -> PaddingAmount? { word("mode").flatMap(PaddingAmount.init(word:)) }

  /// Returns whether a mode says the same cells as the padding that is given beside it, if it is, along
  /// each axis, and reports that it does not.
  private mutating func checkMode(_ axes: [Relation]) -> Bool {
    guard let mode = mode() else { return true }
    let isSame = axes.allSatisfy { axis in
      let meant = try? Relation(
        inputSize: axis.inputSize, kernelSize: axis.kernelSize, padding: mode)
      return meant?.padding == axis.padding
    }
    if !isSame { report(.contradiction("mode", "padding"), parameter: "padding") }
    return isSame
  }
}
