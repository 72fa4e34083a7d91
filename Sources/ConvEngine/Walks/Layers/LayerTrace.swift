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
  let target: Walk
  let walk: Walk
  let input: ShownTensor<Value>
  let weight: ShownTensor<Value>
  let output: ShownTensor<Value>
  /// The patches that are folded, a value for each crossing in place of its product.
  var patches: ShownTensor<Value>?
  /// What each channel of the collected tensor begins with.
  let bias: [Value]?
  let isFlipped: Bool
  /// Whether the operation reads what the relation calls outputs, and makes its inputs.
  let isTransposed: Bool
  let parameterCount: Int

  /// The walk, each frame computed from its index alone.
  var trace: Trace {
    let extent = relation.extent(of: walk)
    return Trace(count: extent.count) { place in
      LayerStep(trace: self, place: place, held: extent.position(at: place)).frame
    }
  }

  /// Returns one of the three tensors.
  func shown(_ tensor: Walk) -> ShownTensor<Value> {
    switch tensor {
    case .output: output
    case .input: input
    case .tap: weight
    }
  }
}

extension LayerTrace {
  /// The panels that the places of a term lie in, as the operation calls them.
  var links: Equation.Links {
    let collected: Side =
      switch target {
      case .tap: .weight
      case .output: isTransposed ? .input : .output
      case .input: isTransposed ? .output : .input
      }
    return Equation.Links(
      input: isTransposed ? output.kind : input.kind, weight: weight.kind,
      output: isTransposed ? input.kind : output.kind, collected: collected)
  }
}

// MARK: - Products

extension LayerTrace {
  /// Returns the place that a crossing has in a tensor, or nil for a zero of the padding.
  func place(of crossing: Crossing, in tensor: Walk) -> Int? {
    relation.place(of: crossing, in: tensor)
  }

  /// Returns the product of a crossing, the weight's value always first.
  func product(_ crossing: Crossing) -> Value {
    if let patches {
      return patches.elements[relation.patchExtent.place(of: relation.patch(of: crossing))]
    }
    let (left, right) = operands
    return value(of: crossing, in: left) * value(of: crossing, in: right)
  }

  /// The two tensors that are multiplied, in this order.
  var operands: (left: Walk, right: Walk) {
    switch target {
    case .output: (.tap, .input)
    case .input: (.tap, .output)
    case .tap: (.output, .input)
    }
  }

  private func value(of crossing: Crossing, in tensor: Walk) -> Value {
    place(of: crossing, in: tensor).map { shown(tensor).elements[$0] } ?? .zero
  }

  /// Returns what a crossing reads in a tensor, with its name; the padding's zeros have none.
  func factor(of crossing: Crossing, in tensor: Walk) -> Factor {
    place(of: crossing, in: tensor).map { shown(tensor).factor(at: $0) }
      ?? Factor(name: nil, value: .zero)
  }
}

// MARK: - Sums

extension LayerTrace {
  /// What a cell of the collected tensor begins with.
  func start(of cell: Position) -> Value { bias?[cell.channel] ?? .zero }

  /// Returns what a cell of the collected tensor comes to, of all its products or of some.
  ///
  /// - Complexity: O(crossings of the cell).
  func sum(of cell: Position, where isWalked: (Crossing) -> Bool = { _ in true }) -> Value {
    let walked = relation.crossings(of: cell, by: target).filter { isMeeting($0) && isWalked($0) }
    return Value.sum(start(of: cell), walked.map(product))
  }

  /// Whether the input of a crossing is a cell, not a zero of the padding.
  func isMeeting(_ crossing: Crossing) -> Bool { relation.source(of: crossing.input) != nil }

  /// Returns when a walk comes by a crossing: by the place of what it holds still, then by what differs
  /// among the crossings of one cell in one step; or nil if never.
  func time(of crossing: Crossing) -> (step: Int, rank: Int)? {
    guard let step = place(of: crossing, in: walk),
      let rank = place(of: crossing, in: walk == .tap || target == .tap ? .output : .tap)
    else { return nil }
    return (step, rank)
  }
}
