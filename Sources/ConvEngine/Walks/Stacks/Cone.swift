/// The cone of a unit or of a cell, followed through some of the layers, from which a frame is made.
///
///     level 2    ·  ·  ◉  ·  ·             depth 0: the unit alone
///     level 1    ·  ·  ●  ●  ●  ·          depth 1: what it reads
///     input      ·  ·  ○  ○  ○  ○  ○       not walked yet
struct Cone: Sendable {
  let trace: ConeTrace
  /// The unit of the last layer, or the cell of the input, along each axis.
  let held: [Int]
  /// How many layers have been walked in as many steps, or nil if all in one.
  let depth: Int?
  private let axes: [ConeAxis]

  init(trace: ConeTrace, held: [Int], depth: Int? = nil) {
    self.trace = trace
    self.held = held
    self.depth = depth
    axes = zip(trace.field.axes, held).map { ConeAxis($0, walk: trace.walk, held: $1) }
  }

  private var isDownwards: Bool { trace.walk == .output }
  private var layerCount: Int { trace.layerCount }

  /// The level that has been walked to.
  private var reached: Int {
    let depth = depth ?? layerCount
    return isDownwards ? layerCount - depth : depth
  }

  var frame: Frame {
    Frame(
      .receptiveField, step: isDownwards ? .output(place) : .input(place),
      name: name(of: isDownwards ? layerCount : 0, held), stacks: [stack],
      facts: .field(ComputedCollection(count: layerCount + 1) { level(at: $0) }))
  }

  /// The place of the unit or the cell in its map.
  private var place: Int { zip(held, trace.heldShape).reduce(0) { $0 * $1.1 + $1.0 } }

  private func level(at level: Int) -> ConeLevel {
    let field = trace.fields[level]
    return ConeLevel(
      level: level, relations: level == 0 ? [] : axes.map { $0.stack.relations[level - 1] },
      size: field.size, jump: field.jump, start: field.start,
      window: axes.map { $0.windows[level] })
  }
}

// MARK: - Panels

extension Cone {
  private var stack: PanelStack {
    PanelStack(
      .units, count: layerCount + 1,
      focus: depth == nil ? 0..<layerCount + 1 : reached..<reached + 1, panel: panel)
  }

  private func panel(of level: Int) -> Panel {
    let (rows, columns) = (axes.count == 2 ? axes[0] : nil, axes.last)
    return Panel(
      .units, level: level, rows: 0..<(rows?.size(of: level) ?? 1),
      columns: 0..<(columns?.size(of: level) ?? 1),
      focusRows: rows?.focus(on: level) ?? 0..<1, focusColumns: columns?.focus(on: level) ?? 0..<1,
      bounds: ValueBounds(of: [Double]())
    ) { row, column in cell(at: [row, column].suffix(axes.count), of: level) }
  }
}

// MARK: - Cells

extension Cone {
  private func cell(at cell: [Int], of level: Int) -> Cell {
    Cell(name: name(of: level, cell), roles: roles(of: cell, of: level))
  }

  /// Returns what a cell has to do with the cone: downwards it is read, upwards it gets something.
  private func roles(of cell: [Int], of level: Int) -> Roles {
    let reaches = zip(axes, cell).map { $0.reach($1, of: level) }
    var roles: Roles = reaches.allSatisfy(\.byAny) ? [] : .unreached
    guard isDownwards ? level >= reached : level <= reached else { return roles.union(.pending) }
    guard reaches.allSatisfy(\.byThis) else { return roles }
    let isHeld = level == (isDownwards ? layerCount : 0)
    roles.insert(isDownwards ? .window : isHeld ? .source : .target)
    return isHeld ? roles.union(.current) : roles
  }

  /// Returns the name of a cell of the input or of a unit of the last layer; those between have none.
  private func name(of level: Int, _ cell: [Int]) -> Name? {
    guard level == 0 || level == layerCount else { return nil }
    return Name(level == 0 ? "x" : "y", indices: cell.isEmpty ? [0] : cell)
  }
}
