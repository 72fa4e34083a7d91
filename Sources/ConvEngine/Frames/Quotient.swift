/// The last step of a softmax: one of the powers, divided by the sum of all.
///
///     p1 = e1 / (e0 + e1 + e2) = 1 / 1.5
public struct Quotient: Hashable, Sendable {
  public let dividend: Factor
  /// The sum that the contributions of the frame come to.
  public let divisor: Polynomial
  public let value: Polynomial
}
