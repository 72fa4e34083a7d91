import ConvEngine

/// Which columns of a matrix are seen, and where they stand.
struct ToeplitzColumns {
  let visible: Range<Int>
  /// How many columns of the screen an entry may take.
  let width: Int
  /// How many columns of the screen lie between entries.
  let pitch: Int
  /// The column of the screen where the entries begin.
  let start: Int

  /// Chooses the columns of a frame's matrix that have room between two columns of the screen.
  init(_ frame: Frame, from start: Int, to end: Int) {
    let count = frame.relation.inputSize
    let width = Self.width(frame)
    let room = end - start - 1
    let gap = [2, 1].first { count * (width + $0) <= room }
    self.start = start
    self.width = width
    pitch = width + (gap ?? 1)
    let capacity = gap == nil ? (room - 1) / pitch : count
    let focus = frame.panel(.matrix)?.focusColumns ?? 0..<1
    visible = Crop.visible(focus, of: 0..<count, capacity: capacity)
  }

  /// Returns the column of the screen behind an entry.
  func end(of column: Int) -> Int {
    start + (column - visible.lowerBound) * pitch + width
  }

  /// Returns how many columns of the screen the longest entry takes.
  static func width(_ frame: Frame) -> Int {
    frame.panel(.matrix).map { CellText.width($0.bounds, limit: longestEntry) } ?? 1
  }

  /// An entry that is longer is cut.
  private static let longestEntry = 8
}
