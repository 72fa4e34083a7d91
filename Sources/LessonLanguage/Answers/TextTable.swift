/// Rows of text in columns: the first one flush left, the others, which hold numbers, flush right.
struct TextTable: Hashable, Sendable {
  let heading: [String]
  let rows: [[String]]

  /// Returns the heading and the rows, with two blanks between the columns.
  ///
  /// Columns that are too wide for the screen go on below, with the first one repeated:
  ///
  ///     layer           size  jump
  ///     1 conv k=3         3     1
  ///
  ///     layer          start
  ///     1 conv k=3         0
  func lines(columns: Int? = nil) -> [String] {
    let all = [heading] + rows
    let widths = heading.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let room = columns.map { $0 - widths[0] }
    let blocks = heading.indices.dropFirst().blocks(widths: widths.map { $0 + 2 }, room: room)
    return Array(
      blocks.map { block in all.map { line($0, block, widths) } }.joined(separator: [""]))
  }

  private func line(_ row: [String], _ block: Range<Int>, _ widths: [Int]) -> String {
    let label = row[0] + String(repeating: " ", count: widths[0] - row[0].count)
    let cells = block.map { "  " + row[$0].padded(to: widths[$0]) }
    return (label + cells.joined()).withoutTrailingBlanks
  }
}

extension RandomAccessCollection<Int> {
  /// Returns the places in blocks that are no wider than the room, each of at least one place.
  func blocks(widths: [Int], room: Int?) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var rest = 0
    for place in self {
      rest -= widths[place]
      if let last = blocks.last, rest >= 0 {
        blocks[blocks.count - 1] = last.lowerBound..<place + 1
      } else {
        blocks.append(place..<place + 1)
        rest = (room ?? .max) - widths[place]
      }
    }
    return blocks
  }
}

extension String {
  /// Returns the text with blanks before it.
  func padded(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }

  fileprivate var withoutTrailingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
