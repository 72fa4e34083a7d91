import ConvEngine
import TextCanvas

// Pictures and maps: shades in place of numbers, and rulers beside them, so that no cell is covered.
extension GridDrawing {
  /// Draws the shades of a channel, with rulers at the window of the step.
  func drawShades(_ panel: GridPanel, y: Int, on canvas: inout Canvas) {
    let rows = Array(layout.rows)
    for line in 0..<(rows.count + layout.rowsPerLine - 1) / layout.rowsPerLine {
      let upper = rows[line * layout.rowsPerLine]
      let lower = layout.rowsPerLine == 2 ? rows.dropFirst(line * 2 + 1).first : nil
      for column in layout.columns {
        drawShade(panel, upper, lower, column, y: y + line, on: &canvas)
      }
    }
    drawRulers(panel, y: y, on: &canvas)
  }

  private func drawShade(
    _ panel: GridPanel, _ upper: Int, _ lower: Int?, _ column: Int, y: Int,
    on canvas: inout Canvas
  ) {
    let scale = panel.panel.bounds
    let shade = Shade(panel[row: upper, column: column], scale: scale)
    let x = layout.end(of: column) - layout.cellWidth
    guard layout.rowsPerLine == 2 else {
      return put(shade.text, x: x, y: y, ink: .plain, paint: shade.paint, on: &canvas)
    }
    let below = lower.map { Shade(panel[row: $0, column: column], scale: scale) }
    let (text, paint) = Shade.stacked(shade, below)
    put(text, x: x, y: y, ink: .plain, paint: paint, on: &canvas)
  }

  /// Draws from where to where the window reaches: above it, and on its left.
  private func drawRulers(_ panel: GridPanel, y: Int, on canvas: inout Canvas) {
    guard panel.focusRows != panel.rows || panel.focusColumns != panel.columns else { return }
    let columns = panel.focusColumns.clamped(to: layout.columns)
    if let first = columns.first {
      let length = columns.count * layout.cellWidth
      let ruler =
        length < 3
        ? String(repeating: "▾", count: 1) : "├" + String(repeating: "─", count: length - 2) + "┤"
      put(ruler, x: layout.end(of: first) - layout.cellWidth, y: y - 1, ink: .window, on: &canvas)
    }
    for row in panel.focusRows.clamped(to: layout.rows) {
      let line = y + (row - layout.rows.lowerBound) / layout.rowsPerLine
      let mark = panel.focusRows.count == 1 ? "▸" : "│"
      put(mark, x: layout.margin - 2, y: line, ink: .window, on: &canvas)
    }
  }
}
