/// Reads a number as people and JSON write it: `3`, `-0.25`, `1e-05`.
enum NumberReader {
  /// Returns the number that all the characters spell, or nil, as for one too large to hold.
  ///
  /// A decimal point has digits on both sides, so that `1..8` is no number.
  static func number(_ characters: [Character]) -> Double? {
    let characters = characters.map { $0 == "−" ? "-" : $0 }
    guard isNumber(characters), let value = Double(String(characters)) else { return nil }
    return value.isFinite ? value : nil
  }

  private static func isNumber(_ characters: [Character]) -> Bool {
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
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
  }

  private static func takeDigits(_ rest: inout ArraySlice<Character>) -> Bool {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest.removeFirst(digits.count)
    return !digits.isEmpty
  }
}
