public import ConvEngine
public import Expressions
public import Quiz

/// Something that is wrong with a text, with its place; the sentence is in ``message``.
public struct Diagnostic: Error, Hashable, Sendable {
  /// Whether the text can be used all the same.
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// A command is not understood.
    case command(CommandProblem)
    /// A lesson is not understood.
    case lesson(LessonProblem)
    /// An expression in the text is not understood.
    case expression(ExpressionError.Problem)
    /// The numbers of a command cannot be convolved.
    case convolution(ConvolutionError)
    /// A question is not sound.
    case question(QuestionError)
  }

  public let problem: Problem
  public let range: SourceRange

  /// Creates the diagnostic of a problem at a place.
  public init(_ problem: Problem, at range: SourceRange) {
    self.problem = problem
    self.range = range
  }
}
