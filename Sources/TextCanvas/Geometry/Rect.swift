/// A rectangle of character cells.
public struct Rect: Hashable, Sendable {
  public var origin: Point
  public var size: Size

  /// Creates a rectangle from its top left corner and its size.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Creates a rectangle from the column and row of its corner and its extent.
  public init(x: Int, y: Int, columns: Int, rows: Int) {
    self.init(origin: Point(x: x, y: y), size: Size(columns: columns, rows: rows))
  }

  /// The columns it covers.
  public var columns: Range<Int> { origin.x..<origin.x + max(0, size.columns) }

  /// The rows it covers.
  public var rows: Range<Int> { origin.y..<origin.y + max(0, size.rows) }

  /// Whether there is no cell in it.
  public var isEmpty: Bool { size.isEmpty }

  /// Returns whether the cell at the point lies inside.
  public func contains(_ point: Point) -> Bool {
    columns.contains(point.x) && rows.contains(point.y)
  }

  /// Returns the cells that both rectangles have; empty where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let columns = self.columns.clamped(to: other.columns)
    let rows = self.rows.clamped(to: other.rows)
    return Rect(x: columns.lowerBound, y: rows.lowerBound, columns: columns.count, rows: rows.count)
  }
}
