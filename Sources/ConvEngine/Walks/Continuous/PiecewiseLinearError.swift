/// A reason why points cannot be joined to a function.
public enum PiecewiseLinearError: Error, Hashable, Sendable {
  /// There are not the two points that a piece needs.
  case tooFewPoints(Int)
  case tooManyPoints(limit: Int)
  /// A point is too far from 0, or no number.
  case tooFar(PiecewiseLinear.Point, limit: Double)
  /// A point stands on the left of the one before it.
  case notInOrder(Double, Double)
  /// Three points have the same u; a jump needs two.
  case threeAtOnce(Double)
  /// All points have the same u.
  case noWidth(Double)
}

extension PiecewiseLinearError: CustomStringConvertible {
  /// The rule that is broken, as a sentence with the numbers in it.
  public var description: String {
    switch self {
    case .tooFewPoints(let count):
      "a function needs at least 2 points, not \(count)"
    case .tooManyPoints(let limit):
      "a function has at most \(limit) points"
    case .tooFar(let point, let limit):
      "the point \(text(point.u)), \(text(point.value)) is farther from 0 than \(text(limit))"
    case .notInOrder(let one, let next):
      "points go from left to right, but \(text(next)) comes after \(text(one))"
    case .threeAtOnce(let u):
      "more than two points stand at \(text(u)); a jump needs two"
    case .noWidth(let u):
      "all points stand at \(text(u)), so there is no piece between them"
    }
  }

  private func text(_ number: Double) -> String { NumberText.text(number) }
}
