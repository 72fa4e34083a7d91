/// How numbers are written, everywhere.
public enum NumberText {
  /// Further digits behind the decimal point are not shown.
  public static let mostDecimals = 4

  /// From here on numbers are written with an exponent.
  public static let exponentStart = 1e10

  /// Returns a number with at most so many digits behind the decimal point, and no zeros at the end.
  ///
  ///     NumberText.text(-0.0)          // 0
  ///     NumberText.text(2.50)          // 2.5
  ///     NumberText.text(12_000_000_000)  // 1.2e10
  ///
  /// A number too small to show a digit is written with an exponent too, since `0` would be wrong.
  public static func text(_ value: Double, decimals: Int = 4) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    if value == 0 { return "0" }
    let size = value.magnitude
    let digits = min(max(0, decimals), mostDecimals)
    let scaled = (size * power(of: digits)).rounded()
    if size >= exponentStart || scaled == 0 { return exponential(value, decimals: 2) }
    return (value < 0 ? "-" : "") + fixed(Int(scaled), decimals: digits)
  }

  private static func power(of digits: Int) -> Double {
    (0..<digits).reduce(1) { power, _ in power * 10 }
  }

  /// Returns an integer with the decimal point moved to the left.
  private static func fixed(_ scaled: Int, decimals: Int) -> String {
    let unit = Int(power(of: decimals))
    let fraction = scaled % unit
    guard fraction != 0 else { return "\(scaled / unit)" }
    var digits = String("\(fraction + unit)".dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(scaled / unit).\(digits)"
  }

  /// Returns a number that is not zero as a digit, a fraction and a power of ten: `1.25e12`.
  public static func exponential(_ value: Double, decimals: Int) -> String {
    let sign = value < 0 ? "-" : ""
    var mantissa = value.magnitude
    var exponent = 0
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 1 {
      mantissa *= 10
      exponent -= 1
    }
    let scaled = Int((mantissa * power(of: decimals)).rounded())
    let isTen = scaled == 10 * Int(power(of: decimals))
    let digits = isTen ? "1" : fixed(scaled, decimals: decimals)
    return sign + digits + "e\(isTen ? exponent + 1 : exponent)"
  }
}
