/// Reads a number as people and JSON write it: `3`, `-0.25`, `1e-05`.
enum NumberReader {
  /// Larger numbers are refused, so that no sum of products is ever infinite.
  static let limit = 1e100

  /// Returns the number that all the characters spell, or nil, as for one beyond the limit.
  static func number(_ characters: [Character]) -> Double? {
    guard isNumber(characters) else { return nil }
    let value = Double(String(characters.map { $0 == "−" ? "-" : $0 }))
    return value.flatMap { $0.magnitude <= limit ? $0 : nil }
  }

  /// Returns whether characters are written as a number is, however large.
  ///
  /// A decimal point has digits on both sides, so that `1..8` is no number.
  static func isNumber(_ characters: [Character]) -> Bool {
    var rest = characters[...]
    takeSign(&rest)
    guard takeDigits(&rest) else { return false }
    if rest.first == "." {
      rest.removeFirst()
      guard takeDigits(&rest) else { return false }
    }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      takeSign(&rest)
      guard takeDigits(&rest) else { return false }
    }
    return rest.isEmpty
  }

  private static func takeSign(_ rest: inout ArraySlice<Character>) {
    if let sign = rest.first, "-−+".contains(sign) { rest.removeFirst() }
  }

  private static func takeDigits(_ rest: inout ArraySlice<Character>) -> Bool {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest.removeFirst(digits.count)
    return !digits.isEmpty
  }
}
