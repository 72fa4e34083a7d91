import ConvEngine
import TextCanvas

/// The way from logits to probabilities, a row for each step of it and a column for each class.
///
///                  c0      c1      c2
///     logits  z     2       1      -1
///     less max      0      -1      -3
///     powers  e     1    0.3679  0.0498
///     output  p  ▸0.7054◂   ·       ·
///                ██████▍
struct ClassesBlock: Block {
  private let frame: Frame
  private let viewpoint: Viewpoint
  private let stacks: [PanelStack]

  /// Creates the rows of a frame, or nil where no classes are told apart.
  init?(_ frame: Frame, viewpoint: Viewpoint) {
    let isRows =
      frame.stack(.powers) != nil || frame.stack(.probabilities) != nil
      || frame.stack(.matrix)?.panels.first?.letter == "J"
    guard isRows else { return nil }
    self.frame = frame
    self.viewpoint = viewpoint
    stacks = frame.stacks.filter { $0.kind != .matrix }
  }

  private static let labelWidth = 14

  /// The longest value before it is rounded.
  private static let widestValue = 7

  private var classes: Int { stacks[0].panels[0].columns.count }

  func demand(columns: Int) -> Demand {
    let pitch = Self.widestValue + 3
    return Demand(
      columns: Self.labelWidth + pitch * classes, leastColumns: Self.labelWidth + 5 * classes,
      rows: stacks.count + 1 + (barStack == nil ? 0 : 1), modestRows: stacks.count + 1,
      leastRows: 2)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let axis = axis(columns: area.size.columns)
    drawHeads(axis, on: &canvas, in: area)
    var y = 1
    for stack in shown(rows: area.size.rows - 1) {
      draw(stack, axis, y: y, on: &canvas, in: area)
      y += 1
      if stack.kind == barStack?.kind, area.size.rows > stacks.count + 1 {
        drawBars(stack, axis, y: y, on: &canvas, in: area)
        y += 1
      }
    }
  }

  /// Returns the rows that are left where there are few: the last, then those before it.
  private func shown(rows: Int) -> [PanelStack] { Array(stacks.suffix(max(1, rows))) }

  /// The row with bars: what is expected of each class.
  private var barStack: PanelStack? {
    stacks.first { $0.kind == .probabilities } ?? stacks.first { $0.panels[0].letter == "p" }
  }

  private func axis(columns: Int) -> Axis {
    let room = max(4, columns - Self.labelWidth)
    let pitch = max(5, min(Self.widestValue + 3, room / max(1, classes)))
    let focus = frame.focused(stacks[stacks.count - 1].kind)?.focusColumns ?? 0..<1
    let visible = Crop.visible(
      focus.clamped(to: 0..<classes), of: 0..<classes, capacity: max(1, room / pitch),
      pan: viewpoint.columns)
    return Axis(
      visible: visible, width: pitch - 2, pitch: pitch, firstCenter: Self.labelWidth + pitch / 2)
  }
}

// MARK: - Rows

extension ClassesBlock {
  private func drawHeads(_ axis: Axis, on canvas: inout Canvas, in area: Rect) {
    let axis = axis.moved(by: area.origin.x)
    for index in axis.visible {
      let text = "c\(index)"
      canvas.put(
        text, at: Point(x: axis.start(of: text, at: index), y: area.origin.y), ink: .dim,
        within: area)
    }
  }

  private func draw(
    _ stack: PanelStack, _ axis: Axis, y: Int, on canvas: inout Canvas, in area: Rect
  ) {
    let panel = stack.panels[0]
    let title =
      stack.kind == .differences ? "z − max" : "\(panel.classWord.padded(to: 8)) \(panel.letter)"
    canvas.put(title, at: area.origin.offset(x: 1, y: y), within: area)
    let axis = axis.moved(by: area.origin.x)
    for index in axis.visible where panel.columns.contains(index) {
      var cell = DrawnCell(panel[index], columns: axis.width)
      if let selection = viewpoint.selection, selection.isAt(row: 0, column: index, of: panel) {
        cell.select(typed: selection.text, columns: axis.width)
      }
      let text = [cell.opening.map(String.init), cell.text, cell.closing.map(String.init)]
        .compactMap(\.self).joined()
      canvas.put(
        text, at: Point(x: axis.start(of: text, at: index), y: area.origin.y + y), ink: cell.ink,
        within: area)
    }
  }

  private func drawBars(
    _ stack: PanelStack, _ axis: Axis, y: Int, on canvas: inout Canvas, in area: Rect
  ) {
    let (panel, axis) = (stack.panels[0], axis.moved(by: area.origin.x))
    for index in axis.visible {
      guard let value = panel[index].value?.constant, value.isFinite else { continue }
      let bar = Bar.text(value, columns: axis.width)
      let start = axis.center(index) - axis.width / 2
      canvas.put(bar, at: Point(x: start, y: area.origin.y + y), ink: .weightA, within: area)
    }
  }
}

extension Panel {
  /// What a row of classes is called.
  fileprivate var classWord: String {
    switch kind {
    case .input: "logits"
    case .losses: "each"
    case .output where letter == "loss": "mean"
    case .output, .probabilities: "expected"
    case .outputGradient: "given"
    case .inputGradient: "gradient"
    default: kind.word
    }
  }
}

/// A share of 1 as a bar of eighths of a column.
enum Bar {
  /// Returns the bar in so many columns: `██████▍`.
  static func text(_ share: Double, columns: Int) -> String {
    let eighths = Int((min(1, max(0, share)) * Double(columns * 8)).rounded())
    let parts = Array("▏▎▍▌▋▊▉")
    let rest = eighths % 8
    return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(parts[rest - 1]) : "")
  }
}
