extension Polynomial: Scalar {
  public static var zero: Polynomial { Polynomial(0) }

  public var polynomial: Polynomial { self }

  /// Returns the sum; the other's terms are added to terms alike, or else follow in their order.
  ///
  /// - Complexity: O(*nm*) for *n* and *m* terms.
  public static func + (one: Self, other: Self) -> Self {
    if let first = one.constant, let second = other.constant { return Polynomial(first + second) }
    return Polynomial(terms: other.terms.reduce(into: one.terms, add))
  }

  public static func * (weight: Self, input: Self) -> Self {
    weight.terms.reduce(zero) { sum, left in
      sum + Polynomial(terms: input.terms.map { product(left, $0) })
    }
  }

  private static func add(_ term: Term, to terms: inout [Term]) {
    let key = term.key
    guard let place = terms.firstIndex(where: { $0.key == key }) else {
      terms.append(term)
      return
    }
    let coefficient = terms[place].coefficient + term.coefficient
    if coefficient == 0 {
      terms.remove(at: place)
    } else {
      terms[place] = Term(coefficient: coefficient, symbols: terms[place].symbols)
    }
  }

  private static func add(to terms: inout [Term], _ term: Term) {
    add(term, to: &terms)
  }

  private static func product(_ left: Term, _ right: Term) -> Term {
    Term(
      coefficient: left.coefficient * right.coefficient, symbols: left.symbols + right.symbols)
  }
}
