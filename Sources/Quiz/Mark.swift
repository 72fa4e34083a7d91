/// What becomes of an answer.
public enum Mark: Hashable, Sendable {
  case right
  /// The answer is wrong; where the mistake is a known one, the sentence names it.
  case wrong(diagnosis: String?)
  /// The text is no answer at all, and does not count; the sentence says what would be one.
  case notAnAnswer(String)
}
