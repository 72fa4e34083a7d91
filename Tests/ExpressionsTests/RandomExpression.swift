import Expressions
import TutorTestSupport

/// A drawn expression that can write itself down and knows its value without being read.
indirect enum RandomExpression {
  case number(Rational)
  case name(String)
  case negation(RandomExpression)
  case operation(RandomExpression, String, RandomExpression)

  /// Draws an expression that is nested at most so deep.
  init(depth: Int, using generator: inout SeededGenerator) {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 12), using: &generator) {
    case 0...1: self = .number(Rational(.random(in: 0...9, using: &generator)))
    case 2...3: self = .name(["N", "K", "S"].randomElement(using: &generator) ?? "N")
    case 4...5: self = .negation(RandomExpression(depth: depth - 1, using: &generator))
    default:
      self = .operation(
        RandomExpression(depth: depth - 1, using: &generator),
        ["+", "-", "*", "/", "//", "^"].randomElement(using: &generator) ?? "+",
        RandomExpression(depth: depth - 1, using: &generator))
    }
  }

  /// Returns the value, or nil where there is none.
  func value(_ names: [String: Rational]) -> Rational? {
    switch self {
    case .number(let value): value
    case .name(let name): names[name]
    case .negation(let operand): operand.value(names).flatMap { try? 0 - $0 }
    case .operation(let left, let sign, let right):
      left.value(names).flatMap { left in
        right.value(names).flatMap { try? Self.result(left, sign, $0) }
      }
    }
  }

  private static func result(
    _ left: Rational, _ sign: String, _ right: Rational
  ) throws(ArithmeticError) -> Rational {
    switch sign {
    case "+": try left + right
    case "-": try left - right
    case "*": try left * right
    case "/": try left / right
    case "//": try left.floorDivided(by: right)
    default: try left.raised(to: right)
    }
  }
}

// MARK: - Writing

extension RandomExpression {
  /// Returns the text, with parentheses around everything or only where they are needed.
  func text(isMinimal: Bool) -> String {
    switch self {
    case .number(let value): "\(value)"
    case .name(let name): name
    case .negation(let operand):
      "-" + operand.text(in: isMinimal, atLeast: Self.power, isRight: true)
    case .operation(let left, let sign, let right):
      left.text(in: isMinimal, atLeast: strength + (sign == "^" ? 1 : 0), isRight: false)
        + " \(sign) "
        + right.text(in: isMinimal, atLeast: strength + (sign == "^" ? 0 : 1), isRight: sign == "^")
    }
  }

  private func text(in isMinimal: Bool, atLeast needed: Int, isRight: Bool) -> String {
    let text = text(isMinimal: isMinimal)
    // A sign may stand to the right of a power or another sign, however weak it is.
    if case .negation = self, isRight, isMinimal { return text }
    return isMinimal && strength >= needed ? text : "(\(text))"
  }

  private static let power = 3

  /// How tightly the operator in the middle holds.
  private var strength: Int {
    switch self {
    case .number, .name: Self.power + 1
    // As in mathematics, a sign is as weak as a product: -2^2 is -(2^2).
    case .negation: 2
    case .operation(_, "^", _): Self.power
    case .operation(_, "+", _), .operation(_, "-", _): 1
    case .operation: 2
    }
  }
}
