extension Canvas {
  /// Draws one line of text, clipped, and returns the columns it takes.
  ///
  /// Control characters, line breaks included, are shown as U+FFFD.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - point: Where its first column comes; it may lie outside.
  ///   - ink: What the text means.
  ///   - paint: The shades that are seen in place of the text where there are colors.
  ///   - rect: Where to draw; cells outside of it stay as they are.
  /// - Returns: The columns of the whole text, clipped or not, so that the next can be put behind it.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, ink: Ink = .plain, paint: Paint? = nil,
    within rect: Rect? = nil
  ) -> Int {
    let clip = bounds.intersection(rect ?? bounds)
    var x = point.x
    for glyph in glyphs(of: text) {
      var tile = Tile(glyph, ink: ink)
      tile.paint = paint
      write(tile, at: Point(x: x, y: point.y), clip: clip)
      x += glyph.width
    }
    return x - point.x
  }

  /// Draws runs of text behind each other on one line and returns the columns they take.
  @discardableResult
  public mutating func put(_ runs: [Run], at point: Point, within rect: Rect? = nil) -> Int {
    var width = 0
    for run in runs {
      width += put(run.text, at: point.offset(x: width), ink: run.ink, within: rect)
    }
    return width
  }

  /// Draws lines of runs below each other.
  public mutating func put(_ lines: [[Run]], at point: Point, within rect: Rect? = nil) {
    for (row, line) in lines.enumerated() { put(line, at: point.offset(y: row), within: rect) }
  }
}
