/// One step of the walk over a pooling, from which its frame is made.
struct PoolingStep<Value: Scalar>: Sendable {
  let trace: PoolingTrace<Value>
  /// The place of the output in the elements of its tensor.
  let place: Int
  let held: Position

  private var relation: LayerRelation { trace.relation }

  var frame: Frame {
    Frame(
      operation: trace.operation, step: .output(place), name: trace.output.name(place),
      layer: relation, connection: .shared, parameterCount: 0,
      stacks: [stack(of: .input), stack(of: .output)], contributions: contributions,
      channelSums: ComputedCollection(count: 0) { _ in preconditionFailure("There are no sums") },
      bias: nil, isFlipped: false, isTransposed: false, divisor: trace.divisor(of: held))
  }

  private var contributions: ComputedCollection<Contribution> {
    let cells = trace.cells(of: held)
    return ComputedCollection(count: cells.count) { index in
      let operand = trace.input.factor(
        at: relation.extent(of: .input).place(of: cells[index].input))
      return Contribution(
        input: cells[index].input, tap: cells[index].tap, output: held,
        target: trace.output.name(place), weight: Factor(name: nil, value: Polynomial(1)),
        operand: operand, product: operand.value
      ) { trace.value(of: held, first: index + 1).polynomial }
    }
  }
}

// MARK: - Panels

extension PoolingStep {
  /// The panels of the input, with the window and its winner.
  var inputStack: PanelStack { stack(of: .input) }

  private func stack(of tensor: Walk) -> PanelStack {
    let kind: Panel.Kind = tensor == .input ? .input : .output
    return PanelStack(
      kind, count: relation.extent(of: tensor).channels, focus: held.channel..<held.channel + 1
    ) { panel(of: tensor, channel: $0) }
  }

  private func panel(of tensor: Walk, channel: Int) -> Panel {
    let (plane, shown) = (relation.plane, tensor == .input ? trace.input : trace.output)
    // The winner of the window is looked for once a panel, not once a cell.
    let winner = tensor == .input && channel == held.channel ? winner : nil
    return Panel(
      shown.kind, example: held.example, channel: channel,
      rows: positions(of: tensor, along: plane.rows),
      columns: positions(of: tensor, along: plane.columns),
      focusRows: plane.rows.focus(on: tensor, holding: held.row, by: .output),
      focusColumns: plane.columns.focus(on: tensor, holding: held.column, by: .output),
      bounds: shown.bounds
    ) { row, column in
      let position = Position(
        example: held.example, channel: channel, row: row, column: column)
      return tensor == .input ? inputCell(at: position, winner) : outputCell(at: position)
    }
  }

  private func positions(of tensor: Walk, along axis: Relation) -> Range<Int> {
    tensor == .input ? axis.spannedPositions : 0..<axis.outputSize
  }

  private var winner: Position? {
    trace.winner(trace.values(of: held)).map { trace.cells(of: held)[$0].input }
  }
}

// MARK: - Cells

extension PoolingStep {
  private func inputCell(at position: Position, _ winner: Position?) -> Cell {
    var roles: Roles = position == winner ? .winner : []
    if relation.isMet(position, of: .input, holding: held, by: .output) { roles.insert(.window) }
    if !relation.isReached(position) { roles.insert(.unreached) }
    guard let cell = relation.source(of: position) else {
      return outsideCell(at: position, roles: roles)
    }
    let factor = trace.input.factor(at: relation.extent(of: .input).place(of: cell))
    return Cell(name: factor.name, value: factor.value, roles: roles)
  }

  /// Returns a cell of the padding, which has a value where it counts, or one that lies beyond it.
  private func outsideCell(at position: Position, roles: Roles) -> Cell {
    let isPadded =
      relation.plane.rows.isInPaddedInput(position.row)
      && relation.plane.columns.isInPaddedInput(position.column)
    return Cell(
      value: isPadded && trace.countsPadding ? .zero : nil,
      roles: roles.union(isPadded ? .padding : [.padding, .dropped]))
  }

  private func outputCell(at position: Position) -> Cell {
    let cell = relation.extent(of: .output).place(of: position)
    let name = trace.output.name(cell)
    guard cell <= place else { return Cell(name: name, roles: .pending) }
    return Cell(
      name: name, value: trace.value(of: position).polynomial,
      roles: cell == place ? [.current, .done] : .done)
  }
}
