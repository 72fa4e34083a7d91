public import Expressions

/// Something that an author should know about a question.
public enum QuestionFinding: Hashable, Sendable {
  /// The question cannot be asked, or not with all numbers that can be drawn.
  case error(QuestionError)
  /// There is no hint.
  case noHints
  /// All numbers that were drawn lead to the same answer.
  case constantAnswer(Rational)
}
