/// A value in a product, with the name that an equation calls it by.
public struct Factor: Hashable, Sendable {
  /// The name, or nil where the value stands for itself: padding, or a number in a filter of symbols.
  public let name: Name?
  public let value: Polynomial
}

/// One product that a step adds to a cell, and what the cell comes to with it.
///
///     y1 = a·x2 + b·x3 + c·x4       the second contribution of output 1:
///                 ────              weight b, operand x3, product b·x3, sum a·x2 + b·x3
///
/// It is also an arrow, from the input through the tap to the output, or the other way.
public struct Contribution: Sendable {
  /// The position in what the layer reads, or in its gradient; it may lie in the padding.
  public let input: Position
  /// The position in the weight.
  public let tap: Position
  /// The position in what the layer makes; of a transposed convolution it may lie in what is cut off.
  public let output: Position
  /// The name of the cell that the product is added to, or nil where it is dropped.
  public let target: Name?
  /// What the operand is weighted by: a weight, or in a weight's gradient that of an output.
  public let weight: Factor
  public let operand: Factor
  /// The weight times the operand.
  public let product: Polynomial
  private let sumSoFar: @Sendable () -> Polynomial

  init(
    input: Position, tap: Position, output: Position, target: Name?, weight: Factor,
    operand: Factor, product: Polynomial, sum: @escaping @Sendable () -> Polynomial
  ) {
    self.input = input
    self.tap = tap
    self.output = output
    self.target = target
    self.weight = weight
    self.operand = operand
    self.product = product
    sumSoFar = sum
  }

  /// The target's value so far, this product included.
  ///
  /// It is added up when asked for, so that looking at all products of a step is not quadratic.
  ///
  /// - Complexity: O(*n*) for *n* products before this one.
  public var sum: Polynomial { sumSoFar() }
}
