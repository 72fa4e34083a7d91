/// Which factor of a product is a weight: it is written before the input, wherever it stands.
enum WeightSide {
  case left, right
}

extension Tensor {
  /// Returns the product of two matrices, `[n, m]` with `[m, p]` is `[n, p]`.
  ///
  ///     let one = Tensor<Double>(shape: [1, 2], elements: [1, 2])
  ///     let other = Tensor<Double>(shape: [2, 2], elements: [3, 4, 5, 6])
  ///     try one.matrixProduct(other).elements  // [13, 16]
  ///
  /// - Throws: ``ConvolutionError/matrixMismatch(left:right:)`` if the rows of the one are not as long as the
  ///   columns of the other, or if there would be too many values.
  /// - Complexity: O(*n* · *m* · *p*).
  public func matrixProduct(_ other: Tensor) throws(ConvolutionError) -> Tensor {
    try matrixProduct(other, weights: .left)
  }

  /// Returns the product of two matrices of which one holds weights; each column begins with its bias.
  @specialized(where Value == Double)
  func matrixProduct(
    _ other: Tensor, weights: WeightSide, bias: [Value]? = nil
  ) throws(ConvolutionError) -> Tensor {
    guard rank == 2, other.rank == 2, shape[1] == other.shape[0] else {
      throw .matrixMismatch(left: shape, right: other.shape)
    }
    try Self.check([shape[0], other.shape[1]])
    let turned = other.transposed
    var products: [Value] = []
    products.reserveCapacity(shape[0] * other.shape[1])
    for row in 0..<shape[0] {
      for column in 0..<other.shape[1] {
        let terms = terms(row: row, with: turned, row: column, weights)
        products.append(Value.sum(bias?[column] ?? .zero, terms))
      }
    }
    return Tensor(shape: [shape[0], other.shape[1]], elements: products)
  }

  /// Returns the products of the elements of a row with those of a row of another matrix.
  @inline(__always)
  private func terms(
    row: Int, with other: Tensor, row otherRow: Int, _ weights: WeightSide
  ) -> [Value] {
    let (start, otherStart) = (row * shape[1], otherRow * shape[1])
    return (0..<shape[1]).map { place in
      let (left, right) = (elements[start + place], other.elements[otherStart + place])
      return weights == .left ? left * right : right * left
    }
  }

  /// The matrix with rows and columns exchanged.
  ///
  /// - Precondition: There are two axes.
  public var transposed: Tensor { permuted([1, 0]) }
}
