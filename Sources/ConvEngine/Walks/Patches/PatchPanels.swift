/// The patches of a layer in one step of a walk over it, as panels.
///
///     patches        as PyTorch unfolds an example, a patch a column     [C_in · h · w, L]
///     patchMatrix    X of the lecture, a patch a row, of all examples    [N · L, C_in · h · w]
///
/// Both are the same function of a position, asked the one way or the other.
struct PatchPanels: Sendable {
  /// Where the values of the patches come from.
  enum Content: Sendable {
    /// From the input: the walk lifts out what it comes by.
    case lifted(@Sendable (Joint<Position>) -> Factor)
    /// From before the walk, which gives these roles to what a step uses.
    case given(Roles, @Sendable (Joint<Position>) -> Factor)
    /// From the output, before they are folded: the walk adds the products of all filters.
    case collected(@Sendable ([Joint<Position>]) -> Polynomial)
  }

  let relation: LayerRelation
  let walk: Walk
  /// What the step holds still, and its place in the elements of its tensor.
  let held: Position
  let place: Int
  let bounds: ValueBounds
  let content: Content
  /// What the matrix of all patches is called.
  var letter = "X"
}

// MARK: - Panels

extension PatchPanels {
  /// The patches of the step's example, one a column.
  var columns: Panel {
    let (extent, example) = (relation.patchExtent, example)
    return Panel(
      .patches, example: example, rows: 0..<extent.rows, columns: 0..<extent.columns,
      focusRows: entryFocus, focusColumns: windowFocus(0..<1), bounds: bounds
    ) { cell(at: Position(example: example, row: $0, column: $1)) }
  }

  /// The patches of all examples, one a row.
  var matrix: Panel {
    let windows = relation.windows
    return Panel(
      .patchMatrix, letter: letter, rows: 0..<windows.count,
      columns: 0..<relation.entries.count,
      focusRows: windowFocus, focusColumns: entryFocus, bounds: bounds
    ) { row, column in
      let (example, window) = row.quotientAndRemainder(dividingBy: windows.cells)
      return cell(at: Position(example: example, row: column, column: window))
    }
  }

  /// The example that the step is about; of a tap, which belongs to all, the first.
  private var example: Int { walk == .tap ? 0 : held.example }

  /// The entries that the step is about.
  var entryFocus: Range<Int> {
    relation.entries.span(
      channels: relation.channelFocus(on: .input, holding: held, by: walk),
      rows: relation.plane.rows.focus(on: .weight, holding: held.row, by: walk),
      columns: relation.plane.columns.focus(on: .weight, holding: held.column, by: walk))
  }

  /// The windows that the step is about, among those of all examples.
  var windowFocus: Range<Int> {
    windowFocus(walk == .tap ? 0..<relation.examples : held.example..<held.example + 1)
  }

  private func windowFocus(_ examples: Range<Int>) -> Range<Int> {
    relation.windows.span(
      examples: examples, channels: 0..<1,
      rows: relation.plane.rows.focus(on: .output, holding: held.row, by: walk),
      columns: relation.plane.columns.focus(on: .output, holding: held.column, by: walk))
  }
}

// MARK: - Cells

extension PatchPanels {
  private func cell(at patch: Position) -> Cell {
    switch content {
    case .lifted(let factor): liftedCell(at: patch, factor)
    case .given(let roles, let factor):
      Cell(factor(joint(at: patch)), roles: isUsed(patch) ? roles : [])
    case .collected(let sum): collectedCell(at: patch, sum)
    }
  }

  /// Returns the first joint at a place, by which a walk also comes first.
  private func joint(at patch: Position) -> Joint<Position> {
    joints(at: patch, of: relation.readers(ofPatch: patch).prefix(1))[0]
  }

  private func joints(at patch: Position, of filters: Range<Int>) -> [Joint<Position>] {
    filters.compactMap { relation.joint(of: $0, atPatch: patch) }
  }

  /// Whether the step is about a place.
  private func isUsed(_ patch: Position) -> Bool {
    let filter = relation.channelFocus(on: .output, holding: held, by: walk).lowerBound
    let joint = relation.joint(of: filter, atPatch: patch)
    return joint.map { relation.place(of: $0, in: walk.held) == place } ?? false
  }

  /// Whether the walk has come by a joint when this step is done.
  private func isWalked(_ joint: Joint<Position>) -> Bool {
    relation.place(of: joint, in: walk.held).map { $0 <= place } ?? false
  }

  private func liftedCell(at patch: Position, _ factor: (Joint<Position>) -> Factor) -> Cell {
    let joint = joint(at: patch)
    let value = factor(joint)
    // A walk by input never comes by the zeros of the padding: they are there from the start.
    let isThere = isWalked(joint) || relation.place(of: joint, in: walk.held) == nil
    guard isThere else { return Cell(name: value.name, roles: .pending) }
    return Cell(value, roles: isUsed(patch) ? [.current, .done] : .done)
  }

  private func collectedCell(at patch: Position, _ sum: ([Joint<Position>]) -> Polynomial) -> Cell {
    let all = joints(at: patch, of: relation.readers(ofPatch: patch))
    // A walk by input folds, so the products have been added before.
    guard walk != .input else { return Cell(value: sum(all), roles: isUsed(patch) ? .source : []) }
    let walked = all.filter(isWalked)
    let used: Roles = isUsed(patch) ? .target : []
    guard !walked.isEmpty else { return Cell(roles: .pending) }
    return Cell(
      value: sum(walked), roles: used.union(walked.count == all.count ? .done : .partial))
  }
}
