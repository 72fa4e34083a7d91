/// The walk over an input and its patches, from the one to the other.
///
///     ┌x──────────┐                           ┌patches─┐
///     │ 0 [1  2] 3│    a step is a window ──► │ 0  1  2 │     unfold copies, fold adds where
///     └───────────┘    or a row, or a cell    │ 1  2  3 │     the windows overlap
///                                             └─────────┘
struct PatchTrace<Value: Scalar>: Sendable {
  let patchRelation: PatchRelation
  /// Whether patches are put back, not made.
  let isFolding: Bool
  /// What is held still: a column of the patches (output), a row (tap) or a cell (input).
  let walk: Walk
  let cells: ShownTensor<Value>
  let patches: ShownTensor<Value>

  var relation: LayerRelation { patchRelation.relation }

  var operation: Frame.Operation { isFolding ? .fold : .unfold }

  /// The walk, each frame computed from its index alone.
  var trace: Trace {
    let (extent, layer) = (relation.extent(of: walk.held), layer)
    return Trace(count: extent.count) { place in
      let held = extent.position(at: place)
      return PatchStep(
        trace: self, layer: LayerStep(trace: layer, place: place, held: held)
      ).frame
    }
  }

  /// The walk as one over a layer, which adds patches to its inputs or only reads these.
  private var layer: LayerTrace<Value> {
    LayerTrace(
      operation: operation, relation: relation, collected: isFolding ? .input : .output, walk: walk,
      input: cells, weight: .hidden, output: .hidden, patches: patches, bias: nil,
      isFlipped: false, isTransposed: isFolding, parameterCount: 0)
  }
}

// MARK: - Values

extension PatchTrace {
  /// Returns the name of the cell that a joint reads or writes; the padding's zeros have none.
  func cellName(of joint: Joint<Position>) -> Name? {
    relation.place(of: joint, in: .input).flatMap(cells.name)
  }

  /// Returns the name of a joint's value among the patches.
  func patchName(of joint: Joint<Position>) -> Name? {
    patches.name(relation.patchExtent.place(of: relation.patch(of: joint)))
  }

  /// Returns what goes from one side to the other at a joint.
  func factor(of joint: Joint<Position>) -> Factor {
    guard isFolding else {
      return relation.place(of: joint, in: .input).map(cells.factor)
        ?? Factor(name: nil, value: .zero)
    }
    return patches.factor(at: relation.patchExtent.place(of: relation.patch(of: joint)))
  }
}
