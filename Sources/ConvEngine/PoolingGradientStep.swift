/// One step of the walk over the gradient of a pooling: an output gives its gradient to its winner, or a
/// share of it to each cell of its window.
///
///     dy     [4]  1          o = 0, a maximum
///             └─┐
///     dx   0    4   0  0     the winner of window 0 gets all of dy0
struct PoolingGradientStep<Value: Scalar>: Sendable {
  let pooling: PoolingTrace<Value>
  /// The gradient of the output, and that of the input, which is collected.
  let given: ShownTensor<Value>
  let collected: ShownTensor<Value>
  /// The place of the output in the elements of its tensor.
  let place: Int
  let held: Position

  private var relation: LayerRelation { pooling.relation }

  var frame: Frame {
    Frame(
      operation: .inputGradient, step: .output(place), name: given.name(place), layer: relation,
      connection: .shared, parameterCount: 0,
      stacks: [
        PoolingStep(trace: pooling, place: place, held: held).inputStack, outputStack, inputStack,
      ],
      contributions: contributions,
      channelSums: ComputedCollection(count: 0) { _ in preconditionFailure("There are no sums") },
      bias: nil, isFlipped: false, isTransposed: false, divisor: pooling.divisor(of: held))
  }

  private var contributions: ComputedCollection<Contribution> {
    let shares = pooling.cells(of: held).compactMap { cell in
      share(of: held, to: cell.input).map { (cell: cell, share: $0) }
    }
    let part = pooling.divisor(of: held).map(Polynomial(1).divided) ?? Polynomial(1)
    return ComputedCollection(count: shares.count) { index in
      let (cell, share) = shares[index]
      return Contribution(
        input: cell.input, tap: cell.tap, output: held,
        target: collected.name(relation.extent(of: .input).place(of: cell.input)),
        weight: Factor(name: nil, value: part), operand: given.factor(at: place),
        product: share.polynomial
      ) { sum(at: cell.input).polynomial }
    }
  }
}

// MARK: - Shares

extension PoolingGradientStep {
  /// Returns what an output gives to an input of its window, or nil for nothing.
  private func share(of output: Position, to input: Position) -> Value? {
    let gradient = given.elements[relation.extent(of: .output).place(of: output)]
    if let divisor = pooling.divisor(of: output) { return gradient.divided(by: divisor) }
    let winner = pooling.winner(pooling.values(of: output))
    return winner.map { pooling.cells(of: output)[$0].input } == input ? gradient : nil
  }

  /// Returns what an input has got when the outputs are walked up to this one.
  private func sum(at input: Position) -> Value {
    let walked = readers(of: input).filter { relation.extent(of: .output).place(of: $0) <= place }
    return Value.sum(.zero, walked.compactMap { share(of: $0, to: input) })
  }

  /// Returns the outputs that read an input, in their order.
  private func readers(of input: Position) -> [Position] {
    relation.crossings(of: input, by: .input).map(\.output)
  }
}

// MARK: - Panels

extension PoolingGradientStep {
  private var outputStack: PanelStack {
    stack(of: .output, given) { position in
      let cell = relation.extent(of: .output).place(of: position)
      let factor = given.factor(at: cell)
      return Cell(
        name: factor.name, value: factor.value, roles: cell == place ? [.current, .source] : [])
    }
  }

  private var inputStack: PanelStack {
    stack(of: .input, collected) { position in
      let name = collected.name(relation.extent(of: .input).place(of: position))
      let roles = roles(at: position)
      let value = roles.contains(.pending) ? nil : sum(at: position).polynomial
      return Cell(name: name, value: value, roles: roles)
    }
  }

  /// Returns how far an input has come, and whether it gets something in this step.
  private func roles(at input: Position) -> Roles {
    let places = readers(of: input).map { relation.extent(of: .output).place(of: $0) }
    let isTarget = places.contains(place) && share(of: held, to: input) != nil
    let target: Roles = isTarget ? .target : []
    if places.allSatisfy({ $0 <= place }) { return target.union(.done) }
    return target.union(places.contains { $0 <= place } ? .partial : .pending)
  }

  private func stack(
    of tensor: Walk, _ shown: ShownTensor<Value>,
    cell: @escaping @Sendable (Position) -> Cell
  ) -> PanelStack {
    let extent = relation.extent(of: tensor)
    return PanelStack(
      shown.kind, count: extent.channels, focus: held.channel..<held.channel + 1
    ) { channel in
      Panel(
        shown.kind, example: held.example, channel: channel, rows: 0..<extent.rows,
        columns: 0..<extent.columns,
        focusRows: focus(on: tensor, along: relation.plane.rows, held.row),
        focusColumns: focus(on: tensor, along: relation.plane.columns, held.column),
        bounds: shown.bounds
      ) { row, column in
        cell(Position(example: held.example, channel: channel, row: row, column: column))
      }
    }
  }

  /// Returns the part that the step is about, without the padding, which has no gradient.
  private func focus(on tensor: Walk, along axis: Relation, _ held: Int) -> Range<Int> {
    let focus = axis.focus(on: tensor, holding: held, by: .output)
    return tensor == .input ? focus.clamped(to: 0..<axis.inputSize) : focus
  }
}

extension PoolingTrace {
  /// Returns the walk over the gradient of the input, given that of the output.
  func gradientTrace(_ outputGradient: Tensor<Value>) -> Trace {
    let given = ShownTensor.cells(.outputGradient, "dy", of: outputGradient)
    let taps = relation.extent(of: .tap).cells
    let collected = ShownTensor<Value>.collected(
      .inputGradient, "dx", shape: relation.inputShape,
      bounds: given.bounds.convolved(with: [Double(taps)], bias: nil)
        .union(given.bounds.averaged(taps, divisors: Set(divisors ?? []))))
    let outputs = relation.extent(of: .output)
    return Trace(count: outputs.count) { place in
      PoolingGradientStep(
        pooling: self, given: given, collected: collected, place: place,
        held: outputs.position(at: place)
      ).frame
    }
  }
}
