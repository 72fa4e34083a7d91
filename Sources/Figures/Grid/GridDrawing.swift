import ConvEngine
import TextCanvas

/// Draws a grid of cells with the marks of the step.
struct GridDrawing {
  let block: GridBlock
  let layout: GridLayout
  let area: Rect

  private var frame: Frame { block.frame }

  /// Draws the title and all channels below it.
  func draw(on canvas: inout Canvas) {
    put(title, x: 1, y: 0, on: &canvas)
    let step = layout.channelStep(lines: area.size.rows - layout.header)
    for (index, place) in layout.channels.enumerated() {
      draw(block.grid(place), place: place, y: layout.header + index * step, on: &canvas)
    }
  }

  func put(
    _ text: String, x: Int, y: Int, ink: Ink = .plain, paint: Paint? = nil,
    on canvas: inout Canvas
  ) {
    canvas.put(text, at: area.origin.offset(x: x, y: y), ink: ink, paint: paint, within: area)
  }

  /// The title, with what is seen where that is not all.
  private var title: String {
    let panel = block.sampleGrid
    let parts = [
      part("columns", layout.columns, of: panel.columns), part("rows", layout.rows, of: panel.rows),
      part("channels", layout.channels, of: 0..<block.gridCount),
    ].compactMap(\.self)
    let texts = (0...parts.count).reversed().map { count in
      block.titleText + (count == 0 ? "" : "  " + parts.prefix(count).joined(separator: ", "))
    }
    return texts.first { $0.count < area.size.columns } ?? block.titleText
  }

  private func part(_ word: String, _ seen: Range<Int>, of whole: Range<Int>) -> String? {
    seen == whole ? nil : "\(word) \(seen.lowerBound)–\(seen.upperBound - 1)"
  }
}

// MARK: - One channel

extension GridDrawing {
  private func draw(_ panel: GridPanel, place: Int, y: Int, on canvas: inout Canvas) {
    if block.gridCount > 1 {
      put(panel.panel.label(in: block.stack), x: labelColumn, y: y, ink: .dim, on: &canvas)
    }
    if layout.isShaded { return drawShades(panel, y: y, on: &canvas) }
    for (line, row) in layout.rows.enumerated() {
      if block.hasPointers, panel.focusRows == row..<row + 1, panel.rows.count > 1,
        isCurrent(row, of: panel)
      {
        put("▸", x: 0, y: y + line, on: &canvas)
      }
      if layout.numberWidth > 0 { put("\(row)", x: 2, y: y + line, ink: .dim, on: &canvas) }
      drawRow(row, of: panel, y: y + line, on: &canvas)
    }
    if layout.footer > 0 { drawCrosses(panel, y: y + layout.rows.count, on: &canvas) }
    drawColumnPointer(panel, y: y - 1, on: &canvas)
  }

  private var labelColumn: Int { block.hasPointers ? 2 : 1 }

  /// Whether the row is what the step is about, and not only one that it looks at.
  private func isCurrent(_ row: Int, of panel: GridPanel) -> Bool {
    if block.stack.kind == .matrix, block.pointsAtColumn { return false }
    let column = panel.focusColumns.lowerBound
    let roles = panel[row: row, column: column].roles
    return !roles.isDisjoint(with: [.current, .window, .source, .target])
  }

  private func drawRow(_ row: Int, of panel: GridPanel, y: Int, on canvas: inout Canvas) {
    for column in layout.columns {
      draw(drawnCell(panel, row: row, column: column), column: column, y: y, on: &canvas)
    }
    drawBrackets(row, of: panel, y: y, on: &canvas)
    drawEllipses(panel, row: row, y: y, on: &canvas)
  }

  private func drawnCell(_ panel: GridPanel, row: Int, column: Int) -> DrawnCell {
    let cell = panel[row: row, column: column]
    var drawn = DrawnCell(
      cell, in: panel.panel.kind, columns: layout.cellWidth, name: block.showsNames)
    // A pointer at the row says enough of a step that is about more than one of its cells.
    if block.hasPointers, drawn.opening != nil, panel.focusColumns.count != 1 {
      (drawn.opening, drawn.closing) = (nil, nil)
    }
    if frame.isGathering, panel.isHole(row: row, column: column, of: cell, in: block.stack.kind) {
      (drawn.text, drawn.ink) = ("·", .pending)
    }
    if let selection = block.viewpoint.selection,
      panel.isChosen(selection, row: row, column: column)
    {
      drawn.select(typed: selection.text, columns: layout.cellWidth)
    }
    return drawn
  }

  /// Draws a value at the right end of its column, its marks hugging it.
  private func draw(_ cell: DrawnCell, column: Int, y: Int, on canvas: inout Canvas) {
    let x = layout.end(of: column) - cell.text.count
    let opening = cell.opening.map(String.init) ?? ""
    let closing = cell.closing.map(String.init) ?? ""
    put(opening + cell.text + closing, x: x - opening.count, y: y, ink: cell.ink, on: &canvas)
  }
}

// MARK: - Marks

extension GridDrawing {
  /// Draws the sides of the window: `┌ ┐` on its first row, `│ │` on further ones, `└ ┘` on its last.
  private func drawBrackets(_ row: Int, of panel: GridPanel, y: Int, on canvas: inout Canvas) {
    guard !block.hasPointers, !block.isColumn,
      panel.isWindow(row, in: block.stack.kind)
    else {
      return
    }
    let (left, right) = brackets(row, of: panel.focusRows)
    let focus = panel.focusColumns
    let inset = layout.pitch - layout.cellWidth >= 3 ? 2 : 1
    if layout.columns.contains(focus.lowerBound) {
      let x = layout.end(of: focus.lowerBound) - layout.cellWidth - inset
      put(left, x: x, y: y, ink: .window, on: &canvas)
    }
    if layout.columns.contains(focus.upperBound - 1) {
      let x = layout.end(of: focus.upperBound - 1) + inset - 1
      put(right, x: x, y: y, ink: .window, on: &canvas)
    }
  }

  private func brackets(_ row: Int, of focus: Range<Int>) -> (String, String) {
    if focus.count == 1 { return ("[", "]") }
    if row == focus.lowerBound { return ("┌", "┐") }
    return row == focus.upperBound - 1 ? ("└", "┘") : ("│", "│")
  }

  /// Draws crosses under columns that no window ever reaches.
  private func drawCrosses(_ panel: GridPanel, y: Int, on canvas: inout Canvas) {
    guard let axis = frame.layer?.relation.plane.columns else { return }
    for column in layout.columns where axis.isInput(column) && !axis.isReached(column) {
      put("╳", x: layout.end(of: column) - 1, y: y, ink: .unreached, on: &canvas)
    }
  }

  private func drawColumnPointer(_ panel: GridPanel, y: Int, on canvas: inout Canvas) {
    guard block.hasPointers, block.pointsAtColumn, panel.focusColumns.count == 1,
      layout.columns.contains(panel.focusColumns.lowerBound)
    else { return }
    put("▾", x: layout.end(of: panel.focusColumns.lowerBound) - 1, y: y, on: &canvas)
  }

  /// Draws `…` at each end of a row where columns are left out.
  private func drawEllipses(_ panel: GridPanel, row: Int, y: Int, on canvas: inout Canvas) {
    guard panel[row: row, column: layout.columns.lowerBound].roles.isDisjoint(with: .notBuilt)
    else {
      return
    }
    if layout.columns.lowerBound > panel.columns.lowerBound {
      put("…", x: layout.margin - 2, y: y, ink: .dim, on: &canvas)
    }
    if layout.columns.upperBound < panel.columns.upperBound {
      let end = layout.end(of: layout.columns.upperBound - 1) + 1
      put("…", x: min(end, area.size.columns - 1), y: y, ink: .dim, on: &canvas)
    }
  }
}

extension GridPanel {
  /// Whether a row lies in a window that the step reads or stamps on, but not all of the panel.
  func isWindow(_ row: Int, in kind: Panel.Kind) -> Bool {
    guard focusRows.contains(row), focusRows != rows || focusColumns != columns else {
      return false
    }
    switch kind {
    case .input, .output, .inputGradient, .outputGradient: break
    default: return false
    }
    let corner = self[row: focusRows.lowerBound, column: focusColumns.lowerBound].roles
    return !corner.isDisjoint(with: [.window, .target]) && !corner.contains(.current)
  }
}

extension GridPanel {
  /// Whether a cell lies within the window but is passed over by a dilated filter.
  func isHole(row: Int, column: Int, of cell: Cell, in kind: Panel.Kind) -> Bool {
    focusColumns.contains(column) && cell.roles.isDisjoint(with: [.window, .target, .current])
      && isWindow(row, in: kind)
  }
}

extension Panel {
  /// Which channel or filter the panel shows.
  func label(in stack: PanelStack) -> String {
    switch kind {
    case .filter, .filterGradient, .drawnFilter:
      let filters = Set([stack.panels[0], stack.panels[stack.panels.count - 1]].map(\.example))
      return filters.count > 1 ? "f\(example)" : "c\(channel)"
    case .output, .outputGradient: return "f\(channel)"
    default: return "c\(channel)"
    }
  }
}
