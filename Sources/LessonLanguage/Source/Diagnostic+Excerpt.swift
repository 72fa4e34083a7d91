extension Diagnostic {
  /// How much of a long line is shown.
  private static var excerptWidth: Int { 100 }

  /// Returns the place and the message, the line of the text, and a mark under what is meant.
  ///
  ///     stride.md:12:1: error: there is no key `anwser`; did you mean `answer`?
  ///       anwser = out(N, K, S)
  ///       ^^^^^^
  ///
  /// - Parameters:
  ///   - text: The text that the place is in.
  ///   - width: How many columns a character takes where this is shown.
  /// - Returns: The lines; the first alone, where the place is in no line of the text.
  public func excerpt(
    in text: SourceText, width: (Character) -> Int = { _ in 1 }
  ) -> [String] {
    let (line, column) = (range.start.line, range.start.column)
    let heading = "\(text.name.shownSafely):\(line):\(column): \(severity.rawValue): \(message)"
    guard let content = text.line(line), column >= 1 else { return [heading] }
    let (shown, offset) = excerpt(of: content, around: column - 1)
    func columns(_ characters: Substring) -> Int { characters.reduce(0) { $0 + width($1) } }
    let blanks = String(repeating: " ", count: columns(shown.prefix(offset)))
    let covered = columns(shown.dropFirst(offset).prefix(range.length))
    let mark = String(repeating: "^", count: max(covered, 1))
    return [heading, "  " + shown, "  " + blanks + mark]
  }

  /// Returns the part of a line around a character, and where in the part the character is.
  ///
  /// No more of the line is looked at than comes before the part: a line may be long, and have many
  /// problems.
  private func excerpt(of line: String, around column: Int) -> (text: String, offset: Int) {
    let place = line.index(line.startIndex, offsetBy: column, limitedBy: line.endIndex)
    let middle = place ?? line.endIndex
    var first = line.index(middle, offsetBy: -(Self.excerptWidth / 2), limitedBy: line.startIndex)
    let last =
      line.index(first ?? line.startIndex, offsetBy: Self.excerptWidth, limitedBy: line.endIndex)
    if last == nil {
      first = line.index(line.endIndex, offsetBy: -Self.excerptWidth, limitedBy: line.startIndex)
    }
    let range = (first ?? line.startIndex)..<(last ?? line.endIndex)
    let before = range.lowerBound > line.startIndex ? "..." : ""
    let behind = range.upperBound < line.endIndex ? "..." : ""
    let part = before + String(line[range]).shownSafely + behind
    return (part, line.distance(from: range.lowerBound, to: middle) + before.count)
  }
}
