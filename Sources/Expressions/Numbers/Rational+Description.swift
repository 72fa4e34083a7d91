extension Rational: CustomStringConvertible {
  /// The number as an expression that means the same: `14`, `-13.5` or `1/3`.
  ///
  /// A fraction is printed as a decimal where that is exact with at most four places.
  public var description: String {
    denominator == 1 ? "\(numerator)" : decimal ?? "\(numerator)/\(denominator)"
  }

  private var decimal: String? {
    var unit = 1
    for places in 1...4 {
      unit *= 10
      if unit % denominator == 0 { return decimal(places: places, unit: unit) }
    }
    return nil
  }

  /// Returns the digits in front of the point and behind it, where `unit` is 10 to the `places`.
  private func decimal(places: Int, unit: Int) -> String? {
    let factor = (unit / denominator).magnitude
    let (scaled, isTooLarge) = numerator.magnitude.multipliedReportingOverflow(by: factor)
    guard !isTooLarge else { return nil }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: unit.magnitude)
    let digits = String(rest)
    let zeros = String(repeating: "0", count: places - digits.count)
    return "\(numerator < 0 ? "-" : "")\(whole).\(zeros)\(digits)"
  }
}

extension Rational {
  /// Creates the number that digits stand for, with or without a decimal point; nil if it is too
  /// large.
  init?(digits whole: some StringProtocol, fraction: some StringProtocol) {
    guard fraction.count <= 18, let numerator = Int(String(whole) + fraction) else { return nil }
    let denominator = fraction.reduce(1) { unit, _ in unit * 10 }
    guard let value = try? Rational(numerator, over: denominator) else { return nil }
    self = value
  }
}
