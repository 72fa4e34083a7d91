import ConvEngine

// Convolutions as matrices.
extension ArgumentReader {
  mutating func toeplitz(axes: Int) -> (any Calculation)? {
    isSymbolic()
      ? toeplitz(axes: axes, of: Polynomial.self) : toeplitz(axes: axes, of: Double.self)
  }

  private mutating func toeplitz<Value: ReadableScalar>(
    axes: Int, of values: Value.Type
  ) -> (any Calculation)? {
    let groups = groups()
    let sizes = sizes("N", axes: axes, .inputSize)
    let weight = weight(axes: axes, channels: [max(1, groups), 1])
    let (sliding, mode) = (sliding(axes: axes), paddingMode())
    let isTransposed = flag("transpose") ?? false
    require(oneOf: ["N"], ["w", "K"])
    guard let sizes, let weight else { return nil }
    // More groups than this have no weights, which is then said.
    let channels = weight.shape[1] * min(max(1, groups), Effort.valueLimit)
    return checked { () throws(ConvolutionError) in
      let relation = try LayerRelation(
        inputShape: [1, channels] + sizes, weightShape: weight.shape, sliding: sliding,
        groups: groups, paddingMode: mode)
      let matrix = try ToeplitzMatrix<Value>(weight: weight.read(), relation: relation)
      return ToeplitzEntries(matrix: isTransposed ? matrix.transposed : matrix)
    }
  }
}
