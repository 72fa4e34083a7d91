import ConvEngine

// The convolution with its filter turned around, whose padding may be said by a mode.
extension ArgumentReader {
  mutating func trueConvolution1D() -> Operation? {
    guard isDemonstration() else { return trueConvolution(axes: 1) }
    return trueDemonstration().map { .trueConvolution($0) }
  }

  private mutating func trueDemonstration() -> Demonstration? {
    var base = Demonstration.unwritten
    base.isFlipped = true
    base.padding = mode() ?? .valid
    guard var layer = layer(changing: base), checkMode([try? layer.relation()]) else { return nil }
    if let mode = mode() { layer.padding = mode }
    return layer
  }

  mutating func trueConvolution(axes: Int) -> Operation? {
    let calculation =
      isSymbolic()
      ? trueConvolution(axes: axes, of: Polynomial.self)
      : trueConvolution(axes: axes, of: Double.self)
    return calculation.map { .layer($0) }
  }

  private mutating func trueConvolution<Value: ReadableScalar>(
    axes: Int, of values: Value.Type
  ) -> LayerCalculation? {
    guard let flipped = convolution(axes: axes, isFlipped: true, of: values),
      let unflipped = convolution(axes: axes, isFlipped: false, of: values),
      let both = checked({ () throws(ConvolutionError) in
        TrueConvolution(flipped: try flipped.layer(), unflipped: try unflipped.layer())
      })
    else { return nil }
    return checkMode(both.unflipped.relation.plane.axes) ? LayerCalculation(both) : nil
  }

  private mutating func mode() -> PaddingAmount? { word("mode").flatMap(PaddingAmount.init(word:)) }

  /// Returns whether a mode says the same cells as the padding that is given beside it, if it is, along
  /// each axis, and reports that it does not.
  private mutating func checkMode(_ axes: [Relation?]) -> Bool {
    guard let mode = mode() else { return true }
    let isSame = axes.allSatisfy { axis in
      let meant = axis.flatMap {
        try? Relation(inputSize: $0.inputSize, kernelSize: $0.kernelSize, padding: mode)
      }
      return meant != nil && meant?.padding == axis?.padding
    }
    if !isSame { report(.contradiction("mode", "padding"), parameter: "padding") }
    return isSame
  }
}
