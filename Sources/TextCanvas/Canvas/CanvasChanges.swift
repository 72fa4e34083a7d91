/// One character that two canvases do not have in common.
public struct CanvasChange: Hashable, Sendable {
  public let point: Point
  public let cell: Tile

  /// Creates a change that puts the cell at the point.
  public init(at point: Point, to cell: Tile) {
    self.point = point
    self.cell = cell
  }
}

extension Canvas {
  /// Returns what has to be drawn over the other canvas to arrive at this one, in reading order.
  ///
  /// Continuations are never listed: they come with the wide character on their left. A canvas of
  /// another size is taken as blank.
  public func changes(from other: Canvas) -> [CanvasChange] {
    let old = other.size == size ? other : Canvas(size: size)
    return cells.indices.compactMap { index in
      guard cells[index] != old.cells[index], !cells[index].isContinuation else { return nil }
      let point = Point(x: index % size.columns, y: index / size.columns)
      return CanvasChange(at: point, to: cells[index])
    }
  }

  /// Draws the changes.
  public mutating func apply(_ changes: [CanvasChange]) {
    for change in changes { write(change.cell, at: change.point, clip: bounds) }
  }
}
