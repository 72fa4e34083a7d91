public import ConvEngine

extension NumberText {
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
    let powers = value.isFinite ? [1, 0].map { exponential(value, decimals: $0) } : []
    return (rounded + powers).first { $0.count <= columns } ?? CellText.cut(whole, columns: columns)
  }
}
