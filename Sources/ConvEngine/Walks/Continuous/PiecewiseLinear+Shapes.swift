extension PiecewiseLinear {
  /// The functions that have a name.
  public enum Shape: String, CaseIterable, Sendable {
    /// 1 from −1 to 1.
    case box
    /// 1 − u/2 from 0 to 2: it jumps up and runs out.
    case ramp
    /// 1 − |u| from −1 to 1: a box half as wide, convolved with itself.
    case triangle
    /// 1 from 0 to 4: convolved with it, a function is summed up.
    case step
    /// −1 from −1 to 0, then 1 to 1: where a function rises it answers.
    case edge
  }

  /// Creates the function of a name.
  ///
  ///     PiecewiseLinear(.box).value(at: 0.5)  // 1
  public init(_ shape: Shape) {
    self.init(trusted: shape.points.map { Point($0.0, $0.1) })
  }
}

extension PiecewiseLinear.Shape {
  /// The points that are joined.
  fileprivate var points: [(Double, Double)] {
    switch self {
    case .box: [(-1, 1), (1, 1)]
    case .ramp: [(0, 1), (2, 0)]
    case .triangle: [(-1, 0), (0, 1), (1, 0)]
    case .step: [(0, 1), (4, 1)]
    case .edge: [(-1, -1), (0, -1), (0, 1), (1, 1)]
    }
  }
}
