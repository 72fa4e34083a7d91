/// One step of the walk over the gradient of a pooling: an output gives its gradient to its winner, or a
/// share of it to each cell of its window.
///
///     dy     [4]  1          o = 0, a maximum
///             └─┐
///     dx   0    4   0  0     the winner of window 0 gets all of dy0
///
/// By input a cell collects from all windows that read it, be it their winner or not.
struct PoolingGradientStep<Value: Scalar>: Sendable {
  let pooling: PoolingTrace<Value>
  /// The gradient of the output, and that of the input, which is collected.
  let given: ShownTensor<Value>
  let collected: ShownTensor<Value>
  /// The place of what is held still in the elements of its tensor.
  let place: Int
  let held: Position

  var relation: LayerRelation { pooling.relation }
  var walk: Walk { pooling.walk }

  var frame: Frame {
    Frame(
      .inputGradient, step: Frame.Step(walk, at: place), name: name,
      stacks: [
        PoolingStep(trace: pooling, place: place, held: held, heldRoles: .current).inputStack,
        outputStack, inputStack,
      ], equation: equation, facts: .layer(Frame.LayerFacts(relation: relation)))
  }

  private var name: Name? { pooling.name(place, input: collected, output: given) }

  private var equation: Equation {
    let isGathering = walk == .input
    return Equation(
      cell: isGathering ? name : nil, terms: terms, combining: combining,
      links: Equation.Links(input: .inputGradient, output: .outputGradient, collected: .input)
    ) { isGathering ? sum(at: held) { _ in true }.polynomial : nil }
  }

  private var combining: Equation.Combining {
    guard walk == .output else { return .sum }
    return pooling.divisor(of: held).map { .mean(of: $0) } ?? .copy
  }

  /// What goes from outputs to inputs: by output only to those that get something.
  private var terms: ComputedCollection<Equation.Term> {
    let joints = relation.cellJoints(of: held, by: walk)
    guard walk == .output else {
      return ComputedCollection(count: joints.count) { term(joints[$0]) }
    }
    let winner = pooling.winner(of: held)
    let getting = joints.filter { pooling.divisors != nil || $0.input == winner }
    return ComputedCollection(count: getting.count) { term(getting[$0]) }
  }

  private func term(_ joint: Joint<Position>) -> Equation.Term {
    let share = share(of: joint)
    let part: Polynomial = share == nil ? .zero : .one
    return Equation.Term(
      input: joint.input, tap: joint.tap, output: joint.output,
      cell: collected.name(relation.cellPlace(of: joint, in: .input)),
      weight: Factor(
        name: nil, value: part.divided(by: pooling.divisor(of: joint.output) ?? 1)),
      operand: given.factor(at: relation.cellPlace(of: joint, in: .output)),
      product: (share ?? .zero).polynomial
    ) {
      sum(at: joint.input) { time(of: $0) <= time(of: joint) }.polynomial
    }
  }
}

// MARK: - Shares

extension PoolingGradientStep {
  /// Returns what an output gives to an input of its window, or nil for nothing.
  private func share(of joint: Joint<Position>) -> Value? {
    let gradient = given.elements[relation.cellPlace(of: joint, in: .output)]
    if let divisor = pooling.divisor(of: joint.output) { return gradient.divided(by: divisor) }
    return pooling.winner(of: joint.output) == joint.input ? gradient : nil
  }

  /// Returns what an input has got when some of the joints with outputs are walked.
  private func sum(at input: Position, where isWalked: (Joint<Position>) -> Bool) -> Value {
    let walked = relation.joints(of: input, by: .input).filter(isWalked)
    return Value.sum(.zero, walked.compactMap(share))
  }

  /// Returns when the walk comes by a joint: in which step, and of those of one step in which order.
  private func time(of joint: Joint<Position>) -> (step: Int, rank: Int) {
    (relation.cellPlace(of: joint, in: walk.held), relation.cellPlace(of: joint, in: .output))
  }
}

// MARK: - Panels

extension PoolingGradientStep {
  private var outputStack: PanelStack {
    relation.stack(of: .output, as: given, holding: held, by: walk) { position in
      Cell(
        given.factor(at: relation.extent(of: .output).place(of: position)),
        roles: outputRoles(position))
    }
  }

  /// Returns whether an output gives something in this step, and whether to its winner.
  private func outputRoles(_ output: Position) -> Roles {
    guard walk != .output else { return output == held ? [.current, .source] : [] }
    guard let input = pooling.input(readBy: output, holding: held) else { return [] }
    return pooling.winner(of: output) == input ? [.window, .winner] : .window
  }

  private var inputStack: PanelStack {
    // The padding has no gradient.
    relation.stack(of: .input, as: collected, holding: held, by: walk, hasPadding: false) {
      position in
      let name = collected.name(relation.extent(of: .input).place(of: position))
      let roles = roles(at: position)
      guard !roles.contains(.pending) else { return Cell(name: name, roles: roles) }
      let value = sum(at: position) { relation.cellPlace(of: $0, in: walk.held) <= place }
      return Cell(name: name, value: value.polynomial, roles: roles)
    }
  }

  /// Returns how far an input has come, and whether it gets something in this step.
  private func roles(at input: Position) -> Roles {
    guard walk != .input else {
      return Roles(at: relation.extent(of: .input).place(of: input), walkedTo: place)
    }
    let joints = relation.joints(of: input, by: .input)
    let steps = joints.map { relation.cellPlace(of: $0, in: walk.held) }
    let target: Roles =
      zip(joints, steps).contains { $1 == place && share(of: $0) != nil } ? .target : []
    if steps.allSatisfy({ $0 <= place }) { return target.union(.done) }
    return target.union(steps.contains { $0 <= place } ? .partial : .pending)
  }
}

extension PoolingTrace {
  /// Returns the walk over the gradient of the input, given that of the output.
  func gradientTrace(_ outputGradient: Tensor<Value>) -> Trace {
    let given = ShownTensor.cells(.outputGradient, "dy", of: outputGradient)
    let taps = relation.extent(of: .weight).cells
    let collected = ShownTensor<Value>.collected(
      .inputGradient, "dx", shape: relation.inputShape,
      bounds: given.bounds.convolved(with: [Double(taps)], bias: nil)
        .union(given.bounds.averaged(taps, divisors: Set(divisors ?? []))))
    let extent = relation.extent(of: walk.held)
    return Trace(count: extent.count) { place in
      PoolingGradientStep(
        pooling: self, given: given, collected: collected, place: place,
        held: extent.position(at: place)
      ).frame
    }
  }
}
