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
    case lifted(@Sendable (Crossing) -> Factor)
    /// From before the walk, which gives these roles to what a step uses.
    case given(Roles, @Sendable (Crossing) -> Factor)
    /// From the output, before they are folded: the walk adds the products of all filters.
    case collected(@Sendable ([Crossing]) -> Polynomial)
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
      rows: relation.plane.rows.focus(on: .tap, holding: held.row, by: walk),
      columns: relation.plane.columns.focus(on: .tap, holding: held.column, by: walk))
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
      Cell(factor(crossing(at: patch)), roles: isUsed(patch) ? roles : [])
    case .collected(let sum): collectedCell(at: patch, sum)
    }
  }

  /// Returns the first crossing at a place, by which a walk also comes first.
  private func crossing(at patch: Position) -> Crossing {
    crossings(at: patch, of: relation.readers(ofPatch: patch).prefix(1))[0]
  }

  private func crossings(at patch: Position, of filters: Range<Int>) -> [Crossing] {
    filters.compactMap { relation.crossing(of: $0, atPatch: patch) }
  }

  /// Whether the step is about a place.
  private func isUsed(_ patch: Position) -> Bool {
    let filter = relation.channelFocus(on: .output, holding: held, by: walk).lowerBound
    let crossing = relation.crossing(of: filter, atPatch: patch)
    return crossing.map { relation.place(of: $0, in: walk) == place } ?? false
  }

  /// Whether the walk has come by a crossing when this step is done.
  private func isWalked(_ crossing: Crossing) -> Bool {
    relation.place(of: crossing, in: walk).map { $0 <= place } ?? false
  }

  private func liftedCell(at patch: Position, _ factor: (Crossing) -> Factor) -> Cell {
    let crossing = crossing(at: patch)
    let value = factor(crossing)
    // A walk by input never comes by the zeros of the padding: they are there from the start.
    let isThere = isWalked(crossing) || relation.place(of: crossing, in: walk) == nil
    guard isThere else { return Cell(name: value.name, roles: .pending) }
    return Cell(value, roles: isUsed(patch) ? [.current, .done] : .done)
  }

  private func collectedCell(at patch: Position, _ sum: ([Crossing]) -> Polynomial) -> Cell {
    let all = crossings(at: patch, of: relation.readers(ofPatch: patch))
    // A walk by input folds, so the products have been added before.
    guard walk != .input else { return Cell(value: sum(all), roles: isUsed(patch) ? .source : []) }
    let walked = all.filter(isWalked)
    let used: Roles = isUsed(patch) ? .target : []
    guard !walked.isEmpty else { return Cell(roles: .pending) }
    return Cell(
      value: sum(walked), roles: used.union(walked.count == all.count ? .done : .partial))
  }
}

extension Cell {
  fileprivate init(_ factor: Factor, roles: Roles) {
    self.init(name: factor.name, value: factor.value, roles: roles)
  }
}
