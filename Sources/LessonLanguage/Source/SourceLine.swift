/// A piece of a line of a text, with its place.
public struct SourceLine: Hashable, Sendable {
  public let text: String
  /// Where its first character stands.
  public let start: SourcePosition

  /// Creates a piece of a line.
  public init(_ text: String, at start: SourcePosition) {
    self.text = text
    self.start = start
  }
}
