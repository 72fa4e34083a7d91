import ConvEngine
import TextCanvas

/// Which channels, rows and columns of a grid are seen, and where they stand.
///
///     ▸ c0  12 [ 3   1 ] 4
///     │ │   │  └ cells at equal distances: their width and a gap
///     │ │   └ row number, where rows are left out
///     │ └ channel, where there are several
///     └ pointer to the row of the step
struct GridLayout {
  /// The places in the stack of the channels that are seen.
  let channels: Range<Int>
  /// The rows and the columns of each that are seen.
  let rows: Range<Int>
  let columns: Range<Int>
  /// How many columns a value may take, and how many lie between the ends of neighbors.
  let cellWidth: Int
  let pitch: Int
  /// The columns before the first cell.
  let margin: Int
  /// Whether cells are shades, of two columns each or, of large maps, two to a character cell.
  let isShaded: Bool
  /// How many rows of cells share a line.
  let rowsPerLine: Int
  /// The columns of row numbers, where rows are left out of a matrix.
  let numberWidth: Int
  /// The lines above the first cell: the title, and the pointer to a column.
  let header: Int
  /// The lines below a channel: crosses under columns that no window reaches.
  let footer: Int
  /// The lines of cells of one channel.
  let lineCount: Int
  let wantedColumns: Int
  let leastColumns: Int
  private let channelPitch: Int?

  /// The columns of a channel's name, with the blank behind.
  private static let labelWidth = 4

  /// The longest value before it is cut.
  private static let widestValue = 10

  init(_ block: GridBlock, columns: Int, rows: Int) {
    let panel = block.sampleGrid
    let count = block.gridCount
    let width = Self.cellWidth(of: block, columns: columns)
    numberWidth =
      block.hasPointers && panel.rows.count > GridBlock.mostRows
      ? "\(panel.rows.count)".count + 1 : 0
    margin = (block.hasPointers ? 2 : 0) + numberWidth + (count > 1 ? Self.labelWidth : 0) + 2
    let title = block.titleText.count + 1
    channelPitch = block.channelRows
    footer = block.hasUnreachedColumns ? 1 : 0
    let room = max(1, columns - margin)
    let widths = [3, 2, 1].map { panel.columns.count * (width + $0) + 1 }
    let fits = widths.map { $0 <= room }
    isShaded = block.isShaded
    let isHalved = isShaded && panel.columns.count > GridBlock.mostWideShades
    rowsPerLine = isHalved ? 2 : 1
    header =
      1 + (isShaded ? 1 : 0) + block.extraHeader
      + (block.hasPointers && block.pointsAtColumn ? 1 : 0)
    lineCount = (panel.rows.count + rowsPerLine - 1) / rowsPerLine
    let shades = (isHalved ? 1 : 2) * panel.columns.count
    wantedColumns = max(
      title,
      margin
        + (isShaded ? shades : widths[width < 4 && !block.hasPointers ? 0 : 1]))
    leastColumns = max(
      title, margin + (isShaded ? shades : widths[block.hasPointers ? 2 : 1]))
    cellWidth = isHalved ? 1 : isShaded ? 2 : width
    let isLoose = fits[0] && width < 4 && !block.hasPointers
    let gap = isShaded ? 0 : isLoose ? 3 : fits[1] ? 2 : fits[2] && !block.hasPadding ? 1 : 2
    pitch = cellWidth + gap
    self.columns = Crop.visible(
      panel.focusColumns, of: panel.columns,
      capacity: max(1, (room - (isShaded ? 0 : 1)) / pitch),
      pan: block.viewpoint.columns)
    let lines = rows == .max ? Int.max : max(1, rows - header)
    let whole = channelPitch ?? lineCount + footer
    let seen =
      lines == .max ? count : max(1, min(count, (lines + 1) / max(1, min(whole, lines) + 1)))
    channels = Crop.visible(
      block.focus, of: 0..<count, capacity: seen, pan: block.viewpoint.channels)
    let each = lines == .max ? lineCount : max(1, (lines - (channels.count - 1)) / channels.count)
    self.rows = Crop.visible(
      panel.focusRows, of: panel.rows,
      capacity: min(panel.rows.count, min(lineCount, each) * rowsPerLine), pan: block.viewpoint.rows
    )
  }

  /// Returns the rows that a channel takes, the blank line behind it included.
  func pitch(rows most: Int) -> Int { (channelPitch ?? min(lineCount, most)) + footer + 1 }

  /// The lines from one channel's first row to the next one's, as they are drawn.
  func channelStep(lines: Int) -> Int {
    let drawn = (rows.count + rowsPerLine - 1) / rowsPerLine
    let cells = max(drawn + footer, channelPitch ?? 0)
    return channels.count * (cells + 1) - 1 <= lines ? cells + 1 : drawn
  }

  private static func cellWidth(of block: GridBlock, columns: Int) -> Int {
    let limit = block.isColumn ? GridBlock.longestEntry : columns < 30 ? 6 : widestValue
    let bounds = block.sample.bounds
    guard !block.showsNames else { return min(limit, block.longestName) }
    return CellText.width(bounds, limit: limit)
  }

  /// Returns the column, from the left edge, in which the value of a cell ends.
  func end(of column: Int) -> Int {
    margin + (column - columns.lowerBound) * pitch + cellWidth
  }
}

// MARK: - What a grid is like

extension GridBlock {
  /// What stands above the grid.
  var titleText: String {
    if let title { return title }
    return [frame.word(of: sample), sample.letter, shapeText].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The shape of what is shown, `[C, H, W]`, or `[H, W]` of one channel.
  var shapeText: String {
    let plane = [
      frame.size(of: stack.kind, alongRows: true) ?? sample.rows.count,
      frame.size(of: stack.kind, alongRows: false) ?? sample.columns.count,
    ]
    if isColumn { return "[\(sampleGrid.rows.count)]" }
    let shape = stack.panels.count > 1 ? [stack.panels.count] + plane : plane
    return "[\(shape.map(String.init).joined(separator: ", "))]"
  }

  /// Whether cells outside of the tensor are shown.
  var hasPadding: Bool {
    guard !isColumn, frame.size(of: stack.kind, alongRows: true) != nil else { return false }
    let plane = frame.layer?.relation.plane
    return plane?.axes.contains { $0.padding.before + $0.padding.after > 0 } ?? false
  }

  /// Whether a value is too long to stand in a cell, so that its name stands there.
  var showsNames: Bool {
    guard sample.bounds.symbolic != nil, stack.kind != .filter, stack.kind != .kernelMatrix else {
      return false
    }
    return CellText.width(sample.bounds, limit: .max) > (isColumn ? Self.longestEntry : 6)
  }

  /// A longer value has no room beside a matrix.
  static let longestEntry = 12

  /// The columns of the longest name of a cell.
  var longestName: Int {
    let last = sample[row: sample.rows.upperBound - 1, column: sample.columns.upperBound - 1]
    let inside = sample[
      row: max(0, sample.rows.lowerBound), column: max(0, sample.columns.lowerBound)]
    return max(2, [last, inside].compactMap { $0.name?.description.count }.max() ?? 2)
  }

  /// Whether the step is about a column of its own.
  var pointsAtColumn: Bool {
    sampleGrid.columns.count > 1 && frame.walk == .input
  }

  /// Whether there are columns that no window ever reaches.
  var hasUnreachedColumns: Bool {
    guard let axis = frame.layer?.relation.plane.columns, frame.connection != .dense else {
      return false
    }
    return !isColumn && frame.size(of: stack.kind, alongRows: true) != nil
      && axis.stride > 1 && (axis.leftover > 0 || axis.stride > axis.kernelSize)
  }

  /// Maps with more columns have two rows of cells on a line, each of one column.
  static let mostWideShades = 16

  /// Grids with more rows or columns are shades, unless numbers are asked for.
  private static let mostNumbers = 14

  /// Whether cells are shades.
  var isShaded: Bool {
    let isLarge = max(sample.rows.count, sample.columns.count) > Self.mostNumbers
    switch viewpoint.style {
    case .numbers: return false
    case .shades: return sample.bounds.symbolic == nil && isMap
    case .automatic: return isLarge && sample.bounds.symbolic == nil && isMap
    }
  }

  /// Whether the grid is a picture or a map, not a matrix.
  private var isMap: Bool {
    switch stack.kind {
    case .matrix, .patchMatrix, .kernelMatrix, .productMatrix, .patches: false
    default: sample.rows.count > 1
    }
  }
}
