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
    } else if cell.roles.contains(.dropped) {
      text = "╳"
    } else if cell.roles.contains(.winner), !cell.roles.contains(.current) {
      (opening, closing) = ("*", "*")
    } else if cell.roles.contains(.source) {
      (opening, closing) = ("*", "*")
    } else if cell.roles.contains(.current) {
      (opening, closing) = ("▸", "◂")
    } else if cell.roles.contains(.partial), value != nil {
      closing = "…"
    }
  }

  /// Creates what is drawn for a cell of a grid.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - kind: What it is a cell of.
  ///   - columns: The columns it may take.
  ///   - name: Whether its name stands for a value that is too long.
  init(_ cell: Cell, in kind: Panel.Kind, columns: Int, name: Bool) {
    switch kind {
    case .filter: self.init(weight: cell, columns: columns)
    case .matrix, .kernelMatrix: self.init(entry: cell, columns: columns)
    default:
      self.init(cell, columns: columns)
      if cell.roles.contains(.padding), !cell.roles.contains(.dropped) {
        text = cell.value.map { CellText.text($0, columns: columns) } ?? "·"
        (opening, closing) = ("⟨", "⟩")
      }
      if name, cell.value != nil, let text = cell.name?.description { self.text = text }
      if cell.roles.isDisjoint(with: [.source]) == false, cell.roles.contains(.current) {
        (opening, closing) = ("▸", "◂")
      }
    }
  }

  /// Creates what is drawn for a weight of the filter.
  init(weight: Cell, columns: Int) {
    text = weight.value.map { CellText.text($0, columns: columns) } ?? ""
    ink = weight.roles.contains(.tap) ? .weight(weight.name) : .dim
  }

  /// Creates what is drawn for an entry of a matrix: blank before it is built, its weight's color from then on.
  init(entry: Cell, columns: Int) {
    text = entry.value.map { CellText.text($0, columns: columns) } ?? ""
    let weight = Ink.weight(entry.name)
    if entry.roles.contains(.structuralZero) {
      ink = .zero
    } else if entry.roles.contains(.window) {
      ink = weight == .plain ? .window : weight
    } else {
      ink = weight
    }
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

  /// Draws `…` at each end of an axis where cells of its panel are left out.
  mutating func drawEllipses(
    _ axis: Axis, of panel: Panel, layout: RowsLayout, y: Int, within area: Rect
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
