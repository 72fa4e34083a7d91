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
public struct Contribution: Hashable, Sendable {
  public let input: Int
  public let tap: Int
  public let output: Int
  public let weight: Factor
  public let operand: Factor
  /// The weight times the operand.
  public let product: Polynomial
  /// The output's value so far, this product included.
  public let sum: Polynomial
}
