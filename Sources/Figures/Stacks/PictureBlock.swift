import ConvEngine
import TextCanvas

/// A channel of a tensor as a picture, and what is to be said of its values.
struct PictureBlock: Block {
  private let facts: PictureFacts

  /// Creates the facts of a frame, or nil where it is no picture.
  init?(_ frame: Frame) {
    guard let facts = frame.picture else { return nil }
    self.facts = facts
  }

  func demand(columns: Int) -> Demand { Demand(columns: 20, rows: 2, leastRows: 1) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    for (line, text) in lines.enumerated() {
      canvas.put(
        CellText.cut(text, columns: area.size.columns - 1), at: area.origin.offset(x: 1, y: line),
        within: area)
    }
  }

  private var lines: [String] {
    let channel = facts.shape.count > 2 && facts.shape[1] > 1 ? "channel \(facts.channel): " : ""
    let share = NumberText.text(facts.zeroShare * 100, decimals: 0)
    return [
      channel + "largest \(text(facts.largest)), smallest \(text(facts.smallest))",
      "\(facts.zeroCount) of \(facts.cellCount) cells are 0 (\(share)%)",
    ]
  }

  private func text(_ extreme: PictureFacts.Extreme?) -> String {
    extreme.map { "\(NumberText.text($0.value)) at row \($0.row), column \($0.column)" } ?? "none"
  }
}
