/// A named text as lines, from which any place can be shown.
public struct SourceText: Hashable, Sendable {
  /// What the text is called in diagnostics: the file's path.
  public let name: String
  /// The lines without their ends, whichever way lines end.
  public let lines: [String]
  /// The number of the first line: 1, or more where the text is a part of a longer one.
  public let firstLine: Int

  /// Creates a text, or a part of one that begins at a line.
  public init(name: String, text: String, firstLine: Int = 1) {
    self.init(name: name, bytes: Array(text.utf8), firstLine: firstLine)
  }

  /// Creates the text that the bytes of a file stand for; those that are no UTF-8 become `�`.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.firstLine = firstLine
    lines = LessonLine.lines(of: bytes).map(\.text)
  }

  /// Returns the line of a number, or nil where there is none.
  func line(_ number: Int) -> String? {
    let place = number - firstLine
    return lines.indices.contains(place) ? lines[place] : nil
  }
}
