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
  /// The relation of the linear layer that the product is: rows are examples, columns its outputs.
  let relation: LayerRelation
  let shown: (left: ShownTensor<Value>, right: ShownTensor<Value>, product: ShownTensor<Value>)

  /// Creates the walk over the product of matrices that go together.
  init(left: Tensor<Value>, right: Tensor<Value>, relation: LayerRelation) {
    self.left = left
    self.right = right
    self.relation = relation
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
    return Panel(
      .input, letter: "a", rows: 0..<left.shape[0], columns: 0..<left.shape[1],
      focusRows: row..<row + 1,
      focusColumns: 0..<left.shape[1], bounds: shown.left.bounds
    ) { cell($0 * left.shape[1] + $1, of: shown.left, roles: $0 == row ? .window : []) }
  }

  private func rightPanel(_ place: Int) -> Panel {
    let column = place % width
    return Panel(
      .filter, letter: "b", rows: 0..<right.shape[0], columns: 0..<width,
      focusRows: 0..<right.shape[0],
      focusColumns: column..<column + 1, bounds: shown.right.bounds
    ) { cell($0 * width + $1, of: shown.right, roles: $1 == column ? .tap : []) }
  }

  private func cell(_ place: Int, of tensor: ShownTensor<Value>, roles: Roles) -> Cell {
    let factor = tensor.factor(at: place)
    return Cell(name: factor.name, value: factor.value, roles: roles)
  }

  private func productPanel(_ place: Int) -> Panel {
    let (row, column) = place.quotientAndRemainder(dividingBy: width)
    return Panel(
      .output, letter: "c", rows: 0..<left.shape[0], columns: 0..<width, focusRows: row..<row + 1,
      focusColumns: column..<column + 1, bounds: shown.product.bounds
    ) { row, column in
      let entry = row * width + column
      let name = shown.product.name(entry)
      guard entry <= place else { return Cell(name: name, roles: .pending) }
      return Cell(
        name: name, value: sum(of: entry, first: left.shape[1]).polynomial,
        roles: entry == place ? [.current, .done] : .done)
    }
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
    let relation = try LayerRelation(linear: shape, weightShape: [other.shape[1], shape[1]])
    return MatrixProductTrace(left: self, right: other, relation: relation).trace
  }
}
