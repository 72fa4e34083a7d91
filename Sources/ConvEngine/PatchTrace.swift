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

  /// The walk, each frame computed from its index alone.
  var trace: Trace {
    Trace(count: count) { PatchStep(trace: self, place: $0).frame }
  }

  private var count: Int {
    switch walk {
    case .output: relation.examples * patchRelation.windowCount
    case .tap: patchRelation.patchSize
    case .input: relation.extent(of: .input).count
    }
  }
}

// MARK: - Values

extension PatchTrace {
  /// Returns the position of a crossing's value among the patches, a row and a column of its example.
  func patch(of crossing: Crossing) -> Position {
    let (taps, width) = (relation.extent(of: .tap), relation.plane.columns.outputSize)
    return Position(
      example: crossing.output.example, row: taps.place(of: crossing.tap),
      column: crossing.output.row * width + crossing.output.column)
  }

  /// Returns the crossing of a position among the patches.
  func crossing(atPatch patch: Position) -> Crossing {
    let tap = relation.extent(of: .tap).position(at: patch.row)
    let width = relation.plane.columns.outputSize
    let output = Position(
      example: patch.example, channel: tap.example, row: patch.column / width,
      column: patch.column % width)
    return Crossing(input: relation.input(output: output, tap: tap), tap: tap, output: output)
  }

  /// How the patches lie in memory.
  var patchExtent: Extent {
    Extent(
      examples: relation.examples, channels: 1, rows: patchRelation.patchSize,
      columns: patchRelation.windowCount)
  }

  /// Returns the place of the cell that a crossing reads or writes, or nil for a zero of the padding.
  func cellPlace(of crossing: Crossing) -> Int? {
    relation.source(of: crossing.input).map { relation.extent(of: .input).place(of: $0) }
  }

  /// Returns what goes from one side to the other at a crossing.
  func factor(of crossing: Crossing) -> Factor {
    guard isFolding else {
      return cellPlace(of: crossing).map(cells.factor) ?? Factor(name: nil, value: .zero)
    }
    return patches.factor(at: patchExtent.place(of: patch(of: crossing)))
  }

  /// Returns the sum of the patches' values at some crossings.
  func sum(of crossings: some Sequence<Crossing>) -> Value {
    Value.sum(.zero, crossings.map { patches.elements[patchExtent.place(of: patch(of: $0))] })
  }
}
