import ConvEngine

// Convolutions as matrices.
extension ArgumentReader {
  /// Returns the matrix of a convolution of one axis, with a figure if it has one channel.
  mutating func toeplitz1D() -> Operation? {
    let isTransposed = flag("transpose") ?? false
    guard isDemonstration(), !isTransposed else {
      if isTransposed { refuseFigure() }
      return toeplitz(axes: 1)
    }
    var base = Demonstration.unwritten
    base.views = [.toeplitz]
    return layer(changing: base).map { .toeplitz($0) }
  }

  mutating func toeplitz(axes: Int) -> Operation? {
    let calculation: LayerCalculation? =
      isSymbolic()
      ? toeplitz(axes: axes, of: Polynomial.self) : toeplitz(axes: axes, of: Double.self)
    return calculation.map { .layer($0) }
  }

  private mutating func toeplitz<Value: ReadableScalar>(
    axes: Int, of values: Value.Type
  ) -> LayerCalculation? {
    let groups = groups()
    let sizes = sizes("N", axes: axes, .inputSize)
    let weight = weight(axes: axes, channels: [max(1, groups), 1])
    let (sliding, mode) = (sliding(axes: axes), paddingMode())
    let isTransposed = flag("transpose") ?? false
    require(oneOf: ["N"], ["w", "K"])
    guard let sizes, let weight else { return nil }
    // More groups than this have no weights, which is then said.
    let channels = weight.shape[1] * min(max(1, groups), Demonstration.lengthLimit)
    return checked { () throws(ConvolutionError) in
      let relation = try LayerRelation(
        inputShape: [1, channels] + sizes, weightShape: weight.shape, sliding: sliding,
        groups: groups, paddingMode: mode)
      let matrix = try ToeplitzMatrix<Value>(weight: weight.read(), relation: relation)
      return LayerCalculation(
        try ToeplitzEntries(isTransposed ? matrix.transposed : matrix))
    }
  }
}

/// The matrix of a convolution, written out.
private struct ToeplitzEntries<Value: ReadableScalar>: Calculation {
  let matrix: ToeplitzMatrix<Value>

  /// Creates what writes a matrix out.
  ///
  /// - Throws: ``ConvolutionError`` if it has more entries than anyone could read, or is made of more
  ///   weights than anyone waits for: where the padding shows a cell again, an entry is a sum.
  init(_ matrix: ToeplitzMatrix<Value>) throws(ConvolutionError) {
    let limit = ToeplitzMatrix<Value>.entryLimit
    guard matrix.shape.hasProduct(atMost: limit) else {
      throw .resultTooLarge(shape: matrix.shape, limit: limit)
    }
    let products = matrix.relation.productShape
    guard products.hasProduct(atMost: Double.productLimit) else {
      throw .tooManyProducts(shape: products, limit: Double.productLimit)
    }
    self.matrix = matrix
  }

  func answer() throws(ConvolutionError) -> Answer {
    Answer(outputs: [Answer.Output("matrix", try matrix.tensor())])
  }
}
