import ConvEngine
import TextCanvas

/// The maps of a tensor side by side, as pictures; rows of features as numbers.
///
///     output y [8, 16, 16]
///     c0 ░░▒▒▓▓██   c1 ▒▒▒▒░░░░   c2        one scale for all of them
///        ░░▒▒▓▓██      ░░░░▒▒▒▒
struct MapsBlock: Block {
  let frame: Frame
  let stack: PanelStack
  let viewpoint: Viewpoint

  /// No more rows of a map than this are wanted.
  private static let mostRows = 8

  private var sample: Panel { stack.panels[0] }

  /// The rows of the tallest map of the network.
  private var mapRows: Int {
    guard case .network(let network, _) = frame.facts else {
      return min(sample.rows.count, Self.mostRows)
    }
    let shapes = [network.inputShape] + network.layers.map(\.outputShape)
    let tallest = shapes.map { $0.count == 3 ? $0[1] : 1 }.max() ?? 1
    return min(tallest, Self.mostRows)
  }

  private var isRow: Bool { sample.rows.count == 1 }

  func demand(columns: Int) -> Demand {
    // As many for each layer, so that nothing moves on the way from one to the next.
    Demand(columns: 40, leastColumns: 20, rows: 1 + mapRows, leastRows: 2)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    if isRow, var block = GridBlock(frame, stack.kind, viewpoint: viewpoint) {
      block.hasPointers = true
      return block.draw(on: &canvas, in: area)
    }
    let rows = min(sample.rows.count, max(1, area.size.rows - 1))
    let columns = min(sample.columns.count, max(1, (area.size.columns - 4) / 2))
    let pitch = 2 * columns + 4
    let seen = max(1, (area.size.columns + 1) / pitch)
    let maps = Crop.visible(
      stack.focus, of: 0..<stack.panels.count, capacity: seen, pan: viewpoint.columns)
    canvas.put(title(maps), at: area.origin.offset(x: 1), within: area)
    for (place, map) in maps.enumerated() {
      draw(stack.panels[map], rows, columns, x: place * pitch, on: &canvas, in: area)
    }
  }

  private func title(_ maps: Range<Int>) -> String {
    let shape = [stack.panels.count, sample.rows.count, sample.columns.count].map(String.init)
    let range =
      maps.count < stack.panels.count
      ? "  channels \(maps.lowerBound)–\(maps.upperBound - 1)" : ""
    let size = max(sample.bounds.numbers.upperBound, -sample.bounds.numbers.lowerBound)
    let scale = "  scale \(NumberText.text(size, columns: 6))"
    return "\(stack.kind.word) \(sample.letter) [\(shape.joined(separator: ", "))]\(range)\(scale)"
  }

  private func draw(
    _ panel: Panel, _ rows: Int, _ columns: Int, x: Int, on canvas: inout Canvas, in area: Rect
  ) {
    canvas.put(
      panel.label(in: stack), at: area.origin.offset(x: x, y: 1), ink: .dim, within: area)
    for (line, row) in panel.rows.prefix(rows).enumerated() {
      for (place, column) in panel.columns.prefix(columns).enumerated() {
        let shade = Shade(panel[row: row, column: column], scale: panel.bounds)
        canvas.put(
          shade.text, at: area.origin.offset(x: x + 3 + 2 * place, y: line + 1),
          paint: shade.paint, within: area)
      }
    }
  }
}
