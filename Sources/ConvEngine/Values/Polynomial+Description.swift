extension Polynomial: CustomStringConvertible {
  /// The sum as it is written, with numbers at full length: `a·x2 + 2b - 0.5`.
  public var description: String {
    text(spaced: true) { Polynomial.shortest($0) }
  }

  /// Returns the sum as it is written, with numbers written by a function.
  ///
  ///     sum.text(spaced: false) { "\(Int($0))" }  // a+2b+3c
  ///
  /// - Parameters:
  ///   - spaced: Whether blanks stand around the plus and minus signs.
  ///   - number: How a number that is not negative is written.
  /// - Returns: The terms in their order; `0` where there are none.
  public func text(spaced: Bool, number: (Double) -> String) -> String {
    guard !terms.isEmpty else { return "0" }
    let blank = spaced ? " " : ""
    return terms.enumerated().map { place, term in
      let isNegative = term.coefficient < 0
      let sign = place == 0 ? (isNegative ? "-" : "") : blank + (isNegative ? "-" : "+") + blank
      return sign + term.text(number)
    }.joined()
  }

  /// Returns a number with no more digits than it needs: `3`, `0.25`.
  static func shortest(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Polynomial.Term {
  /// Returns the term without its sign: `3`, `3a`, `a·x2`, `2·x0`.
  fileprivate func text(_ number: (Double) -> String) -> String {
    let size = coefficient.magnitude
    let product = symbols.map(\.description).joined(separator: "·")
    guard let first = symbols.first else { return number(size) }
    if size == 1 { return product }
    return number(size) + (first.isSingleLetter ? "" : "·") + product
  }
}
