extension Rational {
  /// Returns the sum over the least common denominator.
  ///
  ///     a   c   a·(d/g) + c·(b/g)
  ///     - + - = -----------------      g = gcd(b, d)
  ///     b   d        (b/g)·d
  public static func + (lhs: Rational, rhs: Rational) throws(ArithmeticError) -> Rational {
    let common = Int(greatestCommonDivisor(lhs.denominator.magnitude, rhs.denominator.magnitude))
    let scale = lhs.denominator / common
    let sum = try checkedSum(
      checkedProduct(lhs.numerator, rhs.denominator / common),
      checkedProduct(rhs.numerator, scale))
    return try Rational(sum, over: checkedProduct(scale, rhs.denominator))
  }

  /// Returns the difference.
  public static func - (lhs: Rational, rhs: Rational) throws(ArithmeticError) -> Rational {
    try lhs + (-rhs)
  }

  /// Returns the number with the other sign.
  public static prefix func - (operand: Rational) throws(ArithmeticError) -> Rational {
    try Rational(checkedProduct(operand.numerator, -1), over: operand.denominator)
  }

  /// Returns the product.
  ///
  /// Factors are cancelled across before multiplying, so that only a result that does not fit
  /// overflows.
  public static func * (lhs: Rational, rhs: Rational) throws(ArithmeticError) -> Rational {
    let falling = try Rational(lhs.numerator, over: rhs.denominator)
    let rising = try Rational(rhs.numerator, over: lhs.denominator)
    return try Rational(
      checkedProduct(falling.numerator, rising.numerator),
      over: checkedProduct(falling.denominator, rising.denominator))
  }

  /// Returns the exact quotient.
  public static func / (lhs: Rational, rhs: Rational) throws(ArithmeticError) -> Rational {
    try lhs * Rational(rhs.denominator, over: rhs.numerator)
  }

  /// Returns the quotient rounded down, Python's `//`.
  public func floorDivided(by divisor: Rational) throws(ArithmeticError) -> Rational {
    try Rational((self / divisor).floor)
  }

  /// Returns the number raised to a whole power, which may be negative.
  ///
  /// Anything to the power of zero is 1.
  public func raised(to exponent: Rational) throws(ArithmeticError) -> Rational {
    guard let power = exponent.integer else { throw .fractionalExponent }
    let base = power < 0 ? try 1 / self : self
    return try base.raised(toMagnitude: power.magnitude)
  }

  /// Squares and multiplies.
  ///
  /// The base is squared only while it is still needed, so that a result that fits never overflows
  /// on the way.
  private func raised(toMagnitude exponent: UInt) throws(ArithmeticError) -> Rational {
    var (result, base, left) = (Rational(1), self, exponent)
    while left > 0 {
      if left % 2 == 1 { result = try result * base }
      left /= 2
      if left > 0 { base = try base * base }
    }
    return result
  }
}

extension Rational {
  /// The largest integer that is not above the number.
  public var floor: Int {
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }

  /// The smallest integer that is not below the number.
  public var ceiling: Int {
    let quotient = numerator / denominator
    return numerator % denominator > 0 ? quotient + 1 : quotient
  }
}

private func checkedSum(_ lhs: Int, _ rhs: Int) throws(ArithmeticError) -> Int {
  let (sum, isTooLarge) = lhs.addingReportingOverflow(rhs)
  guard !isTooLarge else { throw .overflow }
  return sum
}

private func checkedProduct(_ lhs: Int, _ rhs: Int) throws(ArithmeticError) -> Int {
  let (product, isTooLarge) = lhs.multipliedReportingOverflow(by: rhs)
  guard !isTooLarge else { throw .overflow }
  return product
}
