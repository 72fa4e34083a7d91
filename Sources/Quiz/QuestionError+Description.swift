import Expressions

extension QuestionError: CustomStringConvertible {
  /// What is wrong, as a sentence.
  public var description: String {
    switch self {
    case .conditionsNeverHold(let tries):
      "none of \(tries) draws fulfills the conditions of `where`: widen the ranges"
    case .expression(let error, _): error.description
    case .undefined(let error, _, let values) where values.isEmpty: error.description
    case .undefined(let error, _, let values):
      "with \(listed(values)), \(error.description): leave such numbers out with `where`"
    }
  }

  /// Returns numbers with their names: `K = 5, N = 3`.
  private func listed(_ values: [String: Rational]) -> String {
    values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
  }
}
