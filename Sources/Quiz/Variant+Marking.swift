import Expressions

extension Variant {
  /// Returns what becomes of an answer as the learner typed it.
  ///
  /// A calculation is as good as its result:
  ///
  ///     variant.mark("(32 - 5)/3 + 1")  // .right, where 10 is
  ///     variant.mark("N + 1")           // .notAnAnswer("...")
  public func mark(_ answer: String) -> Mark {
    let expression: Expression
    do {
      expression = try Expression(answer)
    } catch {
      return .notAnAnswer(error.problem == .empty ? Self.request : Self.request(after: error))
    }
    return expression.isCondition
      ? .notAnAnswer("\(Self.request), without a comparison") : mark(expression)
  }

  private func mark(_ expression: Expression) -> Mark {
    if let name = expression.variables.min() {
      return .notAnAnswer("`\(name)` is a letter: \(Self.request)")
    }
    do {
      let given = try expression.value()
      return given == answer ? .right : .wrong(diagnosis: diagnosis(of: given))
    } catch {
      return .notAnAnswer(Self.request(after: error))
    }
  }

  private static let request = "type a number, or a calculation such as (7 - 3)/2 + 1"

  private static func request(after error: ExpressionError) -> String {
    "\(error.description); \(request)"
  }
}
