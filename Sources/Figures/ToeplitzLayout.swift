import ConvEngine

/// Which entries of a matrix are seen, and in which columns of the screen.
///
///     ▸ 12  0  a  b  c  0   …      x      =  ▸ 8 ◂
///     │ │   └ entries       └ more │      │  └ y
///     │ └ row numbers, where rows are left out
///     └ pointer
struct ToeplitzLayout {
  let rows: Range<Int>
  let columns: Range<Int>
  /// The lines below the title that rows of the matrix take, those of `⋮` included.
  let rowLines: Int
  let entryWidth: Int
  let pitch: Int
  /// The columns of row numbers, with the blank behind; 0 where all rows are seen.
  let numberWidth: Int
  /// Where x stands, or nil if there is no room for it.
  let x: Int?
  let xWidth: Int
  /// Where the equals sign and y stand, or nil if there is no room for them.
  let equals: Int?
  let yWidth: Int
  /// Whether lines above and below say that rows are left out.
  let marksRows: Bool

  /// The lines above the first row: the title, and by input the pointer to the column.
  let header: Int
  /// How many lines there are in all.
  let height: Int

  /// Where the entries begin, behind the pointer and the row number.
  var start: Int { 3 + numberWidth }

  /// Lays out the matrix of a frame.
  ///
  /// - Parameters:
  ///   - frame: The frame.
  ///   - width: The columns of the screen.
  ///   - available: The rows of the screen, or nil where there are as many as wanted.
  init(frame: Frame, columns width: Int, height available: Int?) {
    let relation = frame.relation
    header = frame.walk == .input ? 2 : 1
    let room = min(max(1, (available ?? .max) - header), ToeplitzView.mostRows)
    let isWhole = relation.outputSize <= room
    rowLines = min(relation.outputSize, room)
    marksRows = !isWhole && rowLines >= 5
    rows = Crop.visible(
      frame.outputFocus, of: 0..<relation.outputSize, capacity: rowLines - (marksRows ? 2 : 0))
    numberWidth = isWhole ? 0 : "\(relation.outputSize - 1)".count + 2
    entryWidth = Self.entryWidth(frame)
    yWidth = Self.width(frame, .output)
    xWidth = Self.width(frame, .input)

    let start = 3 + numberWidth
    let (pitch, capacity) = Self.pitch(relation.inputSize, entryWidth, room: width - start - 1)
    self.pitch = pitch
    let focus = frame.panel(.matrix)?.focusColumns ?? 0..<1
    self.columns = Crop.visible(focus, of: 0..<relation.inputSize, capacity: capacity)

    let end = max(start + self.columns.count * pitch, Self.title(frame).count + 1)
    let isUncropped = isWhole && self.columns.count == relation.inputSize
    let showsY = isUncropped && end + Self.yColumns(yWidth) <= width
    let fitsX = end + xWidth + 3 + Self.yColumns(yWidth) <= width
    let isShort = relation.inputSize <= min(room, relation.outputSize + Self.furtherRows)
    let showsX = showsY && fitsX && isShort
    x = showsX ? end + 3 : nil
    equals = showsY ? (showsX ? end + 3 + xWidth : end) + 2 : nil
    height = header + (showsX ? max(rowLines, relation.inputSize) : rowLines)
  }

  /// Returns the name of a frame's matrix with its shape.
  static func title(_ frame: Frame, isShort: Bool = false) -> String {
    let isShared = frame.connection == .shared
    let word = isShort ? "" : isShared ? "Toeplitz " : "matrix "
    let shape = "[\(frame.relation.outputSize), \(frame.relation.inputSize)]"
    return word + (isShared ? "T" : "W") + "  " + shape
  }

  /// Below the matrix, x may reach down so many rows further.
  private static let furtherRows = 4

  /// Returns the columns that the equals sign and y with its marks take.
  private static func yColumns(_ width: Int) -> Int { 2 + 1 + 4 + width + 2 }

  /// Returns the columns that the whole matrix with x and y takes.
  static func wantedColumns(_ frame: Frame) -> Int {
    let entries = (entryWidth(frame) + 2) * frame.relation.inputSize
    return 3 + entries + 3 + width(frame, .input) + yColumns(width(frame, .output))
  }

  private static func entryWidth(_ frame: Frame) -> Int {
    min(ToeplitzView.widestEntry, width(frame, .matrix))
  }

  private static func width(_ frame: Frame, _ kind: Panel.Kind) -> Int {
    frame.panel(kind).map { CellText.width($0.bounds, limit: WindowView.widestValue) } ?? 1
  }

  /// Returns the distance of entries, and how many of them have room.
  private static func pitch(_ count: Int, _ width: Int, room: Int) -> (Int, Int) {
    for gap in [2, 1] where count * (width + gap) <= room { return (width + gap, count) }
    return (width + 1, max(1, (room - 1) / (width + 1)))
  }
}
