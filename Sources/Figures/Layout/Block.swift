import TextCanvas

/// A piece of a figure: it draws a frame into a rectangle, with less where there is less room.
///
/// What a block asks for depends on the walk and not on the step, so that nothing moves between frames.
protocol Block {
  /// Returns what the block asks for where it has so many columns.
  func demand(columns: Int) -> Demand

  /// Draws into an area, cropped around what the step is about where the area is small.
  func draw(on canvas: inout Canvas, in area: Rect)
}

/// The room that a block asks for.
struct Demand: Hashable {
  /// The columns in which nothing is cropped, and everything stands at ease.
  var columns: Int
  /// The fewest columns in which nothing is cropped.
  var leastColumns: Int
  /// The rows it wants.
  var rows: Int
  /// The rows it takes without what is only beautiful.
  var modestRows: Int
  /// The rows it needs to show what the step is about.
  var leastRows: Int

  init(
    columns: Int, leastColumns: Int? = nil, rows: Int, modestRows: Int? = nil,
    leastRows: Int? = nil
  ) {
    self.columns = columns
    self.leastColumns = leastColumns ?? columns
    self.rows = rows
    self.modestRows = modestRows ?? rows
    self.leastRows = leastRows ?? rows
  }
}

/// A line or a few of text, such as the sign between two grids.
struct TextBlock: Block {
  let lines: [[Run]]
  /// The row of the area in which the first line stands.
  var top = 0

  init(_ lines: [[Run]], top: Int = 0) {
    self.lines = lines
    self.top = top
  }

  /// Creates a line of text, in as many rows as given.
  init(_ text: String, ink: Ink = .plain, top: Int = 0, rows: Int = 1) {
    self.init([[Run(text, ink: ink)]] + Array(repeating: [], count: rows - 1), top: top)
  }

  func demand(columns: Int) -> Demand {
    let width = lines.map(columnWidth(of:)).max() ?? 0
    return Demand(columns: width, rows: lines.count + top, leastRows: lines.isEmpty ? 0 : 1)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let first = min(top, max(0, area.size.rows - lines.count))
    canvas.put(lines, at: area.origin.offset(y: first), within: area)
  }
}
