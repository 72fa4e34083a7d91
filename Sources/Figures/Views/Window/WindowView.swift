import ConvEngine
import TextCanvas

/// The input with the window on it, the filter below the window, and the output as it grows.
///
///             x0   x1   x2   x3   x4   x5   x6
///     input    2    0  [ 1    3    1 ]  0    2      N=7
///                        a    b    c
///     filter             1    2    1                K=3  S=2
///     output        3       ▸ 8 ◂     ·             out 3
///
/// Walked by input or by tap, the filter stands above and arrows lead from inputs to outputs.
struct WindowView: SideView {
  let frame: Frame
  let selection: CellSelection?

  /// The blanks between inputs where views stand side by side.
  static let sideGap = 4

  /// How wide a value may become.
  static let widestValue = 16

  var leastHeight: Int { 3 }

  func height(columns: Int) -> Int { lines(layout(columns: columns)).count }

  func modestHeight(columns: Int) -> Int { height(columns: columns) }

  /// Returns the columns that the view wants beside others.
  var wantedColumns: Int {
    max(
      LayerLayout.fullLabels,
      LayerLayout.wantedColumns(frame, demand: demand(columns: .max), gap: Self.sideGap))
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = layout(columns: area.size.columns)
    let lines = WindowLine.kept(lines(layout), rows: area.size.rows)
    for (row, line) in lines.enumerated() {
      let drawing = WindowDrawing(
        frame: frame, selection: selection, layout: layout, area: area, y: area.origin.y + row)
      let unreachedLine = lines.firstIndex(of: .input).map { $0 + 1 }
      drawing.draw(line, on: &canvas, marksUnreached: unreachedLine == row)
    }
    drawFacts(lines, layout, on: &canvas, in: area)
  }

  private func layout(columns: Int) -> LayerLayout {
    let chosen = selection.flatMap { $0.panel == .input ? $0.index..<$0.index + 1 : nil }
    return LayerLayout(
      frame: frame, columns: columns, demand: demand(columns: columns),
      focus: chosen ?? frame.inputFocus)
  }

  private func demand(columns: Int) -> LayerLayout.Demand {
    let limit = columns < 60 ? Self.widestValue - 4 : Self.widestValue
    let values = [Panel.Kind.input, .filter].compactMap { frame.panel($0)?.bounds }
      .map { CellText.width($0, limit: limit) }
    let padding = frame.isPadded ? 3 : 1
    return LayerLayout.Demand(
      inputWidth: max(padding, values.max() ?? 1),
      outputWidth: frame.panel(.output).map { CellText.width($0.bounds, limit: limit) } ?? 1,
      gaps: frame.isPadded ? [3, 2, 1] : [4, 3, 2], isAlwaysAligned: false)
  }

  private func lines(_ layout: LayerLayout) -> [WindowLine] {
    let hasNames = layout.isCropped || frame.panel(.input)?.bounds.symbolic == nil
    let names: [WindowLine] = hasNames ? [.names] : []
    let weightNames: [WindowLine] = frame.hasNumberedFilter ? [.weightNames] : []
    let filter = frame.panel(.filter) == nil ? [] : weightNames + [.filter]
    return frame.walk == .output
      ? names + [.input] + filter + [.output]
      : filter + names + [.input, .arrows, .output]
  }
}

// MARK: - The margin

extension WindowView {
  /// Draws the sizes beside their lines, where all of them have room.
  private func drawFacts(
    _ lines: [WindowLine], _ layout: LayerLayout, on canvas: inout Canvas, in area: Rect
  ) {
    let x = layout.end + 2
    let widest = [WindowLine.input, .filter, .output].map { facts(of: $0).count }.max() ?? 0
    guard x + widest <= area.size.columns else { return }
    for (row, line) in lines.enumerated() {
      let point = area.origin.offset(x: x, y: row)
      canvas.put(facts(of: line), at: point, ink: .dim, within: area)
    }
  }

  private func facts(of line: WindowLine) -> String {
    let relation = frame.relation
    switch line {
    case .input: return "N=\(relation.inputSize)" + paddingFact
    case .filter:
      let dilation = relation.dilation == 1 ? "" : "  D=\(relation.dilation)"
      let flipped = frame.isFlipped ? "  flipped" : ""
      return "K=\(relation.kernelSize)  S=\(relation.stride)" + dilation + flipped
    case .output:
      let bias = frame.bias.map { "  bias \(CellText.text($0.value, columns: 8))" } ?? ""
      return "out \(relation.outputSize)" + bias
    default: return ""
    }
  }

  private var paddingFact: String {
    let padding = frame.relation.padding
    guard frame.isPadded else { return "" }
    return padding.isSymmetric ? "  P=\(padding.before)" : "  P=\(padding.before),\(padding.after)"
  }
}
