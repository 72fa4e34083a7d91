/// A sign between two numbers that makes a number.
enum Operator: Hashable, Sendable {
  case add
  case subtract
  case multiply
  case divide
  case floorDivide
  case power

  /// Creates the operator that a sign stands for.
  init?(_ symbol: Symbol?) {
    switch symbol {
    case .plus: self = .add
    case .minus: self = .subtract
    case .times: self = .multiply
    case .over: self = .divide
    case .floorOver: self = .floorDivide
    case .power: self = .power
    default: return nil
    }
  }

  /// How tightly the operator holds its operands.
  var precedence: Precedence {
    switch self {
    case .add, .subtract: .sum
    case .multiply, .divide, .floorDivide: .product
    case .power: .power
    }
  }

  /// The weakest operator that may stand, without parentheses, in the right operand.
  ///
  /// `a - b - c` is `(a - b) - c`, but `a^b^c` is `a^(b^c)`.
  var rightPrecedence: Precedence {
    switch precedence {
    case .sum: .product
    case .product, .power: .power
    }
  }

  /// Returns the result for two numbers.
  func callAsFunction(_ left: Rational, _ right: Rational) throws(ArithmeticError) -> Rational {
    switch self {
    case .add: try left + right
    case .subtract: try left - right
    case .multiply: try left * right
    case .divide: try left / right
    case .floorDivide: try left.floorDivided(by: right)
    case .power: try left.raised(to: right)
    }
  }
}

/// How tightly an operator holds its operands, the loosest first.
enum Precedence: Int, Comparable {
  case sum
  case product
  case power

  static func < (lhs: Precedence, rhs: Precedence) -> Bool { lhs.rawValue < rhs.rawValue }
}
