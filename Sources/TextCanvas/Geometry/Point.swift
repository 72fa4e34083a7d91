/// A place on the screen, counted in character cells from the top left corner.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  /// Creates a point in the given column and row.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let zero = Point(x: 0, y: 0)

  /// Returns the point that lies the given number of cells to the right and below.
  public func offset(x: Int = 0, y: Int = 0) -> Point {
    Point(x: self.x + x, y: self.y + y)
  }
}
