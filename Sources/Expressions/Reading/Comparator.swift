/// A sign between two numbers that makes a condition.
enum Comparator: Hashable, Sendable {
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case equal
  case notEqual

  /// Creates the comparison that a sign stands for.
  init?(_ symbol: Symbol?) {
    switch symbol {
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    default: return nil
    }
  }

  /// Returns whether two numbers compare that way.
  func callAsFunction(_ left: Rational, _ right: Rational) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: left == right
    case .notEqual: left != right
    }
  }
}
