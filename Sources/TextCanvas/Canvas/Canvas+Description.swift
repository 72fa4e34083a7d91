extension Canvas {
  /// The characters, a line for each row, without the blanks at the end of a line.
  public var text: String { lines.joined(separator: "\n") }

  /// The characters of each row, without the blanks at its end.
  public var lines: [String] {
    (0..<size.rows).map { row in
      trimmed(self.row(row).filter { !$0.isContinuation }.map(\.character))
    }
  }

  /// The letter of each cell's ink, laid out as the text is, one letter for each column.
  public var styles: String {
    (0..<size.rows).map { trimmed(row($0).map { $0.paint?.letter ?? $0.ink.letter }) }.joined(
      separator: "\n")
  }

  /// The cells of one row.
  func row(_ row: Int) -> ArraySlice<Tile> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  private func trimmed(_ characters: [Character]) -> String {
    let end = characters.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
    return String(characters[..<end])
  }
}

extension Canvas: CustomStringConvertible {
  public var description: String { text }
}
