/// The matrix of a convolution: `y = T x`, so that a convolution is a special case of a linear layer.
///
///     a b c 0 0        row o holds the filter where window o lies; each diagonal is one tap.
///     0 a b c 0        T[o, i] = w[k]  where  i = o·S + k·D − P,  else 0
///     0 0 a b c
///
/// Columns of the padding are cut off: what they would multiply is zero.
public struct ToeplitzMatrix<Value: Scalar>: Hashable, Sendable {
  /// The weights in the order they are applied, `[K]`.
  public let weight: [Value]
  public let relation: Relation

  /// More entries than this are not written out.
  public static var entryLimit: Int { 1_000_000 }

  /// Creates the matrix of a filter that meets its input in a relation.
  ///
  /// - Precondition: There is one weight for each tap of the relation.
  public init(weight: [Value], relation: Relation) {
    precondition(weight.count == relation.kernelSize, "A filter must have one weight for each tap")
    self.weight = weight
    self.relation = relation
  }

  /// The rows and columns: `[outputSize, inputSize]`.
  public var shape: [Int] { [relation.outputSize, relation.inputSize] }

  /// Accesses an entry.
  public subscript(row: Int, column: Int) -> Value {
    relation.tap(joining: column, to: row).map { weight[$0] } ?? .zero
  }

  /// Returns the entries written out, `[outputSize, inputSize]`.
  ///
  /// - Throws: ``ConvolutionError/resultTooLarge(shape:limit:)`` beyond ``entryLimit`` entries.
  public func tensor() throws(ConvolutionError) -> Tensor<Value> {
    let (count, overflow) = shape[0].multipliedReportingOverflow(by: shape[1])
    guard !overflow, count <= Self.entryLimit else {
      throw .resultTooLarge(shape: shape, limit: Self.entryLimit)
    }
    let elements = (0..<shape[0]).flatMap { row in (0..<shape[1]).map { self[row, $0] } }
    return Tensor(shape: shape, elements: elements)
  }
}
