import ConvEngine

/// Which rows of a matrix are seen, and how it is said that others are not.
struct ToeplitzRows {
  let visible: Range<Int>
  /// The lines that the rows take, those of `⋮` included.
  let lines: Int
  /// Whether lines above and below say that rows are left out.
  let hasMarks: Bool
  /// The columns of row numbers, with the blanks behind; 0 where all rows are seen.
  let numberWidth: Int

  /// Chooses the rows of a frame's matrix that have room in so many lines.
  init(_ frame: Frame, room: Int) {
    let count = frame.relation.outputSize
    lines = min(count, room)
    hasMarks = count > room && lines >= 5
    visible = Crop.visible(
      frame.outputFocus, of: 0..<count, capacity: lines - (hasMarks ? 2 : 0))
    numberWidth = count > room ? "\(count - 1)".count + 2 : 0
  }
}
