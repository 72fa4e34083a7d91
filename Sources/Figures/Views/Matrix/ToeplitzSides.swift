import ConvEngine

/// Where x, the equals sign and y stand beside a matrix.
///
///     T ..    x   =  ▸ y ◂
///     │   3   │ 2  4 │ 2
struct ToeplitzSides {
  /// Where x stands, or nil if there is no room for it.
  let x: Int?
  let xWidth: Int
  /// Where the equals sign stands, or nil if there is no room for it and y.
  let equals: Int?
  let yWidth: Int

  /// Places what has room behind a column of the screen.
  ///
  /// - Parameters:
  ///   - frame: The frame.
  ///   - start: The column behind the matrix.
  ///   - end: The column behind all that may be drawn.
  ///   - lines: How many lines there are for x.
  init(_ frame: Frame, from start: Int, to end: Int, lines: Int) {
    xWidth = Self.width(frame, .input)
    yWidth = Self.width(frame, .output)
    let room = end - start - Self.yColumns(yWidth)
    let isShort = frame.relation.inputSize <= min(lines, frame.relation.outputSize + 4)
    let showsX = isShort && room >= Self.xColumns(xWidth)
    x = showsX ? start + 3 : nil
    equals = room < 0 ? nil : start + 2 + (showsX ? Self.xColumns(xWidth) : 0)
  }

  /// Where y stands, without its marks.
  var y: Int? { equals.map { $0 + 5 } }

  /// Returns the columns that x and y take beside a matrix.
  static func wantedColumns(_ frame: Frame) -> Int {
    xColumns(width(frame, .input)) + yColumns(width(frame, .output))
  }

  private static func xColumns(_ width: Int) -> Int { 3 + width }
  private static func yColumns(_ width: Int) -> Int { 7 + width + 2 }

  private static func width(_ frame: Frame, _ kind: Panel.Kind) -> Int {
    frame.panel(kind).map { CellText.width($0.bounds, limit: WindowView.widestValue) } ?? 1
  }
}
