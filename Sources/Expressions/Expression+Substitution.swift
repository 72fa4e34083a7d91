extension Expression: CustomStringConvertible {
  /// The text it was read from.
  public var description: String { text }

  /// Returns the text with numbers in place of names.
  ///
  /// All else stays as it was typed; a name that has no value stays too. Negative numbers and
  /// fractions get parentheses, so that the text still means the same:
  ///
  ///     try Expression("(N - K)/S + 1").substituted(["N": 7, "K": 3, "S": 2])  // "(7 - 3)/2 + 1"
  ///     try Expression("2^N").substituted(["N": -1])                           // "2^(-1)"
  public func substituted(_ bindings: [String: Rational]) -> String {
    let characters = Array(text)
    var (result, copied) = ("", 0)
    for (name, range) in names {
      guard let value = bindings[name] else { continue }
      result += String(characters[copied..<range.lowerBound]) + value.operandText
      copied = range.upperBound
    }
    return result + String(characters[copied...])
  }
}

extension Rational {
  /// The number as it can stand next to any operator.
  fileprivate var operandText: String {
    let text = description
    return text.allSatisfy { $0.isNumber || $0 == "." } ? text : "(\(text))"
  }
}
