/// How many cells are added to an axis before its first input cell and after its last.
public struct Padding: Hashable, Sendable {
  public let before: Int
  public let after: Int

  /// Creates a padding of the given cells on either side.
  public init(before: Int, after: Int) {
    self.before = before
    self.after = after
  }

  /// Creates a padding of equally many cells on both sides.
  public init(both: Int) {
    self.init(before: both, after: both)
  }

  /// Whether both sides are padded alike.
  public var isSymmetric: Bool { before == after }
}
