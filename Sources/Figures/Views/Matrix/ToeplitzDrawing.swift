import ConvEngine
import TextCanvas

/// Draws a matrix with what it is multiplied with and what comes out.
struct ToeplitzDrawing {
  let frame: Frame
  let layout: ToeplitzLayout
  let area: Rect

  /// Draws the title and all lines below it.
  func draw(on canvas: inout Canvas) {
    drawTitle(on: &canvas)
    for (line, row) in layout.rows.visible.enumerated() {
      drawRow(row, y: firstRow + line, on: &canvas)
    }
    drawRowEllipses(on: &canvas)
    drawX(on: &canvas)
    drawY(on: &canvas)
  }

  private var firstLine: Int { area.origin.y + layout.header }
  private var firstRow: Int { firstLine + (layout.rows.hasMarks ? 1 : 0) }

  private func put(_ text: String, x: Int, y: Int, ink: Ink = .plain, on canvas: inout Canvas) {
    canvas.put(text, at: Point(x: area.origin.x + x, y: y), ink: ink, within: area)
  }

  private func drawTitle(on canvas: inout Canvas) {
    let seen = layout.columns.visible
    let isCropped = seen.count < frame.relation.inputSize
    let range = isCropped ? "  columns \(seen.lowerBound)–\(seen.upperBound - 1)" : ""
    let titles = [false, true].map { ToeplitzLayout.title(frame, isShort: $0) + range }
    let title = titles.first { $0.count < area.size.columns } ?? titles[1]
    put(title, x: 1, y: area.origin.y, on: &canvas)
    drawColumnPointer(on: &canvas)
  }
}

// MARK: - The matrix

extension ToeplitzDrawing {
  private func drawRow(_ row: Int, y: Int, on canvas: inout Canvas) {
    guard let panel = frame.panel(.matrix) else { return }
    if frame.step == .output(row) { put("▸", x: 1, y: y, on: &canvas) }
    if layout.rows.numberWidth > 0 { put("\(row)", x: 3, y: y, ink: .dim, on: &canvas) }
    for column in layout.columns.visible {
      drawEntry(panel[row: row, column: column], column: column, y: y, on: &canvas)
    }
    if isBegun(row, of: panel) { drawColumnEllipses(y: y, on: &canvas) }
  }

  /// Returns whether an entry of a row is written that is seen.
  private func isBegun(_ row: Int, of panel: Panel) -> Bool {
    layout.columns.visible.contains { panel[row: row, column: $0].value != nil }
  }

  private func drawEntry(
    _ cell: Cell, column: Int, y: Int, on canvas: inout Canvas
  ) {
    guard let value = cell.value else { return }
    let text = CellText.text(value, columns: layout.columns.width)
    let x = layout.columns.end(of: column) - text.count
    put(text, x: x, y: y, ink: ink(of: cell), on: &canvas)
  }

  private func ink(of cell: Cell) -> Ink {
    if cell.roles.contains(.structuralZero) { return .zero }
    guard cell.roles.contains(.window) else { return .plain }
    let ink = Ink.weight(cell.name)
    return ink == .plain ? .window : ink
  }

  private func drawColumnEllipses(y: Int, on canvas: inout Canvas) {
    guard let last = layout.columns.visible.last else { return }
    if layout.columns.visible.lowerBound > 0 {
      put("…", x: layout.columns.start - 1, y: y, ink: .dim, on: &canvas)
    }
    if last < frame.relation.inputSize - 1 {
      put("…", x: layout.columns.end(of: last) + 1, y: y, ink: .dim, on: &canvas)
    }
  }

  private func drawRowEllipses(on canvas: inout Canvas) {
    guard layout.rows.hasMarks else { return }
    if layout.rows.visible.lowerBound > 0 { put("⋮", x: 3, y: firstLine, ink: .dim, on: &canvas) }
    if layout.rows.visible.upperBound < frame.relation.outputSize {
      put("⋮", x: 3, y: firstRow + layout.rows.visible.count, ink: .dim, on: &canvas)
    }
  }

  /// Says which column the step is about.
  private func drawColumnPointer(on canvas: inout Canvas) {
    guard case .input(let input) = frame.step, layout.columns.visible.contains(input) else {
      return
    }
    put("▾", x: layout.columns.end(of: input) - 1, y: area.origin.y + 1, on: &canvas)
  }
}

// MARK: - x and y

extension ToeplitzDrawing {
  private func drawX(on canvas: inout Canvas) {
    guard let sides = layout.sides, let x = sides.x, let panel = frame.panel(.input) else { return }
    let end = x + sides.xWidth
    put("x", x: end - 1, y: area.origin.y, on: &canvas)
    for index in 0..<frame.relation.inputSize {
      let cell = DrawnCell(panel[index], columns: sides.xWidth)
      put(cell.text, x: end - cell.text.count, y: firstLine + index, ink: cell.ink, on: &canvas)
    }
  }

  private func drawY(on canvas: inout Canvas) {
    guard let sides = layout.sides, let equals = sides.equals, let y = sides.y,
      let panel = frame.panel(.output)
    else { return }
    let rows = layout.rows.visible
    put("y", x: y + sides.yWidth - 1, y: area.origin.y, on: &canvas)
    put("=", x: equals, y: firstRow + (rows.count - 1) / 2, on: &canvas)
    for (line, index) in rows.enumerated() {
      let cell = DrawnCell(panel[index], columns: sides.yWidth)
      drawY(cell, end: y + sides.yWidth, firstRow + line, on: &canvas)
    }
  }

  private func drawY(_ cell: DrawnCell, end: Int, _ y: Int, on canvas: inout Canvas) {
    let x = end - cell.text.count
    put(cell.text, x: x, y: y, ink: cell.ink, on: &canvas)
    if let opening = cell.opening {
      put("\(opening) ", x: x - 2, y: y, ink: cell.ink, on: &canvas)
    }
    if let closing = cell.closing {
      let mark = closing == "…" ? "…" : " \(closing)"
      put(mark, x: end, y: y, ink: cell.ink, on: &canvas)
    }
  }
}
