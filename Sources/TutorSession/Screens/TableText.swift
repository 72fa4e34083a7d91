import LessonLanguage
import TextCanvas

/// A table of a page as lines of text, its columns as wide as what stands in them.
///
///     layer   weights
///     ─────   ───────
///     dense   48
enum TableText {
  private static let gap = 3

  /// Returns the lines of a table; where it is too wide, the widest columns are cut.
  static func lines(of table: Table, columns: Int) -> [[Run]] {
    let widths = widths(of: table, columns: columns)
    let header = table.header.map { [Run($0.map(\.text).joined(), ink: .strong)] }
    let rule = widths.map { [Run(String(repeating: "─", count: $0), ink: .rule)] }
    let rows = table.rows.map { $0.map { BlockText.runs($0) } }
    return ([header, rule] + rows).map { line($0, widths) }
  }

  private static func widths(of table: Table, columns: Int) -> [Int] {
    var widths = table.header.indices.map { column in
      ([table.header] + table.rows).map { columnWidth(of: BlockText.runs($0[column])) }.max() ?? 0
    }
    var excess = widths.reduce(gap * (widths.count - 1), +) - columns
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 1
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func line(_ cells: [[Run]], _ widths: [Int]) -> [Run] {
    zip(cells, widths).flatMap { cell, width in
      let cut = cut(cell, to: width)
      return cut + [Run(String(repeating: " ", count: width - columnWidth(of: cut) + gap))]
    }
  }

  /// Returns the first line of what fits, with an ellipsis where something is left out.
  private static func cut(_ cell: [Run], to width: Int) -> [Run] {
    guard columnWidth(of: cell) > width else { return cell }
    let line = wrapped(cell, columns: max(1, width - 1)).first ?? []
    return width > 1 ? line + [Run("…", ink: .dim)] : line
  }
}
