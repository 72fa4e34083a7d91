/// How numbers are written, everywhere.
public enum NumberText {
  /// Digits behind the decimal point that are not shown any more.
  static let mostDecimals = 4

  /// From here on numbers are written with an exponent.
  static let exponentStart = 1e10

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
    let text =
      size >= exponentStart || scaled == 0
      ? exponential(size, decimals: 2) : fixed(Int(scaled), decimals: digits)
    return value < 0 ? "-" + text : text
  }

  /// Returns a number in so many columns: rounded, or with an exponent, where it is longer.
  ///
  ///     NumberText.text(3.14159, columns: 4)  // 3.14
  ///     NumberText.text(123_456, columns: 4)  // 1e5
  ///
  /// A number that has no room even so ends in `…`.
  public static func text(_ value: Double, columns: Int) -> String {
    let whole = text(value)
    guard whole.count > columns else { return whole }
    let rounded = (0..<mostDecimals).reversed().map { text(value, decimals: $0) }
    let powers = value.isFinite ? [1, 0].map { signedExponential(value, decimals: $0) } : []
    return (rounded + powers).first { $0.count <= columns } ?? CellText.cut(whole, columns: columns)
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

  private static func signedExponential(_ value: Double, decimals: Int) -> String {
    (value < 0 ? "-" : "") + exponential(value.magnitude, decimals: decimals)
  }

  /// Returns a positive number as a digit, a fraction and a power of ten: `1.25e12`.
  private static func exponential(_ size: Double, decimals: Int) -> String {
    var mantissa = size
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
    return (isTen ? "1" : fixed(scaled, decimals: decimals)) + "e\(isTen ? exponent + 1 : exponent)"
  }
}
