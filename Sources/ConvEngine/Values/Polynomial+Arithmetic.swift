extension Polynomial: Scalar {
  public static var zero: Polynomial { Polynomial(0) }

  public static var one: Polynomial { Polynomial(1) }

  public var polynomial: Polynomial { self }

  /// Returns the sum; the other's terms are added to terms alike, or else follow in their order.
  ///
  /// - Complexity: O(*n* + *m*) for *n* and *m* terms.
  public static func + (one: Self, other: Self) -> Self {
    sum(one, [other])
  }

  /// Returns the sum of many; terms alike are added up where the first of them stands.
  ///
  /// - Complexity: O(*n*) for *n* terms in all.
  public static func sum(_ start: Self, _ addends: [Self]) -> Self {
    Polynomial(collecting: start.terms + addends.flatMap(\.terms))
  }

  /// Returns the product, each term of the weight with each of the input.
  public static func * (weight: Self, input: Self) -> Self {
    Polynomial(
      collecting: weight.terms.flatMap { left in input.terms.map { product(left, $0) } })
  }

  public func divided(by count: Int) -> Polynomial {
    Polynomial(
      terms: terms.map {
        Term(coefficient: $0.coefficient / Double(count), symbols: $0.symbols)
      })
  }

  private static func product(_ left: Term, _ right: Term) -> Term {
    Term(
      coefficient: left.coefficient * right.coefficient, symbols: left.symbols + right.symbols)
  }

  /// Creates the sum of terms: those alike are added up, and those that come to nothing dropped.
  private init(collecting terms: [Term]) {
    guard terms.count > 1 else {
      self.init(terms: terms.filter { $0.coefficient != 0 })
      return
    }
    var sums: [Term] = []
    var places: [[Name]: Int] = [:]
    for term in terms {
      if let place = places[term.key] {
        let coefficient = sums[place].coefficient + term.coefficient
        sums[place] = Term(coefficient: coefficient, symbols: sums[place].symbols)
      } else {
        places[term.key] = sums.count
        sums.append(term)
      }
    }
    self.init(terms: sums.filter { $0.coefficient != 0 })
  }
}
