import ConvEngine
import TextCanvas

/// A row of values as a filled plot of several rows, in eighths of a row.
///
///          ▃▆█
///        ▂▅███         what is below zero hangs from the line in the other hue
///     ▁▄▇█████
struct AreaPlot {
  let rows: Int
  /// The largest value, which fills all rows.
  let largest: Double

  private static let blocks = Array(" ▁▂▃▄▅▆▇█")

  /// Returns the character of a value in a row, counted from the bottom.
  func character(_ value: Double, row: Int) -> Character {
    guard largest > 0, value.isFinite else { return " " }
    let eighths = Int((value.magnitude / largest * Double(rows * 8)).rounded())
    let filled = min(8, max(0, eighths - row * 8))
    // A value that is there but small is still seen.
    return Self.blocks[row == 0 && eighths == 0 && value != 0 ? 1 : filled]
  }

  /// Draws values, one a column, above a line.
  func draw(
    _ values: [Double?], at point: Point, ink: Ink, on canvas: inout Canvas, within area: Rect
  ) {
    for (column, value) in values.enumerated() {
      guard let value else { continue }
      for row in 0..<rows {
        let text = String(character(value, row: row))
        canvas.put(
          text, at: point.offset(x: column, y: rows - 1 - row), ink: value < 0 ? .weightB : ink,
          within: area)
      }
    }
  }
}
