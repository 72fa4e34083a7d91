/// A word of an expression, with its place.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number(Rational)
    case name(String)
    case symbol(Symbol)
    case end
  }

  let kind: Kind

  /// The text as it was typed.
  let text: String

  /// The place, in characters from the start.
  let range: Range<Int>

  /// The sign this is, or nil.
  var symbol: Symbol? {
    if case .symbol(let symbol) = kind { symbol } else { nil }
  }
}
