/// How large the blocks of a walk are: halved, first in rows and then in columns, until their cells fit.
struct FastBlockSize {
  /// All places of a walk, from the first of any phase to the last.
  let allRows: Range<Int>
  let allColumns: Range<Int>
  /// How many of them a block has.
  private(set) var rows: Int
  private(set) var columns: Int

  private let relation: LayerRelation
  private let walk: Walk
  /// How many phases a walk goes through in each block; they come by the same parts of the result.
  private let phases: Int

  /// How many cells a block has if it can: 256 KB, a part of the second cache.
  private static let mostCells = 1 << 16
  /// Narrower blocks would leave vectors unfilled, lower ones would pack every edge too often.
  private static let (leastRows, leastColumns) = (8, 64)

  /// Creates the size of a walk that is not cut.
  init(_ relation: LayerRelation, by walk: Walk) {
    let plane = relation.plane
    let (rowPhases, columnPhases) = (plane.rows.phases(by: walk), plane.columns.phases(by: walk))
    self.relation = relation
    self.walk = walk
    allRows = Self.places(of: rowPhases)
    allColumns = Self.places(of: columnPhases)
    rows = allRows.count
    columns = allColumns.count
    phases = rowPhases.count * columnPhases.count
  }

  private static func places(of phases: [Phase]) -> Range<Int> {
    let ranges = phases.map(\.places).filter { !$0.isEmpty }
    guard let lower = ranges.map(\.lowerBound).min(), let upper = ranges.map(\.upperBound).max()
    else { return 0..<0 }
    return lower..<upper
  }
}

// MARK: - Shrinking

extension FastBlockSize {
  /// Halves the size until its cells fit, or it cannot be halved.
  mutating func shrink() {
    while isTooLarge, halve() {}
  }

  /// Whether there are more cells to read than fit, or to come by more than once.
  private var isTooLarge: Bool {
    let packed = PackedPlane(
      rows: relation.plane.rows.packedAxis(for: allRows.prefix(rows), by: walk),
      columns: relation.plane.columns.packedAxis(for: allColumns.prefix(columns), by: walk))
    if packed.stride * relation.planesRead(by: walk).channels > Self.mostCells { return true }
    let tile = min(relation.planesMade(by: walk).channels, FastKernels.mostChannels)
    return phases > 1 && rows * columns * phases * tile > Self.mostCells
  }

  /// Halves the rows or the columns; false if there is nothing left to halve.
  private mutating func halve() -> Bool {
    if rows > (columns > Self.leastColumns ? Self.leastRows : 1) {
      rows = (rows + 1) / 2
    } else if columns > Self.leastColumns {
      let halves = (columns + 2 * Self.leastColumns - 1) / (2 * Self.leastColumns)
      columns = halves * Self.leastColumns
    } else {
      return false
    }
    return true
  }
}
