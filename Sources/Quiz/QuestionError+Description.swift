import Expressions

extension QuestionError: CustomStringConvertible {
  /// What is wrong, as a sentence.
  public var description: String {
    switch self {
    case .conditionsNeverHold(let tries):
      "none of \(tries) draws fulfills the conditions of `where`: widen the ranges"
    case .expression(let error, _): error.description
    }
  }
}
