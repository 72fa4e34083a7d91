public import Expressions

/// A question with its numbers drawn: the same seed always gives the same numbers.
public struct Variant: Hashable, Sendable {
  public let question: Question
  public let seed: UInt64
  /// The numbers that were drawn, by name.
  public let values: [String: Rational]
  /// The right answer.
  public let answer: Rational
  /// What is asked, with the numbers in their places.
  public let text: String
  /// The hints with the numbers in their places, the engine's own last.
  public let hints: [String]
  /// The way to the answer with the numbers in their places, line by line.
  public let solution: [String]
}
