import ConvEngine
import TextCanvas

/// The slope that a small change finds, beside the gradient that is claimed.
///
///     x1 = 3 ± 0.001:  the loss is 4.998 and 5.002
///     slope = (5.002 − 4.998)/0.002 = 2            claimed: dx1 = 2    they agree
struct CheckBlock: Block {
  private let cell: NudgedCell
  private let name: String

  /// Creates the check of a frame, or nil where nothing is checked.
  init?(_ frame: Frame) {
    guard let cell = frame.nudgedCell else { return nil }
    self.cell = cell
    name = frame.name?.description ?? "the cell"
  }

  func demand(columns: Int) -> Demand { Demand(columns: 40, rows: 3, leastRows: 2) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    for (line, text) in lines.enumerated() {
      canvas.put(
        CellText.cut(text, columns: area.size.columns - 1), at: area.origin.offset(x: 1, y: line),
        ink: line == 2 ? cell.isAgreed ? .correct : .wrong : .plain, within: area)
    }
  }

  private var lines: [String] {
    let text = { (value: Double) in NumberText.text(value) }
    return [
      "\(name) = \(text(cell.value)): the loss is \(text(cell.lossBelow)) a little below, "
        + "\(text(cell.lossAbove)) a little above",
      "slope \(text(cell.finding.slope))   claimed \(text(cell.finding.gradient))",
      cell.isAgreed ? "they agree" : "they do not agree",
    ]
  }
}
