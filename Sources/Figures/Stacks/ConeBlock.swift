import ConvEngine
import TextCanvas

/// What a unit sees of the levels below it, or which units of the levels above see a cell.
///
///     3 k=3    ·   ·   ◉   ·   ·             size 7  jump 1  start 0
///                  ┌───┴───┐
///     2 k=3    ○   ●   ●   ●   ○   ○         size 5  jump 1  start 0
///              ┌───────────────┐
///     1 k=3    ●   ●   ●   ●   ●   ○   ○     size 3  jump 1  start 0
///
/// Each unit stands over the middle of what it sees of the input, so a bracket says which cells it reads at
/// any stride, padding or dilation.
struct ConeBlock: Block {
  let frame: Frame
  let stack: PanelStack
  let viewpoint: Viewpoint

  /// Creates the cone of a frame, or nil where it is not about a receptive field.
  init?(_ frame: Frame, viewpoint: Viewpoint) {
    guard frame.operation == .receptiveField, let stack = frame.stack(.units) else { return nil }
    self.frame = frame
    self.stack = stack
    self.viewpoint = viewpoint
  }

  private var isFlat: Bool { stack.panels[0].rows.count == 1 && frame.levels[0].size.count == 1 }

  func demand(columns: Int) -> Demand {
    let levels = stack.panels.count
    guard isFlat else { return FieldMap(cone: self).demand(columns: columns) }
    return Demand(
      columns: 60, leastColumns: 30, rows: 2 * levels, modestRows: levels + 1, leastRows: 3)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    if isFlat {
      ConeDrawing(cone: self, area: area).draw(on: &canvas)
    } else {
      FieldMap(cone: self).draw(on: &canvas, in: area)
    }
  }

  /// What is said of a level: its number and how its layer slides.
  func label(of level: Int) -> String {
    guard let relation = frame.levels[level].relations.last else { return "input" }
    let stride = relation.stride > 1 ? " s=\(relation.stride)" : ""
    let dilation = relation.dilation > 1 ? " d=\(relation.dilation)" : ""
    return "\(level) k=\(relation.kernelSize)\(stride)\(dilation)"
  }

  /// The size, jump and start of a level.
  func facts(of level: Int) -> String {
    let cone = frame.levels[level]
    return "size \(cone.size.crossed)  jump \(cone.jump.crossed)  start \(cone.start.crossed)"
  }

  /// Whether the step has come to a level.
  func isReached(_ level: Int) -> Bool {
    let panel = stack.panels[level]
    let (row, column) = (panel.focusRows.lowerBound, panel.focusColumns.lowerBound)
    return !panel[row: row, column: column].roles.contains(.pending)
  }
}

/// Draws the levels of a cone along one axis.
struct ConeDrawing {
  let cone: ConeBlock
  let area: Rect

  private static let labelWidth = 13

  private var levels: Int { cone.stack.panels.count }

  func draw(on canvas: inout Canvas) {
    let step = area.size.rows >= 2 * levels - 1 ? 2 : 1
    for level in 0..<levels {
      let y = area.origin.y + (levels - 1 - level) * step
      canvas.put(cone.label(of: level), at: Point(x: area.origin.x + 1, y: y), within: area)
      drawUnits(of: level, y: y, on: &canvas)
      drawFacts(of: level, y: y, on: &canvas)
      if step == 2, level > 0 { drawBracket(below: level, y: y + 1, on: &canvas) }
    }
    if area.size.rows >= step * levels {
      drawNames(y: area.origin.y + (levels - 1) * step + 1, on: &canvas)
    }
  }

  private var factsStart: Int { max(Self.labelWidth, area.size.columns - 29) }

  private var hasFacts: Bool { area.size.columns >= 72 }

  /// The cells of the input that are seen, at so many columns each.
  private var input: (visible: Range<Int>, pitch: Int) {
    let panel = cone.stack.panels[0]
    let room = (hasFacts ? factsStart - 2 : area.size.columns) - Self.labelWidth - 1
    let pitch = panel.columns.count * 4 <= room ? 4 : 2
    let visible = Crop.visible(
      panel.focusColumns, of: panel.columns, capacity: max(1, room / pitch),
      pan: cone.viewpoint.columns)
    return (visible, pitch)
  }

  /// Returns the column of a unit: that of the middle of what it sees of the input.
  private func center(of unit: Int, level: Int) -> Int {
    let facts = cone.frame.levels[level]
    let (visible, pitch) = input
    let first = (facts.start.last ?? 0) + unit * (facts.jump.last ?? 1) - visible.lowerBound
    let half = ((facts.size.last ?? 1) - 1) * pitch / 2
    return area.origin.x + Self.labelWidth + first * pitch + half + 1
  }

  private var columns: Range<Int> {
    let (visible, pitch) = input
    let start = area.origin.x + Self.labelWidth
    return start..<start + visible.count * pitch + 1
  }

  private func drawUnits(of level: Int, y: Int, on canvas: inout Canvas) {
    let panel = cone.stack.panels[level]
    for unit in seenUnits(of: level, panel) {
      let x = center(of: unit, level: level)
      let (mark, ink) = mark(panel[unit].roles)
      canvas.put(mark, at: Point(x: x, y: y), ink: ink, within: area)
    }
  }

  /// Returns the units that stand over cells that are seen.
  private func seenUnits(of level: Int, _ panel: Panel) -> [Int] {
    let jump = max(1, cone.frame.levels[level].jump.last ?? 1)
    let near = max(0, (input.visible.lowerBound - (cone.frame.levels[level].size.last ?? 1)) / jump)
    let most = input.visible.count / jump + 2 + (cone.frame.levels[level].size.last ?? 1) / jump
    return (near..<near + most).filter {
      panel.columns.contains($0) && columns.contains(center(of: $0, level: level))
    }
  }

  private func mark(_ roles: Roles) -> (String, Ink) {
    if roles.contains(.current) { return ("◉", .strong) }
    if !roles.isDisjoint(with: [.window, .target]) { return ("●", .window) }
    if roles.contains(.unreached) { return ("╳", .unreached) }
    return roles.contains(.pending) ? ("○", .pending) : ("○", .dim)
  }

  private func drawFacts(of level: Int, y: Int, on canvas: inout Canvas) {
    guard hasFacts else { return }
    canvas.put(
      cone.facts(of: level), at: Point(x: area.origin.x + factsStart, y: y),
      ink: cone.isReached(level) ? .plain : .dim, within: area)
  }

  /// Draws the bracket over the cells of a level below that the cone reaches.
  private func drawBracket(below level: Int, y: Int, on canvas: inout Canvas) {
    guard cone.isReached(level), cone.isReached(level - 1) else { return }
    let (below, above) = (cone.frame.levels[level - 1], cone.frame.levels[level])
    guard let window = below.window.last, let parents = above.window.last, !window.isEmpty,
      !parents.isEmpty
    else { return }
    let ends = [window.lowerBound, window.upperBound - 1].map { center(of: $0, level: level - 1) }
    let middle =
      (center(of: parents.lowerBound, level: level)
        + center(of: parents.upperBound - 1, level: level)) / 2
    for x in max(ends[0], columns.lowerBound)...max(ends[0], min(ends[1], columns.upperBound)) {
      let mark = x == middle ? "┴" : x == ends[0] ? "┌" : x == ends[1] ? "┐" : "─"
      canvas.put(ends[0] == ends[1] ? "│" : mark, at: Point(x: x, y: y), ink: .dim, within: area)
    }
  }

  private func drawNames(y: Int, on canvas: inout Canvas) {
    let (visible, pitch) = input
    for index in visible where pitch > 2 || index.isMultiple(of: 2) {
      canvas.put(
        "x\(index)", at: Point(x: center(of: index, level: 0) - 1, y: y), ink: .dim, within: area)
    }
  }
}
