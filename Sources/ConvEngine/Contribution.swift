/// A value in a product, with the name that an equation calls it by.
public struct Factor: Hashable, Sendable {
  /// The name, or nil where the value stands for itself: padding, or a number in a filter of symbols.
  public let name: Name?
  public let value: Polynomial
}

/// One product that a step adds to an output, and what the output comes to with it.
///
///     y1 = a·x2 + b·x3 + c·x4       the second contribution of output 1:
///                 ────              weight b, operand x3, product b·x3, sum a·x2 + b·x3
public struct Contribution: Sendable {
  public let input: Int
  public let tap: Int
  public let output: Int
  public let weight: Factor
  public let operand: Factor
  /// The weight times the operand.
  public let product: Polynomial
  private let sumSoFar: @Sendable () -> Polynomial

  init(
    input: Int, tap: Int, output: Int, weight: Factor, operand: Factor, product: Polynomial,
    sum: @escaping @Sendable () -> Polynomial
  ) {
    self.input = input
    self.tap = tap
    self.output = output
    self.weight = weight
    self.operand = operand
    self.product = product
    sumSoFar = sum
  }

  /// The output's value so far, this product included.
  ///
  /// It is added up when asked for, so that looking at all products of a step is not quadratic.
  ///
  /// - Complexity: O(*n*) for *n* products before this one.
  public var sum: Polynomial { sumSoFar() }
}
