/// A sum of products of symbols, such as `a·x2 + 2b`, whose terms keep the order they came in.
///
///     let product = Polynomial(symbol: Name("a")) * Polynomial(symbol: Name("x", 2))
///     product + Polynomial(3)  // a·x2 + 3
///
/// A polynomial without symbols is a number; zero has no terms at all, so −0 cannot be written.
public struct Polynomial: Sendable {
  /// One product: a coefficient and its symbols, the weight's before the input's.
  public struct Term: Hashable, Sendable {
    public let coefficient: Double
    public let symbols: [Name]

    /// The symbols in an order that does not depend on how the product was formed.
    var key: [Name] { symbols.count < 2 ? symbols : symbols.sorted() }
  }

  public let terms: [Term]

  /// Creates the constant of a value.
  public init(_ value: Double) {
    terms = value == 0 ? [] : [Term(coefficient: value, symbols: [])]
  }

  /// Creates the polynomial that is one symbol.
  public init(symbol: Name) {
    terms = [Term(coefficient: 1, symbols: [symbol])]
  }

  /// Creates a polynomial of terms as they stand, without adding up those alike.
  init(terms: [Term]) {
    self.terms = terms
  }

  /// The number that the polynomial is, or nil if it has symbols.
  public var constant: Double? {
    guard let first = terms.first else { return 0 }
    return terms.count == 1 && first.symbols.isEmpty ? first.coefficient : nil
  }

  /// Whether the polynomial has symbols.
  public var isSymbolic: Bool { constant == nil }

  /// The name of the symbol that the polynomial is, or nil if it is anything else.
  public var symbol: Name? {
    guard terms.count == 1, terms[0].coefficient == 1, terms[0].symbols.count == 1 else {
      return nil
    }
    return terms[0].symbols[0]
  }
}

extension Polynomial: Hashable {
  /// Returns whether two sums are equal, in whatever order their terms stand.
  public static func == (one: Self, other: Self) -> Bool {
    one.terms.count == other.terms.count && one.coefficients == other.coefficients
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(coefficients)
  }

  private var coefficients: [[Name]: Double] {
    Dictionary(terms.map { ($0.key, $0.coefficient) }, uniquingKeysWith: +)
  }
}
