/// A value that can be convolved: a number, or a sum of symbols.
///
/// The same walk over numbers gives 4.5, and over symbols `a·x2 + b·x3 + c·x4`: no formula on the
/// screen is written by hand.
public protocol Scalar: Hashable, Sendable {
  /// The value that adds nothing.
  static var zero: Self { get }

  /// The value that leaves a product as the other factor was.
  static var one: Self { get }

  static func + (one: Self, other: Self) -> Self

  /// Returns the product of a weight with an input, always in that order.
  static func * (weight: Self, input: Self) -> Self

  /// Returns what a value becomes when others are added to it, one after the other.
  ///
  /// - Complexity: Linear in the size of the values.
  static func sum(_ start: Self, _ addends: [Self]) -> Self

  /// Returns the value shared out into as many equal parts as given, at least one.
  func divided(by count: Int) -> Self

  /// The value as something that can be shown.
  var polynomial: Polynomial { get }

  /// The number that the value is, or nil if it has symbols.
  var number: Double? { get }
}

extension Scalar {
  public var number: Double? { polynomial.constant }
}

extension Double: Scalar {
  public static var one: Double { 1 }

  public static func sum(_ start: Double, _ addends: [Double]) -> Double {
    // A sum that begins with 0 is never −0.
    addends.reduce(0 + start, +)
  }

  public func divided(by count: Int) -> Double { 0 + self / Double(count) }

  public var polynomial: Polynomial { Polynomial(self) }

  public var number: Double? { self }
}

extension Float: Scalar {
  public static var one: Float { 1 }

  public static func sum(_ start: Float, _ addends: [Float]) -> Float {
    addends.reduce(0 + start, +)
  }

  public func divided(by count: Int) -> Float { 0 + self / Float(count) }

  public var polynomial: Polynomial { Polynomial(Double(self)) }

  public var number: Double? { Double(self) }
}
