import ConvEngine
import TextCanvas

/// The function that each value goes through, with the point of the step.
///
///      y = max(0, x)      │     ╱
///                         │   ◉
///                         │ ╱
///     ────────────────────┴────────
///                     x = 2, y = 2: the value passes, and so does its gradient
struct CurveBlock: Block {
  private let x: Double
  private let largest: Double

  /// Creates the curve of a frame, or nil where no value goes through a function by itself.
  init?(_ frame: Frame) {
    guard frame.operation == .relu, let bounds = frame.panel(.input)?.bounds,
      let value = frame.terms.first?.operand.value.constant
    else { return nil }
    x = value
    largest = max(1, bounds.numbers.upperBound, -bounds.numbers.lowerBound)
  }

  private static let height = 5
  private static let width = 33

  func demand(columns: Int) -> Demand {
    Demand(columns: 56, leastColumns: Self.width + 2, rows: Self.height + 2, leastRows: 3)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let height = max(1, min(Self.height, area.size.rows - 2))
    let middle = Self.width / 2
    for column in 0..<Self.width {
      put("─", column, height, .dim, on: &canvas, in: area)
      let value = Double(column - middle) / Double(middle) * largest
      let row = height - Int((max(0, value) / largest * Double(height)).rounded())
      if value > 0 { put("╱", column, max(0, row), .plain, on: &canvas, in: area) }
    }
    for row in 0..<height { put("│", middle, row, .dim, on: &canvas, in: area) }
    put("┴", middle, height, .dim, on: &canvas, in: area)
    let point = middle + Int((x / largest * Double(middle)).rounded())
    let row = height - Int((max(0, x) / largest * Double(height)).rounded())
    put("◉", min(Self.width - 1, max(0, point)), max(0, row), .current, on: &canvas, in: area)
    canvas.put(sentence, at: area.origin.offset(x: 1, y: height + 1), within: area)
  }

  private func put(
    _ text: String, _ x: Int, _ y: Int, _ ink: Ink, on canvas: inout Canvas, in area: Rect
  ) {
    canvas.put(text, at: area.origin.offset(x: x + 1, y: y), ink: ink, within: area)
  }

  private var sentence: String {
    let passes = x > 0 ? "the value passes, slope 1" : "nothing passes, slope 0"
    return "x = \(NumberText.text(x)), y = max(0, x) = \(NumberText.text(max(0, x))): \(passes)"
  }
}
