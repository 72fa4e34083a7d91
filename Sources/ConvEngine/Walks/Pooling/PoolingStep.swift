/// One step of the walk over a pooling, from which its frame is made.
struct PoolingStep<Value: Scalar>: Sendable {
  let trace: PoolingTrace<Value>
  /// The place of what is held still in the elements of its tensor.
  let place: Int
  let held: Position
  /// What an input is in the step that holds it still.
  var heldRoles: Roles = [.source, .current]

  private var relation: LayerRelation { trace.relation }
  private var walk: Walk { trace.walk }

  var frame: Frame {
    Frame(
      trace.operation, step: Frame.Step(walk, at: place), name: name,
      stacks: [inputStack, outputStack], equation: equation,
      facts: .layer(Frame.LayerFacts(relation: relation)))
  }

  private var name: Name? { trace.name(place, input: trace.input, output: trace.output) }

  private var equation: Equation {
    let isGathering = walk == .output
    return Equation(
      cell: isGathering ? name : nil, terms: terms, combining: combining,
      links: Equation.Links(input: .input, output: .output, collected: .output)
    ) { isGathering ? trace.value(of: held, first: terms.count).polynomial : nil }
  }

  private var combining: Equation.Combining {
    guard trace.divisors != nil else { return trace.operation == .relu ? .copy : .largest }
    return walk == .output ? .mean(of: trace.divisor(of: held) ?? 1) : .sum
  }

  private var terms: ComputedCollection<Equation.Term> {
    let joints = relation.cellJoints(of: held, by: walk)
    return ComputedCollection(count: joints.count) { term(joints[$0]) }
  }

  /// Returns what an input gives to an output: by output as it is, for the sum is divided in the end, else
  /// the share that it has in this window.
  private func term(_ joint: Joint<Position>) -> Equation.Term {
    let cell = relation.cellPlace(of: joint, in: .input)
    let divisor = walk == .output ? 1 : trace.divisor(of: joint.output) ?? 1
    return Equation.Term(
      input: joint.input, tap: joint.tap, output: joint.output,
      cell: trace.output.name(relation.cellPlace(of: joint, in: .output)),
      weight: Factor(name: nil, value: .one.divided(by: divisor)),
      operand: trace.input.factor(at: cell),
      product: trace.input.elements[cell].divided(by: divisor).polynomial
    ) {
      let last = relation.cellPlace(of: joint, in: .weight)
      let walked = walkedCount(of: joint.output, upTo: last, in: .weight)
      return trace.value(of: joint.output, first: walked).polynomial
    }
  }

  /// Returns how many cells of a window come up to a place of what is held still.
  ///
  /// They are its first, for inputs and taps follow each other in the same order.
  private func walkedCount(of output: Position, upTo last: Int, in side: Side) -> Int {
    relation.windowCells(of: output).count(where: {
      relation.cellPlace(of: $0, in: side) <= last
    })
  }
}

// MARK: - Panels

extension PoolingStep {
  /// The panels of the input, with the window and its winner.
  var inputStack: PanelStack {
    // The winner of the window is looked for once a frame, not once a cell.
    let winner = walk == .output ? trace.winner(of: held) : nil
    return relation.stack(of: .input, as: trace.input, holding: held, by: walk) {
      inputCell(at: $0, winner)
    }
  }

  private var outputStack: PanelStack {
    relation.stack(of: .output, as: trace.output, holding: held, by: walk, cell: outputCell)
  }
}

// MARK: - Inputs

extension PoolingStep {
  private func inputCell(at position: Position, _ winner: Position?) -> Cell {
    var roles: Roles = relation.isReached(position) ? [] : .unreached
    if relation.isMet(position, of: .input, holding: held, by: walk) {
      roles.formUnion(walk == .input ? heldRoles : .window)
    }
    guard let cell = relation.source(of: position) else {
      return outsideCell(at: position, roles: roles)
    }
    if position == winner || walk == .tap && isWinner(position) { roles.insert(.winner) }
    return Cell(
      trace.input.factor(at: relation.extent(of: .input).place(of: cell)), roles: roles)
  }

  /// Returns whether an input is the result of the window that reads it through the tap of the step.
  private func isWinner(_ input: Position) -> Bool {
    guard input.channel == held.example,
      let row = relation.plane.rows.output(reading: input.row, through: held.row),
      let column = relation.plane.columns.output(reading: input.column, through: held.column)
    else { return false }
    let output = Position(
      example: input.example, channel: held.example, row: row, column: column)
    return trace.winner(of: output) == input
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
}

// MARK: - Outputs

extension PoolingStep {
  private func outputCell(at position: Position) -> Cell {
    let cell = relation.extent(of: .output).place(of: position)
    let walked = walkedCount(of: position, upTo: place, in: walk.held)
    let roles = outputRoles(position, isCurrent: walk == .output && cell == place)
    guard walked > 0 else { return Cell(name: trace.output.name(cell), roles: [.pending, roles]) }
    let isDone = walked == relation.windowCells(of: position).count
    return Cell(
      name: trace.output.name(cell),
      value: trace.value(of: position, first: walked).polynomial,
      roles: [isDone ? .done : .partial, roles])
  }

  /// Returns whether an output is what the step is about, or gets something in it, which may be its result.
  private func outputRoles(_ output: Position, isCurrent: Bool) -> Roles {
    guard let input = trace.input(readBy: output, holding: held) else {
      return isCurrent ? .current : []
    }
    return walk == .input && trace.winner(of: output) == input ? [.target, .winner] : .target
  }
}
