/// An exact fraction.
///
///     try Rational(28, over: 8)  // 3.5
///     try Rational(1, over: -3)  // -1/3
public struct Rational: Hashable, Sendable {
  /// The part above the line, which carries the sign.
  public let numerator: Int

  /// The part below the line: positive, and without a factor in common with the numerator.
  public let denominator: Int

  /// Creates a whole number.
  public init(_ integer: Int) {
    numerator = integer
    denominator = 1
  }

  /// Creates a fraction in lowest terms.
  ///
  /// - Throws: ``ArithmeticError`` if the denominator is zero, or a part does not fit.
  public init(_ numerator: Int, over denominator: Int) throws(ArithmeticError) {
    guard denominator != 0 else { throw .divisionByZero }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = try signed(
      numerator.magnitude / divisor, isNegative: (numerator < 0) != (denominator < 0))
    self.denominator = try signed(denominator.magnitude / divisor, isNegative: false)
  }

  /// The value as an integer, or nil where it has a fractional part.
  public var integer: Int? { denominator == 1 ? numerator : nil }
}

extension Rational: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension Rational: Comparable {
  /// Compares by cross multiplication, in double width so that it cannot overflow.
  public static func < (lhs: Rational, rhs: Rational) -> Bool {
    let left = lhs.numerator.multipliedFullWidth(by: rhs.denominator)
    let right = rhs.numerator.multipliedFullWidth(by: lhs.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }
}

/// Returns the largest number that divides both; that of zero and a number is the number.
func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
  var (larger, smaller) = (first, second)
  while smaller != 0 {
    (larger, smaller) = (smaller, larger % smaller)
  }
  return larger
}

/// Returns a magnitude with its sign.
private func signed(_ magnitude: UInt, isNegative: Bool) throws(ArithmeticError) -> Int {
  let limit = isNegative ? Int.min.magnitude : Int.max.magnitude
  guard magnitude <= limit else { throw .overflow }
  return isNegative ? Int(truncatingIfNeeded: 0 &- magnitude) : Int(magnitude)
}
