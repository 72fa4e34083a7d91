import ConvEngine

/// Which entries of a matrix are seen, and in which columns of the screen.
///
///     ▸ 12  0  a  b  c  0   …      x      =  ▸ 8 ◂
///     │ │   └ entries       └ more │      │  └ y
///     │ └ row numbers, where rows are left out
///     └ pointer
struct ToeplitzLayout {
  let rows: ToeplitzRows
  let columns: ToeplitzColumns
  /// What stands beside the matrix, or nil where the matrix is not seen whole.
  let sides: ToeplitzSides?
  /// The lines above the first row: the title, and by input the pointer to the column.
  let header: Int
  /// How many lines there are in all.
  let height: Int

  /// No more rows than this are shown, however tall the screen is.
  private static let mostRows = 12

  /// The columns of the pointer to the current row.
  private static let pointer = 3

  /// Lays out the matrix of a frame.
  ///
  /// - Parameters:
  ///   - frame: The frame.
  ///   - width: The columns of the screen.
  ///   - available: The rows of the screen, or nil where there are as many as wanted.
  init(frame: Frame, columns width: Int, height available: Int?) {
    header = frame.walk == .input ? 2 : 1
    let room = min(max(1, (available ?? .max) - header), Self.mostRows)
    rows = ToeplitzRows(frame, room: room)
    columns = ToeplitzColumns(frame, from: Self.pointer + rows.numberWidth, to: width)

    let size = frame.relation.inputSize
    let isWhole = rows.numberWidth == 0 && columns.visible.count == size
    let end = max(columns.start + size * columns.pitch, Self.title(frame).count + 1)
    sides = isWhole ? ToeplitzSides(frame, from: end, to: width, lines: room) : nil
    height = header + max(rows.lines, sides?.x == nil ? 0 : size)
  }

  /// Returns the columns that the whole matrix with x and y takes.
  static func wantedColumns(_ frame: Frame) -> Int {
    let entries = (ToeplitzColumns.width(frame) + 2) * frame.relation.inputSize
    return max(pointer + entries, title(frame).count + 1) + ToeplitzSides.wantedColumns(frame)
  }

  /// Returns the name of a frame's matrix with its shape.
  static func title(_ frame: Frame, isShort: Bool = false) -> String {
    let isShared = frame.connection == .shared
    let word = isShort ? "" : isShared ? "Toeplitz " : "matrix "
    let shape = "[\(frame.relation.outputSize), \(frame.relation.inputSize)]"
    return word + (isShared ? "T" : "W") + "  " + shape
  }
}
