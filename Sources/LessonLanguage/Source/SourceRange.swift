/// A stretch of characters on one line of a text.
public struct SourceRange: Hashable, Sendable {
  public var start: SourcePosition
  /// How many characters it covers; none at the end of a line.
  public var length: Int

  /// Creates the range that covers the characters from a position on.
  public init(start: SourcePosition, length: Int) {
    self.start = start
    self.length = length
  }

  /// Creates the range that covers the characters of a line from a column on, counted from 1.
  public init(line: Int, column: Int, length: Int) {
    self.init(start: SourcePosition(line: line, column: column), length: length)
  }
}
