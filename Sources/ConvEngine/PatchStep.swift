/// One step of the walk over patches, from which its frame is made.
struct PatchStep<Value: Scalar>: Sendable {
  let trace: PatchTrace<Value>
  let place: Int

  private var relation: LayerRelation { trace.relation }
  private var windowCount: Int { trace.patchRelation.windowCount }

  var frame: Frame {
    let stacks = [cellStack, PanelStack(patchPanel)]
    return Frame(
      operation: trace.isFolding ? .fold : .unfold, step: step,
      name: trace.walk == .input ? trace.cells.name(place) : nil, layer: relation,
      connection: .shared, parameterCount: 0, stacks: trace.isFolding ? stacks.reversed() : stacks,
      contributions: contributions,
      channelSums: ComputedCollection(count: 0) { _ in preconditionFailure("There are no sums") },
      bias: nil, isFlipped: false, isTransposed: trace.isFolding, divisor: nil)
  }

  private var step: Frame.Step {
    switch trace.walk {
    case .output: trace.isFolding ? .input(place) : .output(place)
    case .input: trace.isFolding ? .output(place) : .input(place)
    case .tap: .tap(place)
    }
  }

  /// The example that the step is about; of a row, which belongs to all, the first.
  private var example: Int {
    switch trace.walk {
    case .output: place / windowCount
    case .input: cell.example
    case .tap: 0
    }
  }

  /// The cell that a step by input holds still.
  private var cell: Position { relation.extent(of: .input).position(at: place) }

  /// The first crossing of the step's column or row.
  private var corner: Crossing {
    trace.crossing(
      atPatch: trace.walk == .output
        ? Position(example: example, column: place % windowCount) : Position(row: place, column: 0))
  }
}

// MARK: - Contributions

extension PatchStep {
  private var crossings: ComputedCollection<Crossing> {
    let (trace, place, windows) = (trace, place, windowCount)
    switch trace.walk {
    case .input: return relation.crossings(of: cell, by: .input)
    case .output:
      return ComputedCollection(count: trace.patchRelation.patchSize) { row in
        trace.crossing(
          atPatch: Position(example: place / windows, row: row, column: place % windows))
      }
    case .tap:
      return ComputedCollection(count: relation.examples * windows) { window in
        trace.crossing(
          atPatch: Position(example: window / windows, row: place, column: window % windows))
      }
    }
  }

  private var contributions: ComputedCollection<Contribution> {
    let crossings = crossings
    return ComputedCollection(count: crossings.count) { contribution($0, of: crossings) }
  }

  private func contribution(
    _ index: Int, of crossings: ComputedCollection<Crossing>
  ) -> Contribution {
    let crossing = crossings[index]
    let (patch, operand) = (trace.patch(of: crossing), trace.factor(of: crossing))
    let cellName = trace.cellPlace(of: crossing).flatMap(trace.cells.name)
    let patchName = trace.patches.name(trace.patchExtent.place(of: patch))
    return Contribution(
      input: trace.isFolding ? patch : crossing.input, tap: crossing.tap,
      output: trace.isFolding ? crossing.input : patch,
      target: trace.isFolding ? cellName : patchName,
      weight: Factor(name: nil, value: Polynomial(1)), operand: operand, product: operand.value
    ) {
      guard trace.isFolding else { return operand.value }
      return trace.walk == .input
        ? trace.sum(of: crossings.prefix(index + 1)).polynomial : sum(upTo: crossing).polynomial
    }
  }

  /// Returns what the cell of a crossing comes to with it.
  private func sum(upTo last: Crossing) -> Value {
    guard let cell = relation.source(of: last.input) else { return .zero }
    let end = time(of: last)
    let crossings = relation.crossings(of: cell, by: .input)
    return trace.sum(of: crossings.filter { time(of: $0) <= end })
  }

  /// Returns when a walk over the patches comes by a crossing: its step, and its place there.
  private func time(of crossing: Crossing) -> (step: Int, rank: Int) {
    let patch = trace.patch(of: crossing)
    let window = patch.example * windowCount + patch.column
    return trace.walk == .tap ? (patch.row, window) : (window, patch.row)
  }

  /// Whether the walk has come by a crossing when this step is done.
  private func isWalked(_ crossing: Crossing) -> Bool {
    guard trace.walk == .input else { return time(of: crossing).step <= place }
    return trace.cellPlace(of: crossing).map { $0 <= place } ?? false
  }

  /// Whether the step is about a crossing.
  private func isHeld(_ crossing: Crossing) -> Bool {
    guard trace.walk == .input else { return time(of: crossing).step == place }
    return trace.cellPlace(of: crossing) == place
  }
}

// MARK: - The patches

extension PatchStep {
  private var patchPanel: Panel {
    let shown = trace.patches
    let crossings = trace.walk == .input ? crossings.map(trace.patch) : []
    let isColumn = trace.walk == .output
    return Panel(
      .patches, example: example, rows: 0..<trace.patchRelation.patchSize,
      columns: 0..<windowCount,
      focusRows: trace.walk == .tap
        ? place..<place + 1 : span(crossings.map(\.row), or: trace.patchRelation.patchSize),
      focusColumns: isColumn
        ? place % windowCount..<place % windowCount + 1
        : span(crossings.map(\.column), or: windowCount), bounds: shown.bounds
    ) { row, column in patchCell(at: Position(example: example, row: row, column: column)) }
  }

  /// Returns the range of some places, or all where there are none.
  private func span(_ places: [Int], or count: Int) -> Range<Int> {
    guard let first = places.min(), let last = places.max() else { return 0..<count }
    return first..<last + 1
  }

  private func patchCell(at patch: Position) -> Cell {
    let crossing = trace.crossing(atPatch: patch)
    let name = trace.patches.name(trace.patchExtent.place(of: patch))
    let held = isHeld(crossing)
    if trace.isFolding {
      return Cell(
        name: name, value: trace.factor(of: crossing).value, roles: held ? .source : [])
    }
    // A walk by input never comes by the zeros of the padding: they are there from the start.
    let isThere = isWalked(crossing) || trace.walk == .input && trace.cellPlace(of: crossing) == nil
    guard isThere else { return Cell(name: name, roles: .pending) }
    return Cell(
      name: name, value: trace.factor(of: crossing).value, roles: held ? [.current, .done] : .done)
  }
}

// MARK: - The cells

extension PatchStep {
  private var cellStack: PanelStack {
    let channels = relation.extent(of: .input).channels
    let channel = trace.walk == .input ? cell.channel : corner.input.channel
    return PanelStack(
      trace.isFolding ? .output : .input, count: channels,
      focus: trace.walk == .output ? 0..<channels : channel..<channel + 1, panel: cellPanel)
  }

  private func cellPanel(channel: Int) -> Panel {
    let (rows, columns) = (relation.plane.rows, relation.plane.columns)
    let held = trace.walk == .input ? cell : trace.walk == .output ? corner.output : corner.tap
    return Panel(
      trace.isFolding ? .output : .input, example: example, channel: channel,
      rows: rows.spannedPositions, columns: columns.spannedPositions,
      focusRows: rows.focus(on: .input, holding: held.row, by: trace.walk),
      focusColumns: columns.focus(on: .input, holding: held.column, by: trace.walk),
      bounds: trace.cells.bounds
    ) { row, column in
      cell(at: Position(example: example, channel: channel, row: row, column: column), held)
    }
  }

  private func cell(at position: Position, _ held: Position) -> Cell {
    var roles: Roles = isMet(position, held) ? (trace.isFolding ? .target : .window) : []
    if !relation.isReached(position) { roles.insert(.unreached) }
    if isOutside(position) { roles.insert(.padding) }
    guard let source = relation.source(of: position) else {
      return Cell(
        value: trace.isFolding ? nil : .zero,
        roles: trace.isFolding ? roles.union(.dropped) : roles)
    }
    let place = relation.extent(of: .input).place(of: source)
    guard !trace.isFolding else { return foldedCell(source, place, position, roles) }
    let factor = trace.cells.factor(at: place)
    return Cell(name: factor.name, value: factor.value, roles: roles)
  }

  private func isOutside(_ position: Position) -> Bool {
    !relation.plane.rows.isInput(position.row) || !relation.plane.columns.isInput(position.column)
  }

  /// Whether the step is about a position, of any channel where it is about a window.
  private func isMet(_ position: Position, _ held: Position) -> Bool {
    switch trace.walk {
    case .input: relation.source(of: position) == cell
    case .tap where position.channel != corner.input.channel: false
    default:
      relation.plane.rows.isMet(position.row, of: .input, holding: held.row, by: trace.walk)
        && relation.plane.columns.isMet(
          position.column, of: .input, holding: held.column, by: trace.walk)
    }
  }

  private func foldedCell(
    _ cell: Position, _ place: Int, _ position: Position, _ roles: Roles
  ) -> Cell {
    guard !isOutside(position) else { return Cell(roles: roles) }
    let crossings = relation.crossings(of: cell, by: .input)
    let isDone = crossings.allSatisfy(isWalked) && (trace.walk != .input || place <= self.place)
    let hasBegun = isDone || crossings.contains(where: isWalked)
    let current: Roles = trace.walk == .input && place == self.place ? .current : []
    return Cell(
      name: trace.cells.name(place),
      value: hasBegun ? trace.sum(of: crossings.filter(isWalked)).polynomial : nil,
      roles: roles.union(isDone ? .done : hasBegun ? .partial : .pending).union(current))
  }
}
