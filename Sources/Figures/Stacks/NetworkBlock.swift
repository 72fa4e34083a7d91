import ConvEngine
import TextCanvas

/// A network as a table of its layers, with a pointer to the one that the step is about.
///
///       layer                  shape  parameters    macs
///       1 conv 1->8 k=3 p=1  8x16x16          80   18432
///     ▸ 2 relu               8x16x16           0       0
struct NetworkBlock: Block {
  private let network: Network
  private let layer: Int

  /// Creates the table of a frame, or nil where it is not about a network.
  init?(_ frame: Frame) {
    guard case .network(let network, let layer) = frame.facts else { return nil }
    self.network = network
    self.layer = layer
  }

  /// No more rows than this are wanted.
  private static let mostRows = 8

  func demand(columns: Int) -> Demand {
    let rows = min(network.layers.count, Self.mostRows) + 1
    return Demand(columns: 72, leastColumns: 30, rows: rows, leastRows: 2)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let all = rows
    let visible = Crop.visible(
      layer..<layer + 1, of: 0..<network.layers.count, capacity: max(1, area.size.rows - 1))
    let widths = all[0].indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    draw(all[0], widths, y: 0, ink: .dim, on: &canvas, in: area)
    for (line, number) in visible.enumerated() {
      let isCurrent = number == layer
      if isCurrent { canvas.put("▸", at: area.origin.offset(y: line + 1), within: area) }
      draw(
        all[number + 1], widths, y: line + 1, ink: isCurrent ? .strong : .plain, on: &canvas,
        in: area)
    }
  }

  private var rows: [[String]] {
    let heads = [["layer", "reads", "makes", "parameters", "macs"]]
    return heads
      + network.layers.enumerated().map { number, layer in
        [
          "\(number + 1) \(layer.layer)", layer.inputShape.crossed, layer.outputShape.crossed,
          "\(layer.cost.parameters)", "\(layer.cost.multiplyAdds)",
        ]
      }
  }

  private func draw(
    _ texts: [String], _ widths: [Int], y: Int, ink: Ink, on canvas: inout Canvas, in area: Rect
  ) {
    var x = 2
    for (column, text) in texts.enumerated() {
      let blanks = column == 0 ? 0 : widths[column] - text.count
      canvas.put(text, at: area.origin.offset(x: x + blanks, y: y), ink: ink, within: area)
      x += widths[column] + 2
    }
  }
}
