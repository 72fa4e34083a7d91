/// A function of a real number that is made of straight pieces, and 0 outside of them.
///
///     1 ┤   ┌╲                     points (0, 1) and (2, 0): the ramp
///       │   │  ╲
///     0 ┼───┘    ╲───── u          before its first point and behind its last one it is 0
///           0   1   2
///
/// It jumps where two points have the same u; there, and at the last point, it has the value of the piece
/// that begins or, where none does, of the one that ends.
///
///     let ramp = try PiecewiseLinear(points: [.init(0, 1), .init(2, 0)])
///     ramp.value(at: 0.5)  // 0.75
public struct PiecewiseLinear: Hashable, Sendable {
  /// A point that the function goes through.
  public struct Point: Hashable, Sendable {
    public let u: Double
    public let value: Double

    /// Creates the point (u, value).
    public init(_ u: Double, _ value: Double) {
      self.u = u
      self.value = value
    }
  }

  /// More points than this are not joined.
  public static let pointLimit = 50

  /// No point is farther from 0 than this, along either axis.
  public static let limit = 100.0

  /// The points in the order of u.
  public let points: [Point]

  /// Creates the function that joins points by straight lines.
  ///
  /// - Throws: ``PiecewiseLinearError`` if there are too few points or too many, they are out of order or too
  ///   far away, or more than two of them have the same u.
  public init(points: [Point]) throws(PiecewiseLinearError) {
    guard points.count >= 2 else { throw .tooFewPoints(points.count) }
    guard points.count <= Self.pointLimit else { throw .tooManyPoints(limit: Self.pointLimit) }
    for point in points where ![point.u, point.value].allSatisfy({ $0.magnitude <= Self.limit }) {
      throw .tooFar(point, limit: Self.limit)
    }
    for (point, next) in zip(points, points.dropFirst()) where point.u > next.u {
      throw .notInOrder(point.u, next.u)
    }
    for (point, next) in zip(points, points.dropFirst(2)) where point.u == next.u {
      throw .threeAtOnce(point.u)
    }
    guard points[0].u < points[points.count - 1].u else { throw .noWidth(points[0].u) }
    self.points = points
  }

  /// Creates the function of points that obey the rules.
  init(trusted points: [Point]) {
    self.points = points
  }

  /// From the first point to the last one.
  public var support: ClosedRange<Double> { points[0].u...points[points.count - 1].u }

  /// The straight pieces, from point to point; at a jump there is none.
  var pieces: [Piece] {
    zip(points, points.dropFirst()).filter { $0.u < $1.u }.map { Piece(from: $0, to: $1) }
  }

  /// Returns the value at any place.
  ///
  /// - Complexity: O(points).
  public func value(at u: Double) -> Double {
    guard let piece = pieces.last(where: { $0.from.u <= u }) else { return 0 }
    return u <= piece.to.u ? piece.value(at: u) : 0
  }

  /// Returns the function read at `shift + direction·u`: turned around for −1, moved for 1.
  func read(at shift: Double, direction: Double) -> PiecewiseLinear {
    let moved = points.map { Point((($0.u - shift) * direction), $0.value) }
    return PiecewiseLinear(trusted: direction < 0 ? moved.reversed() : moved)
  }
}

extension PiecewiseLinear {
  /// A straight line between two points that are not above each other.
  struct Piece: Hashable, Sendable {
    let from: Point
    let to: Point

    var slope: Double { (to.value - from.value) / (to.u - from.u) }

    /// Returns the value of the line at any place.
    func value(at u: Double) -> Double {
      u == to.u ? to.value : from.value + slope * (u - from.u)
    }
  }
}
