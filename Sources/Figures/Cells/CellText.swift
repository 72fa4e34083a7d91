import ConvEngine

/// How the value of a cell is written in a column, and how wide the column has to be.
enum CellText {
  /// Returns a value without blanks, cut where it is longer than the column.
  ///
  ///     a+2b+3c          as it is
  ///     a·x0+b·x1+…      cut
  static func text(_ value: Polynomial, columns: Int) -> String {
    if let number = value.constant { return NumberText.text(number, columns: columns) }
    return cut(compact(value), columns: columns)
  }

  /// Returns a value without blanks, at its whole length.
  static func compact(_ value: Polynomial) -> String {
    value.text(spaced: false) { NumberText.text($0) }
  }

  /// Returns a value as it stands in an equation, with blanks around its signs.
  static func spaced(_ value: Polynomial) -> String {
    value.text(spaced: true) { NumberText.text($0) }
  }

  /// Returns a text that ends in `…` where it is longer than the columns.
  static func cut(_ text: String, columns: Int) -> String {
    guard text.count > columns else { return text }
    return columns < 1 ? "" : text.prefix(columns - 1) + "…"
  }

  /// Returns the columns that the longest value within the bounds takes, up to a limit.
  static func width(_ bounds: ValueBounds, limit: Int) -> Int {
    let numbers = [bounds.numbers.lowerBound, bounds.numbers.upperBound].map {
      numberWidth($0, decimals: bounds.decimals)
    }
    let symbolic = bounds.symbolic.map { compact($0).count } ?? 0
    return max(1, min(limit, max(symbolic, numbers.max() ?? 1)))
  }

  private static func numberWidth(_ bound: Double, decimals: Int) -> Int {
    let sign = bound < 0 ? 1 : 0
    guard bound.magnitude < NumberText.exponentStart else { return sign + 7 }
    let whole = NumberText.text(bound.magnitude.rounded(.up), decimals: 0).count
    return sign + whole + (decimals > 0 ? decimals + 1 : 0)
  }
}
