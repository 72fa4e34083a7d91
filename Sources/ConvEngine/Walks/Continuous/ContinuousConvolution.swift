/// The convolution of two functions of a real number: an area, for each place that one of them slides to.
///
///     (f*g)(t) = ∫ f(τ) g(t − τ) dτ
///
///         f  ┌───────┐              g, turned around, rises up to t and slides to the right with it
///      g  ╱│ │       │
///       ╱  │ │       │              what both have in common, multiplied, has an area: the value at t
///     ────┼──┼───────┼───── τ
///         t
///
/// Between two points of either function the product is a parabola, whose area the rule of Simpson gives
/// without an error:
///
///     ∫ from a to b  =  (b − a)/6 · (p(a) + 4 p((a + b)/2) + p(b))
///
/// Not turned around it is the cross-correlation `∫ f(τ) g(τ − t) dτ`, as the layers of a network have it.
///
///     let convolution = ContinuousConvolution(PiecewiseLinear(.box), PiecewiseLinear(.ramp))
///     convolution.value(at: 0.5)     // 0.9375
///     convolution.fraction(at: 0.5)  // 15/16
public struct ContinuousConvolution: Hashable, Sendable {
  public let f: PiecewiseLinear
  public let g: PiecewiseLinear
  /// Whether g is turned around, as a convolution in the strict sense asks for.
  public let isFlipped: Bool

  /// Creates the convolution of two functions.
  public init(_ f: PiecewiseLinear, _ g: PiecewiseLinear, isFlipped: Bool = true) {
    self.f = f
    self.g = g
    self.isFlipped = isFlipped
  }

  /// From where both functions first touch to where they part: outside, all values are 0.
  public var support: ClosedRange<Double> {
    let (f, g) = (f.support, g.support)
    return isFlipped
      ? f.lowerBound + g.lowerBound...f.upperBound + g.upperBound
      : f.lowerBound - g.upperBound...f.upperBound - g.lowerBound
  }

  /// Returns g as a function of τ where it has slid to t.
  public func slid(to t: Double) -> PiecewiseLinear {
    isFlipped ? g.read(at: t, direction: -1) : g.read(at: -t, direction: 1)
  }

  /// Returns the area of the product where g has slid to t.
  ///
  /// - Complexity: O(points²).
  public func value(at t: Double) -> Double { sixfold(at: t) / 6 }

  /// Returns the area as a fraction, or nil where the functions are not made of sixteenths.
  ///
  /// Points and slopes of sixteenths are added and multiplied without any rounding, and only the last
  /// division by 6 is none of a Double.
  public func fraction(at t: Double) -> Fraction? {
    guard f.isOfSixteenths, g.isOfSixteenths, t.isOfSixteenths else { return nil }
    return Fraction(sixfold(at: t) * Self.finest, over: 6 * Int(Self.finest))
  }
}

// MARK: - Areas

extension ContinuousConvolution {
  /// The product of two lines of sixteenths in the middle of two sixteenths is a multiple of 2⁻¹⁸, and an
  /// area one of 2⁻²².
  private static let finest = 4_194_304.0

  /// Returns six times the area, which needs no division.
  private func sixfold(at t: Double) -> Double {
    let slid = slid(to: t).pieces
    return f.pieces.reduce(0) { sum, piece in
      slid.reduce(sum) { $0 + piece.sixfoldArea(with: $1) }
    }
  }
}

extension PiecewiseLinear.Piece {
  /// Returns six times the area under the product of two lines, where both are.
  fileprivate func sixfoldArea(with other: Self) -> Double {
    let (start, end) = (max(from.u, other.from.u), min(to.u, other.to.u))
    guard start < end else { return 0 }
    func product(at u: Double) -> Double { value(at: u) * other.value(at: u) }
    return (end - start)
      * (product(at: start) + 4 * product(at: start + (end - start) / 2) + product(at: end))
  }
}

// MARK: - Sixteenths

extension PiecewiseLinear {
  /// Whether all points and slopes are whole sixteenths.
  fileprivate var isOfSixteenths: Bool {
    points.allSatisfy { $0.u.isOfSixteenths && $0.value.isOfSixteenths }
      && pieces.allSatisfy(\.isOfSixteenths)
  }
}

extension PiecewiseLinear.Piece {
  /// Whether the slope is a whole number of sixteenths, and no rounded one.
  fileprivate var isOfSixteenths: Bool {
    slope.isOfSixteenths && slope * (to.u - from.u) == to.value - from.value
  }
}

extension Double {
  /// Whether the number is a whole number of sixteenths.
  fileprivate var isOfSixteenths: Bool { (self * 16).rounded() == self * 16 }
}
