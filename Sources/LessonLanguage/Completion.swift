/// What a line that is being typed can go on with.
public struct Completion: Hashable, Sendable {
  /// The characters of the line that a candidate replaces.
  public let range: Range<Int>
  /// What can stand there, in the order of the table.
  public let candidates: [String]

  /// Finds what the word before the cursor can become: a command, a parameter, or a word for its value.
  public init(of line: String, cursor: Int) {
    range = cursor..<cursor
    candidates = []
  }
}
