/// The walk over flattening, one frame for each value: it goes from its place in the maps to the same place
/// in a row, or back.
///
///     ┌c1───────┐
///     ┌c0──────┐│              c0         c1
///     │ 0 [1]  ││    ──►    0 [1] 2  3 │ 4  5  6  7       c·H·W + h·W + w
///     │ 2  3   │┘
struct FlattenTrace<Value: Scalar>: Sendable {
  let operation: Frame.Operation
  /// Each cell of the maps meets itself.
  let relation: LayerRelation
  let read: ShownTensor<Value>
  let made: ShownTensor<Value>
  let isBackwards: Bool

  /// Creates the walk over flattening an input, `[N, C, H, W]`.
  init(_ input: Tensor<Value>) throws(ConvolutionError) {
    let read = ShownTensor.cells(.input, "x", of: input)
    try self.init(
      .flatten, mapShape: input.shape, read: read,
      made: .collected(
        .output, "y", shape: input.flattened().shape, bounds: read.bounds), isBackwards: false)
  }

  /// Creates the walk over the gradient of the input, given that of the row: it goes back as it is.
  init(outputGradient: Tensor<Value>, inputShape: [Int]) throws(ConvolutionError) {
    let read = ShownTensor.cells(.outputGradient, "dy", of: outputGradient)
    try self.init(
      .inputGradient, mapShape: inputShape, read: read,
      made: .collected(.inputGradient, "dx", shape: inputShape, bounds: read.bounds),
      isBackwards: true)
  }

  private init(
    _ operation: Frame.Operation, mapShape: [Int], read: ShownTensor<Value>,
    made: ShownTensor<Value>, isBackwards: Bool
  ) throws(ConvolutionError) {
    self.operation = operation
    relation = try LayerRelation(
      pooling: Extent(maps: mapShape).shape, .cell)
    self.read = read
    self.made = made
    self.isBackwards = isBackwards
  }

  /// The walk, each frame computed from its index alone.
  var trace: Trace { Trace(count: maps.count, element: frame) }

  private var maps: Extent { relation.extent(of: .input) }

  /// The rows, one for each example.
  private var rows: Extent {
    Extent(
      examples: maps.examples, channels: 1, rows: 1, columns: maps.channels * maps.cells)
  }

  private func frame(_ place: Int) -> Frame {
    let (from, to) = isBackwards ? (rows, maps) : (maps, rows)
    return Frame(
      operation, step: .output(place), name: (isBackwards ? read : made).name(place),
      stacks: [
        read.stack(at: from.position(at: place), of: from) {
          Cell(read.factor(at: $0), roles: $0 == place ? .window : [])
        },
        made.stack(at: to.position(at: place), of: to) { cell in
          Cell(made.name(cell), at: cell, walkedTo: place) { read.factor(at: cell).value }
        },
      ],
      equation: Equation(
        cell: made.name(place), terms: ComputedCollection(count: 1) { _ in term(place) },
        combining: .copy,
        links: Equation.Links(
          input: isBackwards ? made.kind : read.kind, output: isBackwards ? read.kind : made.kind,
          collected: isBackwards ? .input : .output)
      ) { read.factor(at: place).value })
  }

  private func term(_ place: Int) -> Equation.Term {
    let operand = read.factor(at: place)
    return Equation.Term(
      input: maps.position(at: place), tap: Position(column: 0), output: rows.position(at: place),
      cell: made.name(place), weight: Factor(name: nil, value: Polynomial(1)), operand: operand,
      product: operand.value
    ) { operand.value }
  }
}
