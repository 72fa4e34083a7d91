/// A named text as lines, from which any place can be shown.
public struct SourceText: Hashable, Sendable {
  /// What the text is called in diagnostics: the file's path.
  public let name: String
  /// The lines without their ends, whichever way lines end.
  public let lines: [String]

  /// Creates a text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Creates the text that the bytes of a file stand for; those that are no UTF-8 become `�`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    lines = LessonLine.lines(of: bytes).map(\.text)
  }
}
