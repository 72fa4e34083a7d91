import TextCanvas

/// A connection that is drawn from a column of one line to a column of a line below.
struct Arrow {
  let from: Int
  let to: Int
  let label: String
  let ink: Ink
}

/// Connections between two lines of cells, as slanted strokes with the letters of their weights.
///
///     ●     ●     ●            *
///      ╲    │    ╱            ╱ ╲
///      a╲  b│   ╱c          c╱   ╲a
///        ╲  │  ╱            ╱     ╲
///           ◉              3       8
///
/// A flat connection has one stroke a row, on the straight way from end to end; many of them together
/// are seen as a fan.
struct Arrows {
  let arrows: [Arrow]
  /// How many rows lie between the two lines.
  let rows: Int
  /// Whether all arrows begin at one place.
  private let fansOut: Bool

  /// Creates the strokes of arrows through so many rows.
  init(arrows: [Arrow], rows: Int) {
    self.arrows = arrows
    self.rows = rows
    fansOut = Set(arrows.map(\.from)).count == 1
  }

  /// Draws the strokes into rows from the given one on, within the area.
  func draw(on canvas: inout Canvas, y: Int, within area: Rect) {
    for row in 0..<rows {
      for arrow in arrows {
        let point = Point(x: column(of: arrow, row: row), y: y + row)
        canvas.put(stroke(of: arrow), at: point, ink: arrow.ink, within: area)
      }
    }
    if let row = labeledRow { drawLabels(on: &canvas, row: row, y: y + row, within: area) }
  }

  private func drawLabels(on canvas: inout Canvas, row: Int, y: Int, within area: Rect) {
    for arrow in arrows {
      let start = labelColumns(of: arrow, row: row).lowerBound
      canvas.put(arrow.label, at: Point(x: start, y: y), ink: arrow.ink, within: area)
    }
  }

  /// Returns where an arrow crosses a row: at even steps between its ends.
  private func column(of arrow: Arrow, row: Int) -> Int {
    let way = (arrow.to - arrow.from) * (row + 1)
    let half = (rows + 1) / 2
    return arrow.from + (way >= 0 ? way + half : way - half) / (rows + 1)
  }

  private func stroke(of arrow: Arrow) -> String {
    arrow.from == arrow.to ? "│" : arrow.from < arrow.to ? "╲" : "╱"
  }
}

// MARK: - Labels

extension Arrows {
  /// The row nearest to the middle in which every letter has room, or nil.
  private var labeledRow: Int? {
    let middle = rows / 2
    return (0..<rows).sorted { abs($0 - middle) < abs($1 - middle) }.first(where: hasRoom)
  }

  private func hasRoom(row: Int) -> Bool {
    let strokes = arrows.map { column(of: $0, row: row)..<column(of: $0, row: row) + 1 }
    let taken = (strokes + arrows.map { labelColumns(of: $0, row: row) })
      .filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    return zip(taken, taken.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }

  /// Returns where a letter stands: outside of the fan, and on the left of an upright stroke.
  private func labelColumns(of arrow: Arrow, row: Int) -> Range<Int> {
    let stroke = column(of: arrow, row: row)
    let isRight = arrow.from != arrow.to && (arrow.from < arrow.to) == fansOut
    let start = isRight ? stroke + 1 : stroke - arrow.label.count
    return start..<start + arrow.label.count
  }
}
