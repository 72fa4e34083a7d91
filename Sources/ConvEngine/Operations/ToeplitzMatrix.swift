/// The matrix of a convolution: `y = T x`, so that a convolution is a special case of a linear layer.
///
///     a b c 0 0        row o holds the filter where window o lies; each diagonal is one tap.
///     0 a b c 0        T[o, i] = w[k]  where  i = o·S + k·D − P,  else 0
///     0 0 a b c
///
/// There is a row for each output of an example, a column for each of its inputs, channel by channel and
/// in a channel row by row. Of two axes the matrix has blocks, one for each row of the output with each row
/// of the input; a filter `a b` over `c d` on an input of 3 x 3 makes
///
///     a b 0 │ c d 0 │ 0 0 0        the blocks stand along diagonals, as the rows of the filter,
///     0 a b │ 0 c d │ 0 0 0        and within a block the weights of its row: doubly blocked
///     ──────┼───────┼──────
///     0 0 0 │ a b 0 │ c d 0
///     0 0 0 │ 0 a b │ 0 c d
///
/// Columns of the padding are cut off: what they would multiply is zero. Where a mode of padding shows an
/// input once more, an output can read it through several taps; the entry is the sum of their weights.
public struct ToeplitzMatrix<Value: Scalar>: Hashable, Sendable {
  /// The weights in the order they are applied, `[C_out, C_in/groups, h, w]`.
  public let weight: Tensor<Value>
  /// The relation of one example.
  public let relation: LayerRelation
  /// Whether rows are inputs and columns outputs: the matrix of the transposed convolution.
  public let isTransposed: Bool

  /// More entries than this are not written out.
  public static var entryLimit: Int { 1_000_000 }

  /// Creates the matrix of filters that meet their input in a relation.
  ///
  /// - Throws: ``ConvolutionError/resultTooLarge(shape:limit:)`` if input or output could not be held.
  /// - Precondition: The weight has the shape of the relation.
  public init(weight: Tensor<Value>, relation: LayerRelation) throws(ConvolutionError) {
    try Tensor<Value>.check(relation.inputShape)
    try Tensor<Value>.check(relation.outputShape)
    self.init(of: weight, relation)
  }

  /// Creates the matrix of a filter along one axis.
  ///
  /// - Precondition: There is one weight for each tap of the relation.
  public init(weight: [Value], relation: Relation) {
    precondition(weight.count == relation.kernelSize, "A filter must have one weight for each tap")
    self.init(
      of: Tensor(shape: [1, 1, weight.count], elements: weight),
      LayerRelation(examples: 1, channels: .single, plane: Plane(relation)))
  }

  /// Creates the matrix of a layer whose input and output can be counted.
  fileprivate init(
    of weight: Tensor<Value>, _ relation: LayerRelation, isTransposed: Bool = false
  ) {
    precondition(weight.shape == relation.weightShape, "A weight must have the relation's shape")
    self.weight = weight
    self.relation = LayerRelation(
      examples: 1, channels: relation.channels, plane: relation.plane)
    self.isTransposed = isTransposed
  }

  /// The same matrix with rows and columns exchanged, that of the transposed convolution.
  public var transposed: ToeplitzMatrix {
    ToeplitzMatrix(of: weight, relation, isTransposed: !isTransposed)
  }
}

extension WeightedLayer {
  /// The matrix that does the same to each example by multiplication, but for the bias; of a linear layer its
  /// weight.
  public var toeplitz: ToeplitzMatrix<Value> {
    ToeplitzMatrix(
      of: weight.reshaped(relation.weightShape), relation, isTransposed: made == .input)
  }
}

// MARK: - Sizes

extension ToeplitzMatrix {
  /// The rows and columns: `[C_out · H~ · W~, C_in · H · W]`, or transposed.
  public var shape: [Int] {
    let sizes = [relation.outputShape, relation.inputShape].map { $0.reduce(1, *) }
    return isTransposed ? sizes.reversed() : sizes
  }
}

// MARK: - Entries

extension ToeplitzMatrix {
  /// Accesses an entry.
  ///
  /// - Complexity: O(1), with a mode of padding that shows inputs O(h + w).
  public subscript(row: Int, column: Int) -> Value {
    Value.sum(.zero, taps(row: row, column: column).map { weight.elements[$0] })
  }

  /// Returns the places in the elements of the weight that an entry is the sum of: one at most, unless the
  /// padding shows inputs once more.
  ///
  /// - Precondition: The matrix has such an entry.
  public func taps(row: Int, column: Int) -> [Int] {
    precondition(
      0 <= row && row < shape[0] && 0 <= column && column < shape[1],
      "An entry must lie inside the matrix")
    let (output, input) = isTransposed ? (column, row) : (row, column)
    return relation.taps(joining: input, to: output)
  }

  /// Returns the entries written out, `[C_out · H~ · W~, C_in · H · W]`, or transposed.
  ///
  /// - Throws: ``ConvolutionError/resultTooLarge(shape:limit:)`` beyond ``entryLimit`` entries.
  public func tensor() throws(ConvolutionError) -> Tensor<Value> {
    let shape = shape
    try Tensor<Value>.check(shape, limit: Self.entryLimit)
    return Tensor(shape: shape, elements: entries(columns: shape[1]))
  }

  private func entries(columns: Int) -> [Value] {
    var entries = Tensor(repeating: Value.zero, shape: shape).elements
    relation.forEachCell(of: .output) { output in
      relation.forEachJoint(of: output, by: .output) { joint in
        let (output, input) = (joint.output, joint.input)
        let entry = isTransposed ? input * columns + output : output * columns + input
        entries[entry] = entries[entry] + weight.elements[joint.tap]
      }
    }
    return entries
  }
}
