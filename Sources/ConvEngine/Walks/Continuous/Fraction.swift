/// A number as a quotient of two whole numbers, in lowest terms: `15/16`.
public struct Fraction: Hashable, Sendable, CustomStringConvertible {
  public let numerator: Int
  /// At least 1.
  public let denominator: Int

  /// Creates the quotient, or nil if the numerator is too large to be counted with, or not whole.
  ///
  ///     Fraction(6, over: 8)?.description  // 3/4
  ///
  /// - Precondition: The denominator is at least 1.
  init?(_ numerator: Double, over denominator: Int) {
    precondition(denominator >= 1, "A fraction must have a positive denominator")
    guard let whole = Int(exactly: numerator) else { return nil }
    var (divisor, rest) = (denominator, abs(whole))
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    self.numerator = whole / divisor
    self.denominator = denominator / divisor
  }

  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
