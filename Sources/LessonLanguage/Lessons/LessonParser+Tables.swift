extension LessonParser {
  /// Reads the rest of a table, from the rule under its head on.
  mutating func readTable(head: LessonLine, columns: Int) {
    position += 1
    var rows: [[[Span]]] = []
    while let line = current, !line.interruptsText {
      position += 1
      rows.append(readRow(line, columns: columns))
    }
    add(.table(Table(header: readRow(head, columns: columns), rows: rows)))
  }

  private mutating func readRow(_ line: LessonLine, columns: Int) -> [[Span]] {
    let cells = line.tableCells
    if cells.count != columns {
      report(.unevenTable(columns: columns, found: cells.count), at: line.place)
    }
    let row = cells.prefix(columns).map { spans(of: $0) }
    return row + Array(repeating: [], count: columns - row.count)
  }
}

extension LessonLine {
  /// The texts between the `|` of a row; a `\|` is part of the text.
  var tableCells: [PlacedText] {
    var cells: [PlacedText] = []
    var (start, escapes): (Int, [Int]) = (self.start, [])
    for index in content.indices where bytes[index] == UInt8(ascii: "|") {
      if index > content.startIndex, bytes[index - 1] == UInt8(ascii: "\\") {
        escapes.append(index - 1)
      } else {
        cells.append(cell(start..<index, escapes))
        (start, escapes) = (index + 1, [])
      }
    }
    return withoutBorders(cells + [cell(start..<end, escapes)])
  }

  /// Returns the text of a cell without the backslashes before its bars.
  private func cell(_ range: Range<Int>, _ escapes: [Int]) -> PlacedText {
    let range = trimmed(range)
    var (text, start) = (PlacedText(), range.lowerBound)
    for escape in escapes {
      text.append(self, start..<escape)
      start = escape + 1
    }
    if start < range.upperBound { text.append(self, start..<range.upperBound) }
    return text
  }

  /// Leaves out what stands before a `|` at the start of the line, and behind one at its end.
  private func withoutBorders(_ cells: [PlacedText]) -> [PlacedText] {
    let isOpened = content.first == UInt8(ascii: "|") && cells.count > 1
    let isClosed = content.last == UInt8(ascii: "|") && cells.last?.isEmpty == true
    return Array(cells.dropFirst(isOpened ? 1 : 0).dropLast(isClosed && cells.count > 1 ? 1 : 0))
  }

  /// How many columns the rule under a table's head has, or nil if the line is none.
  var tableColumns: Int? {
    guard content.contains(UInt8(ascii: "|")),
      content.allSatisfy({ "|-: ".utf8.contains($0) || $0 == .tab })
    else { return nil }
    let cells = tableCells
    let isRule = cells.allSatisfy { cell in
      let dashes = cell.bytes.drop { $0 == UInt8(ascii: ":") }.prefix {
        $0 == UInt8(ascii: "-")
      }
      return !dashes.isEmpty && dashes.count + 2 >= cell.bytes.count
    }
    return isRule ? cells.count : nil
  }
}
