public import Expressions

/// A reason why a question cannot be asked.
public enum QuestionError: Error, Hashable, Sendable {
  /// No numbers that were drawn fulfill the conditions.
  case conditionsNeverHold(tries: Int)
  /// The answer has no value for some numbers that can be drawn.
  case answer(ExpressionError)
}
