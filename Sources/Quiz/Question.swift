public import Expressions

/// A question as an author writes it: numbers to draw, a text with holes for them, and what is right.
///
/// A hole is an expression in braces: `{N}`, `{N - K}`, `{answer}`.
public struct Question: Hashable, Sendable {
  /// A number that is drawn for each variant, by its capital letter.
  public struct Variable: Hashable, Sendable {
    public let name: String
    /// The numbers to draw from.
    public let choices: [Int]

    /// Creates a variable with a name and the numbers it is drawn from.
    ///
    /// - Precondition: There is something to draw.
    public init(name: String, choices: [Int]) {
      precondition(!choices.isEmpty, "A variable must have something to draw from")
      self.name = name
      self.choices = choices
    }
  }

  /// The name that progress is kept by, unique in its lesson.
  public let id: String
  public let text: String
  public let variables: [Variable]
  /// What the numbers of a variant must fulfill.
  public let conditions: [Expression]
  public let answer: Expression
  /// The author's hints, in order.
  public let hints: [String]
  /// The author's way to the answer.
  public let explanation: String?

  /// Creates a question.
  public init(
    id: String, text: String, variables: [Variable], conditions: [Expression] = [],
    answer: Expression, hints: [String] = [], explanation: String? = nil
  ) {
    self.id = id
    self.text = text
    self.variables = variables
    self.conditions = conditions
    self.answer = answer
    self.hints = hints
    self.explanation = explanation
  }
}
