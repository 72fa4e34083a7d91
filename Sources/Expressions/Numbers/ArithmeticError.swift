/// A calculation on fractions that has no result.
public enum ArithmeticError: Error, Hashable, Sendable {
  /// The result has a numerator or denominator that does not fit in an `Int`.
  case overflow

  /// Something was divided by zero.
  case divisionByZero

  /// Something was raised to a power that is not a whole number.
  case fractionalExponent
}
