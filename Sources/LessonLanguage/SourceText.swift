/// A named text as lines, from which any place can be shown.
public struct SourceText: Hashable, Sendable {
  /// What the text is called in diagnostics: the file's path.
  public let name: String
  /// The lines without their ends, whichever way lines end.
  public let lines: [String]

  /// Creates a text.
  public init(name: String, text: String) {
    self.name = name
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: Self.isLineEnd)
      .map(String.init)
  }

  private static func isLineEnd(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }
}
