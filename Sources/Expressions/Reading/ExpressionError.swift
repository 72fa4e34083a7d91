public import ConvEngine

/// A reason why a text is no expression, or has no value, with its place in the text.
public struct ExpressionError: Error, Hashable, Sendable {
  /// The place of the trouble, in characters from the start of the text.
  public let offset: Int

  /// How many characters the trouble covers; none at the end of the text.
  public let length: Int

  /// What is wrong.
  public let problem: Problem

  /// Creates an error about a range of characters.
  public init(_ problem: Problem, at range: Range<Int>) {
    self.problem = problem
    offset = range.lowerBound
    length = range.count
  }

  /// Returns the same error, for an expression that starts later in a longer text.
  public func shifted(by distance: Int) -> ExpressionError {
    let start = offset + distance
    return ExpressionError(problem, at: start..<start + length)
  }
}

extension ExpressionError {
  /// What is wrong with an expression.
  public enum Problem: Error, Hashable, Sendable {
    /// There is nothing but blanks.
    case empty
    /// There are more characters than anyone would write.
    case tooLong(limit: Int)
    /// There are too many parentheses, signs or powers inside one another.
    case tooDeep(limit: Int)

    /// A character has no meaning here.
    case unexpectedCharacter(Character)
    /// A word or sign does not fit in its place.
    case unexpected(String)
    /// A number has two points, or no digit on one side of its point.
    case malformedNumber(String)
    /// A number has more digits than can be held.
    case numberTooLarge(String)
    /// A sign has nothing to work on.
    case missingOperand(after: String)
    /// Two values follow each other without a sign.
    case missingOperator(before: String)
    /// A bracket is never closed.
    case unclosed(String)
    /// A bracket closes nothing.
    case unopened(String)

    /// A name has no value.
    case unknownName(String, suggestion: String?)
    /// A name in front of a parenthesis is no function.
    case unknownFunction(String, suggestion: String?)
    /// A function stands without its parentheses.
    case uncalledFunction(Function)
    /// A function gets too few or too many numbers.
    case wrongArgumentCount(Function, found: Int)

    /// A function has no number of that name.
    case unknownParameter(Function, String)
    /// A number of a function is given twice.
    case repeatedParameter(String)
    /// A number without a name follows one with a name.
    case placedAfterNamed(Function)

    /// A comparison stands where a number is needed.
    case conditionAsNumber
    /// A number stands where a comparison is needed.
    case numberAsCondition

    /// A calculation has no result.
    case arithmetic(ArithmeticError)
    /// A size is not a whole number.
    case notWhole(parameter: String, Rational)
    /// A number that stands for yes or no is neither 1 nor 0.
    case notFlag(parameter: String, Int)
    /// A convolution has no such sizes.
    case convolution(ConvolutionError)
  }
}
