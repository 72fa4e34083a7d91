/// Reads a number as people and JSON write it: `3`, `-0.25`, `1e-05`.
enum NumberReader {
  /// Returns the number that all the characters spell, or nil.
  ///
  /// A decimal point has digits on both sides, so that `1..8` is no number.
  static func number(_ characters: [Character]) -> Double? {
    guard characters.count <= 40 else { return nil }
    var rest = characters.map { $0 == "−" ? "-" : $0 }[...]
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    guard takeDigits(&rest) else { return nil }
    if rest.first == "." {
      rest.removeFirst()
      guard takeDigits(&rest) else { return nil }
    }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
      guard takeDigits(&rest) else { return nil }
    }
    guard rest.isEmpty else { return nil }
    let value = Double(String(characters.map { $0 == "−" ? "-" : $0 }))
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  private static func takeDigits(_ rest: inout ArraySlice<Character>) -> Bool {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest.removeFirst(digits.count)
    return !digits.isEmpty
  }
}
