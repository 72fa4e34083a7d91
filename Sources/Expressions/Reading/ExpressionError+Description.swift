import ConvEngine

extension ExpressionError: CustomStringConvertible {
  /// What is wrong, and where it is known what would be right, as a sentence.
  public var description: String { problem.description }
}

extension ExpressionError.Problem: CustomStringConvertible {
  /// What is wrong, and where it is known what would be right, as a sentence.
  public var description: String {
    switch self {
    case .empty: "there is nothing to calculate"
    case .tooLong(let limit): "this is longer than \(limit) characters"
    case .tooDeep(let limit): "more than \(limit) parentheses, signs or powers are nested here"
    case .unexpectedCharacter(let character): unexpectedCharacter(character)
    case .unexpected(let text): "`\(text)` does not fit here"
    case .malformedNumber(let text):
      "`\(text)` is not a number: a decimal point has digits on both sides, such as 0.5"
    case .numberTooLarge(let text): "`\(text)` has too many digits"
    case .missingOperand(let sign): "a number is missing after `\(sign)`"
    case .missingOperator(let text):
      "a sign such as `*` is missing before `\(text)`"
    case .unclosed(let bracket): "this `\(bracket)` is never closed"
    case .unopened(let bracket): "this `\(bracket)` closes nothing"
    case .unknownName(let name, let suggestion):
      "`\(name)` has no value here" + didYouMean(suggestion)
    case .unknownFunction(let name, let suggestion): unknownFunction(name, suggestion)
    case .uncalledFunction(let function):
      "`\(function.name)` is a function: write \(function.signature)"
    case .wrongArgumentCount(let function, let found): wrongArgumentCount(function, found)
    case .unknownParameter(let function, let name):
      "`\(function.name)` takes no `\(name)`: write \(function.signature)"
    case .repeatedParameter(let name): "`\(name)` is given twice"
    case .placedAfterNamed(let function):
      "a number without a name cannot follow one with a name: write \(function.signature)"
    case .conditionAsNumber: "a comparison stands where a number is needed"
    case .numberAsCondition:
      "a number stands where a comparison is needed, such as K <= N"
    case .arithmetic(let error): error.description
    case .notWhole(let parameter, let value): "\(parameter) must be a whole number, not \(value)"
    case .notFlag(let parameter, let value):
      "\(parameter) must be 1 for yes or 0 for no, not \(value)"
    case .convolution(let error): error.description
    }
  }

  private func unexpectedCharacter(_ character: Character) -> String {
    // A control character could do harm where the sentence is printed.
    let isVisible =
      character.isLetter || character.isNumber || character.isPunctuation
      || character.isSymbol
    return isVisible ? "`\(character)` has no meaning here" : "an invisible character stands here"
  }

  private func unknownFunction(_ name: String, _ suggestion: String?) -> String {
    "there is no function `\(name)`"
      + (suggestion == nil ? "; `help` lists the functions" : didYouMean(suggestion))
  }

  private func wrongArgumentCount(_ function: Function, _ found: Int) -> String {
    let numbers = found == 1 ? "1 number" : "\(found) numbers"
    return "`\(function.name)` cannot take \(numbers): write \(function.signature)"
  }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean `\($0)`?" } ?? ""
  }
}

extension ArithmeticError: CustomStringConvertible {
  /// What went wrong, as a sentence.
  public var description: String {
    switch self {
    case .overflow: "the numbers become too large to calculate with"
    case .divisionByZero: "nothing can be divided by zero"
    case .fractionalExponent: "a power must be a whole number"
    }
  }
}
