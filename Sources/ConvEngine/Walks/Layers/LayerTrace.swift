/// The walk over a layer: two of its tensors, multiplied where they meet and collected in the third.
///
/// Which tensor is collected makes the operation; which one is held still from frame to frame makes the
/// walk. Where both are the same, a frame computes one cell; else it adds to all cells that it reaches:
///
///     collected    held: output         input                 tap
///     output       convolution          each input's part     shift and add
///     input        stamps, scattered    transposed, gathered  shift and add
///     tap          patch after patch                          gradient of a weight
struct LayerTrace<Value: Scalar>: Sendable {
  let operation: Frame.Operation
  let relation: LayerRelation
  let collected: Side
  let walk: Walk
  let input: ShownTensor<Value>
  let weight: ShownTensor<Value>
  let output: ShownTensor<Value>
  /// The patches that are folded, a value for each joint in place of its product.
  var patches: ShownTensor<Value>?
  /// What each channel of the collected tensor begins with.
  var bias: [Value]?
  var isFlipped = false
  /// Whether the operation reads what the relation calls outputs, and makes its inputs.
  var isTransposed = false
  var parameterCount = 0

  /// The walk, each frame computed from its index alone.
  var trace: Trace {
    let extent = relation.extent(of: walk.held)
    return Trace(count: extent.count) { place in
      LayerStep(trace: self, place: place, held: extent.position(at: place)).frame
    }
  }

  /// Returns one of the three tensors.
  func shown(_ side: Side) -> ShownTensor<Value> {
    switch side {
    case .output: output
    case .input: input
    case .weight: weight
    }
  }
}

extension LayerTrace {
  /// The panels that the places of a term lie in, as the operation calls them.
  var links: Equation.Links {
    Equation.Links(
      input: isTransposed ? output.kind : input.kind, weight: weight.kind,
      output: isTransposed ? input.kind : output.kind,
      collected: isTransposed ? collected.transposed : collected)
  }
}

// MARK: - Products

extension LayerTrace {
  /// Returns the product of a joint, the weight's value always first.
  func product(_ joint: Joint<Position>) -> Value {
    if let patches {
      return patches.elements[relation.patchExtent.place(of: relation.patch(of: joint))]
    }
    let (left, right) = operands
    return value(of: joint, in: left) * value(of: joint, in: right)
  }

  /// The two tensors that are multiplied, in this order.
  var operands: (left: Side, right: Side) {
    switch collected {
    case .output: (.weight, .input)
    case .input: (.weight, .output)
    case .weight: (.output, .input)
    }
  }

  private func value(of joint: Joint<Position>, in side: Side) -> Value {
    relation.place(of: joint, in: side).map { shown(side).elements[$0] } ?? .zero
  }

  /// Returns what a joint reads in a tensor, with its name; the padding's zeros have none.
  func factor(of joint: Joint<Position>, in side: Side) -> Factor {
    relation.place(of: joint, in: side).map { shown(side).factor(at: $0) }
      ?? Factor(name: nil, value: .zero)
  }
}

// MARK: - Sums

extension LayerTrace {
  /// What a cell of the collected tensor begins with.
  func start(of cell: Position) -> Value { bias?[cell.channel] ?? .zero }

  /// Returns what a cell of the collected tensor comes to, of all its products or of some.
  ///
  /// - Complexity: O(joints of the cell).
  func sum(of cell: Position, where isWalked: (Joint<Position>) -> Bool = { _ in true }) -> Value {
    let walked = relation.joints(of: cell, by: Walk(holding: collected)).filter {
      isWithCell($0) && isWalked($0)
    }
    return Value.sum(start(of: cell), walked.map(product))
  }

  /// Whether the input of a joint is a cell, not a zero of the padding.
  func isWithCell(_ joint: Joint<Position>) -> Bool { relation.source(of: joint.input) != nil }

  /// Returns when a walk comes by a joint: by the place of what it holds still, then by what differs
  /// among the joints of one cell in one step; or nil if never.
  func time(of joint: Joint<Position>) -> (step: Int, rank: Int)? {
    guard let step = relation.place(of: joint, in: walk.held),
      let rank = relation.place(
        of: joint, in: walk == .tap || collected == .weight ? .output : .weight)
    else { return nil }
    return (step, rank)
  }
}
