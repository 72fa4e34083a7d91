/// What is known of a convolution of two functions where one of them has slid to a place.
///
/// The panels of the frame show samples; whoever draws at another resolution asks the functions themselves.
public struct CurveFacts: Hashable, Sendable {
  public let convolution: ContinuousConvolution
  /// Where g has slid to.
  public let t: Double
  /// g as a function of τ, in its place.
  public let slid: PiecewiseLinear
  /// The area of the product, which is the convolution at t.
  public let area: Double
  /// The area as a fraction, or nil where it has none that is exact.
  public let fraction: Fraction?

  /// Where both functions are not left to be 0, or nil where they only touch.
  public var overlap: ClosedRange<Double>? {
    let (f, slid) = (convolution.f.support, slid.support)
    guard f.overlaps(slid) else { return nil }
    let common = f.clamped(to: slid)
    return common.lowerBound < common.upperBound ? common : nil
  }
}

extension Frame {
  /// The two functions and where the second of them stands, or nil in a frame of anything else.
  public var curves: CurveFacts? { if case .curves(let facts) = facts { facts } else { nil } }
}
