import ConvEngine
import TextCanvas

/// The field of a unit on the plane of the input: rulers beside it, no cell covered.
///
///        ├─── 5 ───┤                level   size  jump  start
///     ┬  ▒▒▒▒▒▒▒▒▒▒ · · ·           2 k=3   5x5   1x1   0x0
///     5  ▒▒▒▒▒▒▒▒▒▒ · · ·         ▸ 1 k=3   3x3   1x1   0x0
///     ┴  ▒▒▒▒▒▒▒▒▒▒ · · ·           input   1x1   1x1   0x0
struct FieldMap {
  let cone: ConeBlock

  private var frame: Frame { cone.frame }

  /// The level that the step has come to: the lowest one that is reached, or of a way up the highest.
  private var level: Int {
    let reached = cone.stack.panels.indices.filter(cone.isReached)
    return frame.walk == .output ? reached.first ?? 0 : reached.last ?? 0
  }

  private static let tableWidth = 34

  func demand(columns: Int) -> Demand {
    let panel = cone.stack.panels[0]
    return Demand(
      columns: 2 * panel.columns.count + 8 + Self.tableWidth,
      leastColumns: 2 * min(panel.columns.count, 12) + 8,
      rows: max(min(panel.rows.count, 15) + 2, cone.stack.panels.count + 2),
      modestRows: min(panel.rows.count, 10) + 2, leastRows: 4)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let hasTable = area.size.columns >= 56
    let room = area.size.columns - 7 - (hasTable ? Self.tableWidth + 2 : 0)
    let panel = cone.stack.panels[level]
    let columns = Crop.visible(
      panel.focusColumns, of: panel.columns, capacity: max(1, room / 2), pan: cone.viewpoint.columns
    )
    let rows = Crop.visible(
      panel.focusRows, of: panel.rows, capacity: max(1, area.size.rows - 2),
      pan: cone.viewpoint.rows)
    canvas.put(title, at: area.origin.offset(x: 1), within: area)
    drawCells(panel, rows, columns, on: &canvas, in: area)
    drawRulers(rows, columns, on: &canvas, in: area)
    guard hasTable else { return }
    let table = Rect(
      x: area.origin.x + 9 + 2 * columns.count, y: area.origin.y,
      columns: Self.tableWidth, rows: area.size.rows)
    drawTable(on: &canvas, in: table)
  }

  private var title: String {
    let name = level == 0 ? "input" : "level \(level)"
    return "\(name) \(shape)"
  }

  private var shape: String {
    let panel = cone.stack.panels[level]
    return "[\(panel.rows.count), \(panel.columns.count)]"
  }

  private func drawCells(
    _ panel: Panel, _ rows: Range<Int>, _ columns: Range<Int>, on canvas: inout Canvas,
    in area: Rect
  ) {
    for (y, row) in rows.enumerated() {
      for (x, column) in columns.enumerated() {
        let (text, ink) = mark(panel[row: row, column: column].roles)
        canvas.put(text, at: area.origin.offset(x: 7 + 2 * x, y: 2 + y), ink: ink, within: area)
      }
    }
  }

  private func mark(_ roles: Roles) -> (String, Ink) {
    if roles.contains(.current) { return ("██", .current) }
    if !roles.isDisjoint(with: [.window, .target, .source]) { return ("▒▒", .window) }
    return roles.contains(.unreached) ? (" ╳", .unreached) : (" ·", .dim)
  }

  /// Draws how far the field reaches, above and on the left.
  private func drawRulers(
    _ rows: Range<Int>, _ columns: Range<Int>, on canvas: inout Canvas, in area: Rect
  ) {
    let window = frame.levels[level].window
    guard window.count == 2, !window[0].isEmpty, !window[1].isEmpty else { return }
    let across = window[1].clamped(to: columns)
    if !across.isEmpty {
      let start = area.origin.offset(x: 7 + 2 * (across.lowerBound - columns.lowerBound), y: 1)
      let ruler = Self.ruler(length: 2 * across.count, label: "\(window[1].count)")
      canvas.put(ruler, at: start, ink: .dim, within: area)
    }
    let down = window[0].clamped(to: rows)
    for row in down {
      let isEnd = row == window[0].lowerBound ? "┬" : row == window[0].upperBound - 1 ? "┴" : "│"
      let y = 2 + row - rows.lowerBound
      canvas.put(isEnd, at: area.origin.offset(x: 5, y: y), ink: .dim, within: area)
    }
    if let middle = down.dropFirst(down.count / 2).first {
      canvas.put(
        "\(window[0].count)", at: area.origin.offset(x: 2, y: 2 + middle - rows.lowerBound),
        ink: .dim, within: area)
    }
  }

  /// Returns a ruler with its length in the middle: `├── 5 ──┤`.
  static func ruler(length: Int, label: String) -> String {
    guard length >= label.count + 4 else { return String(label.prefix(max(1, length))) }
    let inner = length - 2 - label.count - 2
    let left = String(repeating: "─", count: inner / 2)
    let right = String(repeating: "─", count: inner - inner / 2)
    return "├\(left) \(label) \(right)┤"
  }

  private func drawTable(on canvas: inout Canvas, in area: Rect) {
    canvas.put("  level     size   jump   start", at: area.origin, ink: .dim, within: area)
    for (line, level) in cone.stack.panels.indices.reversed().enumerated() {
      let facts = frame.levels[level]
      let texts = [facts.size.crossed, facts.jump.crossed, facts.start.crossed]
      let row =
        (level == self.level ? "▸ " : "  ") + cone.label(of: level).padded(to: 10)
        + texts.map { $0.padded(to: 7) }.joined()
      canvas.put(
        row, at: area.origin.offset(y: line + 1), ink: level == self.level ? .strong : .plain,
        within: area)
    }
  }
}
