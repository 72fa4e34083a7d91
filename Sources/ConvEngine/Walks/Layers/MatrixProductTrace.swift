/// The walk over a product of two matrices, one frame for each of its entries: a row meets a column.
///
///                 ┌b──────┐
///                 │ 5 [6] │
///                 │ 7 [8] │         c[0,1] = a[0,0]·b[0,1] + a[0,1]·b[1,1]
///     ┌a────────┐ ├c──────┤
///     │ [1   2] │ │19 [22]│
///     │  3   4  │ │ ·  ·  │
///     └─────────┘ └───────┘
struct MatrixProductTrace<Value: Scalar>: Sendable {
  let left: Tensor<Value>
  let right: Tensor<Value>
  let shown: (left: ShownTensor<Value>, right: ShownTensor<Value>, product: ShownTensor<Value>)

  /// Creates the walk over the product of matrices that go together.
  init(left: Tensor<Value>, right: Tensor<Value>) {
    self.left = left
    self.right = right
    let operands = (
      ShownTensor.cells(.input, "a", of: left.planar),
      ShownTensor.cells(.filter, "b", of: right.planar)
    )
    let bounds = operands.1.bounds.multiplied(by: operands.0.bounds).summed(left.shape[1])
    let product = ShownTensor<Value>.collected(
      .output, "c", shape: [1, 1, left.shape[0], right.shape[1]], bounds: bounds)
    shown = (operands.0, operands.1, product)
  }

  private var width: Int { right.shape[1] }

  /// The walk, each frame computed from its index alone.
  var trace: Trace { Trace(count: left.shape[0] * width, element: frame) }

  private func frame(_ place: Int) -> Frame {
    Frame(
      .matrixProduct, step: .output(place), name: shown.product.name(place),
      stacks: [leftPanel(place), rightPanel(place), productPanel(place)].map(PanelStack.init),
      equation: Equation(
        cell: shown.product.name(place),
        terms: ComputedCollection(count: left.shape[1]) { term($0, to: place) },
        links: Equation.Links(input: .input, weight: .filter, output: .output, collected: .output)
      ) { sum(of: place, first: left.shape[1]).polynomial })
  }

  private func term(_ index: Int, to place: Int) -> Equation.Term {
    let (row, column) = place.quotientAndRemainder(dividingBy: width)
    return Equation.Term(
      input: Position(row: row, column: index), tap: Position(row: index, column: column),
      output: Position(row: row, column: column), cell: shown.product.name(place),
      weight: shown.left.factor(at: row * left.shape[1] + index),
      operand: shown.right.factor(at: index * width + column),
      product: (left[row, index] * right[index, column]).polynomial
    ) { sum(of: place, first: index + 1).polynomial }
  }

  /// Returns what an entry comes to with its first products.
  private func sum(of place: Int, first count: Int) -> Value {
    let (row, column) = place.quotientAndRemainder(dividingBy: width)
    return Value.sum(.zero, (0..<count).map { left[row, $0] * right[$0, column] })
  }
}

// MARK: - Panels

extension MatrixProductTrace {
  private func leftPanel(_ place: Int) -> Panel {
    let row = place / width
    return panel(shown.left, left.shape, rows: row..<row + 1, columns: 0..<left.shape[1]) {
      Cell(shown.left.factor(at: $0), roles: $0 / left.shape[1] == row ? .window : [])
    }
  }

  private func rightPanel(_ place: Int) -> Panel {
    let column = place % width
    return panel(
      shown.right, right.shape, rows: 0..<right.shape[0], columns: column..<column + 1
    ) { Cell(shown.right.factor(at: $0), roles: $0 % width == column ? .tap : []) }
  }

  private func productPanel(_ place: Int) -> Panel {
    let (row, column) = place.quotientAndRemainder(dividingBy: width)
    return panel(
      shown.product, [left.shape[0], width], rows: row..<row + 1, columns: column..<column + 1
    ) { entry in
      Cell(shown.product.name(entry), at: entry, walkedTo: place) {
        sum(of: entry, first: left.shape[1]).polynomial
      }
    }
  }

  /// Returns a matrix with the rows and columns that a step is about.
  private func panel(
    _ shown: ShownTensor<Value>, _ shape: [Int], rows: Range<Int>, columns: Range<Int>,
    cell: @escaping @Sendable (_ place: Int) -> Cell
  ) -> Panel {
    shown.panel(
      example: 0, channel: 0, rows: 0..<shape[0], columns: 0..<shape[1], focusRows: rows,
      focusColumns: columns
    ) { cell($0.row * shape[1] + $0.column) }
  }
}

extension Tensor {
  /// The matrix as the only plane of a tensor, by which its entries are named: `[1, 1, n, m]`.
  fileprivate var planar: Tensor { reshaped([1, 1] + shape) }

  /// Returns the walk over the product of two matrices, one frame for each of its entries.
  ///
  ///     let one = Tensor<Double>(shape: [1, 2], elements: [1, 2])
  ///     let other = Tensor<Double>(shape: [2, 2], elements: [3, 4, 5, 6])
  ///     try one.matrixProductTrace(other)[1].terms.map(\.product)  // 4, 12
  ///
  /// - Throws: ``ConvolutionError`` if the matrices do not go together, or have no entries.
  /// - Complexity: O(entries of both), for the bounds of what will be seen.
  public func matrixProductTrace(_ other: Tensor) throws(ConvolutionError) -> Trace {
    guard rank == 2, other.rank == 2, shape[1] == other.shape[0] else {
      throw .matrixMismatch(left: shape, right: other.shape)
    }
    try Self.check([shape[0], other.shape[1]])
    _ = try LayerRelation(linear: shape, weightShape: [other.shape[1], shape[1]])
    return MatrixProductTrace(left: self, right: other).trace
  }
}
