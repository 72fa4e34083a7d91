import ConvEngine
import TextCanvas

/// A cell as it is drawn: its text, and the marks on either side.
struct DrawnCell {
  var text: String
  var ink: Ink
  var opening: Character?
  var closing: Character?

  /// Creates what is drawn for a cell of the input or output.
  init(_ cell: Cell, columns: Int) {
    let value = cell.value.map { CellText.text($0, columns: columns) }
    text = value ?? "·"
    ink = Ink(cell.roles)
    if cell.roles.contains(.padding) {
      text = "⟨\(text)⟩"
    } else if cell.roles.contains(.source) {
      (opening, closing) = ("*", "*")
    } else if cell.roles.contains(.current) {
      (opening, closing) = ("▸", "◂")
    } else if cell.roles.contains(.partial), value != nil {
      closing = "…"
    }
  }

  /// Creates what is drawn for a weight of the filter.
  init(weight: Cell, columns: Int) {
    text = weight.value.map { CellText.text($0, columns: columns) } ?? ""
    ink = weight.roles.contains(.tap) ? .weight(weight.name) : .dim
  }

  /// Puts what a learner has typed in the place of the value.
  mutating func select(typed: String?, columns: Int) {
    ink = .selection
    guard let typed else { return }
    text = typed.isEmpty ? " " : String(typed.suffix(max(1, columns)))
  }
}

extension Canvas {
  /// Draws a cell of an axis with the marks beside it.
  mutating func draw(_ cell: DrawnCell, of axis: Axis, at index: Int, y: Int, within area: Rect) {
    let start = axis.start(of: cell.text, at: index)
    put(cell.text, at: Point(x: start, y: y), ink: cell.ink, within: area)
    let blank = String(repeating: " ", count: axis.margin)
    if let opening = cell.opening {
      let mark = "\(opening)\(blank)"
      put(mark, at: Point(x: start - mark.count, y: y), ink: cell.ink, within: area)
    }
    if let closing = cell.closing {
      let mark = closing == "…" ? "…" : "\(blank)\(closing)"
      put(mark, at: Point(x: start + cell.text.count, y: y), ink: cell.ink, within: area)
    }
  }
}

extension Canvas {
  /// Draws `…` at each end of an axis where cells of its panel are left out.
  mutating func drawEllipses(
    _ axis: Axis, of panel: Panel, layout: LayerLayout, y: Int, within area: Rect
  ) {
    if axis.visible.lowerBound > panel.columns.lowerBound {
      let start = Point(x: area.origin.x + layout.labelWidth + 1, y: y)
      put("…", at: start, ink: .dim, within: area)
    }
    if axis.visible.upperBound < panel.columns.upperBound {
      let end = min(area.columns.upperBound - 1, area.origin.x + layout.end)
      put("…", at: Point(x: end, y: y), ink: .dim, within: area)
    }
  }
}
