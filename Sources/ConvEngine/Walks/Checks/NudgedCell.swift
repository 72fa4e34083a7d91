/// A cell that was moved a little to either side, and what the loss came to there.
///
///     loss │        ╱ above          slope = (lossAbove − lossBelow) / (above − below)
///          │      ╱
///          │    ╱ value              claimed: the gradient that the slope is compared with
///          │  ╱
///          │╱ below
public struct NudgedCell: Hashable, Sendable {
  /// The claimed gradient beside the slope, and how far they are apart.
  public let finding: GradientCheck.Finding
  public let value: Double
  /// The value a little less and a little more.
  public let below: Double
  public let above: Double
  /// The loss where the cell is a little less and where it is a little more.
  public let lossBelow: Double
  public let lossAbove: Double

  /// Whether the gradient agrees with the slope, as near as rounding lets one tell.
  public var isAgreed: Bool { finding.error <= GradientCheck.tolerance }
}

extension GradientCheck {
  /// Returns a value a little less and a little more, by a power of two, which rounds least.
  static func nudged(_ value: Double) -> (below: Double, above: Double) {
    let step = max(1, value.magnitude).binade / 131_072
    return (value - step, value + step)
  }
}

extension Frame {
  /// The cell whose gradient is checked, or nil where nothing is checked.
  public var nudgedCell: NudgedCell? { if case .check(let cell) = facts { cell } else { nil } }
}
