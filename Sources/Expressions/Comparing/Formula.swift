/// A formula that others are compared with: right is what is equal wherever it should be.
///
///     let size = Formula(try Expression("floor((N - K)/S) + 1"))
///     size.comparison(with: try Expression("(N - K)//S + 1"))  // .equal
///     size.comparison(with: try Expression("(N - K)/S + 1"))   // .different, for N = 2, K = 1, S = 2
///
/// Where it should be equal is told by the numbers that each name can have, and by conditions. A name
/// without choices can have what the lecture's letter usually has.
public struct Formula: Hashable, Sendable {
  public let expression: Expression
  /// The numbers that a name can have.
  public let choices: [String: [Int]]
  /// What the numbers fulfill, wherever the formula matters.
  public let conditions: [Expression]

  /// Creates a formula, and says where it matters.
  public init(
    _ expression: Expression, choices: [String: [Int]] = [:], conditions: [Expression] = []
  ) {
    self.expression = expression
    self.choices = choices
    self.conditions = conditions
  }

  /// The names that a formula can use: those of this one, and all that have choices.
  public var names: Set<String> { expression.variables.union(choices.keys) }
}

/// What becomes of a formula that is compared with the right one.
public enum FormulaComparison: Hashable, Sendable {
  /// Both have the same value, wherever both have one.
  case equal
  /// There are numbers for which the values differ.
  case different(Counterexample)
  /// The other formula uses unknown names, or is no number but a comparison.
  case unusable([ExpressionError])
  /// There are no numbers, or too few to be sure, for which both have a value.
  case nowhereDefined
}

/// Numbers for which a formula is wrong.
public struct Counterexample: Hashable, Sendable {
  /// The numbers by the names that stand in one of the formulas.
  public let values: [String: Rational]
  /// The right value.
  public let expected: Rational
  /// The wrong value, or nil where there is none, though for most numbers there should be one.
  public let found: Rational?
}
