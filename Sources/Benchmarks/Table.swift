/// The lines of the tables that are printed.
enum Table {
  /// Returns a line of columns, the first of them to the left, the others to the right.
  static func line(_ columns: [String], widths: [Int]) -> String {
    zip(columns, widths).enumerated().map { place, column in
      let blanks = String(repeating: " ", count: max(0, column.1 - column.0.count))
      return place == 0 ? column.0 + blanks : blanks + column.0
    }.joined(separator: " ")
  }

  /// Returns a time in a unit that suits it.
  static func time(_ seconds: Double) -> String {
    switch seconds {
    case ..<1e-6: "\(number(seconds * 1e9)) ns"
    case ..<1e-3: "\(number(seconds * 1e6)) µs"
    default: "\(number(seconds * 1e3)) ms"
    }
  }

  /// Returns a number with two or three digits that count.
  static func number(_ value: Double) -> String {
    value < 10 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))"
  }
}
