public import Expressions

/// A part of a question, where something can be wrong.
public enum QuestionPart: Hashable, Sendable {
  case text
  /// One of the conditions, counted from 0.
  case condition(Int)
  case answer
  /// One of the hints, counted from 0.
  case hint(Int)
  case explanation
}

/// A reason why a question cannot be asked.
public enum QuestionError: Error, Hashable, Sendable {
  /// No numbers that were drawn fulfill the conditions.
  case conditionsNeverHold(tries: Int)
  /// An expression has no meaning, whatever is drawn; its place counts from the start of the part.
  case expression(ExpressionError, in: QuestionPart)
  /// An expression has no value for the numbers that were drawn.
  case undefined(ExpressionError, in: QuestionPart, for: [String: Rational])
}
