/// How large and how long the values of a panel can become over all frames.
///
/// A figure takes the width of its columns from it, so that no cell moves between frames and no
/// value has to be computed before it is seen.
public struct ValueBounds: Hashable, Sendable {
  /// The numbers lie in this range, which always includes 0.
  public let numbers: ClosedRange<Double>
  /// No number has more digits behind the decimal point; counted up to ``mostDecimals``.
  public let decimals: Int
  /// A sum whose text is at least as long as any, or nil where all values are numbers; of a longer
  /// one only the first ``mostTerms`` terms are told.
  public let symbolic: Polynomial?

  /// Further digits behind the decimal point are not told apart.
  public static let mostDecimals = 4

  /// Further terms are not told: no screen is wide enough for these.
  public static let mostTerms = 200

  init(numbers: ClosedRange<Double>, decimals: Int, symbolic: Polynomial?) {
    self.numbers = numbers
    self.decimals = min(decimals, Self.mostDecimals)
    self.symbolic = symbolic
  }

  /// Measures values.
  ///
  /// - Complexity: O(*n*) for *n* values.
  init(of values: some Sequence<some Scalar>) {
    self = values.reduce(ValueBounds(numbers: 0...0, decimals: 0, symbolic: nil)) {
      $0.widened(by: $1)
    }
  }

  private func widened(by value: some Scalar) -> ValueBounds {
    guard let number = value.number else {
      let value = value.polynomial
      return ValueBounds(
        numbers: numbers, decimals: decimals,
        symbolic: symbolic.map { Polynomial.longer($0, value) } ?? value)
    }
    return ValueBounds(
      numbers: min(numbers.lowerBound, number)...max(numbers.upperBound, number),
      decimals: max(decimals, Self.decimals(of: number)), symbolic: symbolic)
  }

  /// Returns how many digits a number has behind the decimal point, up to ``mostDecimals``.
  static func decimals(of number: Double) -> Int {
    var unit = 1.0
    for digits in 0..<mostDecimals {
      if (number * unit).rounded() / unit == number { return digits }
      unit *= 10
    }
    return mostDecimals
  }
}

extension Polynomial {
  /// Returns the one whose text is longer, with a sign in front if either has one.
  static func longer(_ one: Polynomial, _ other: Polynomial) -> Polynomial {
    let longer = one.length < other.length ? other : one
    return one.startsWithMinus || other.startsWithMinus ? longer.startingWithMinus : longer
  }

  /// Whether the text starts with a minus sign.
  private var startsWithMinus: Bool { (terms.first?.coefficient ?? 0) < 0 }

  /// A polynomial of equally long text, but for a minus sign in front.
  var startingWithMinus: Polynomial {
    let first = terms.prefix(1).map {
      Term(coefficient: -$0.coefficient.magnitude, symbols: $0.symbols)
    }
    return Polynomial(terms: first + terms.dropFirst())
  }

  /// How long the text is, the sign of its first term not counted; zero is shorter than any.
  private var length: Int {
    guard !terms.isEmpty else { return 0 }
    let text = text(spaced: false) { Polynomial.shortest(($0 * 10_000).rounded() / 10_000) }
    return text.count - (startsWithMinus ? 1 : 0)
  }
}
