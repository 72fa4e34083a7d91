/// A part of the places that a walk goes through, small enough for what it reads to stay in a cache.
///
///     places       ┌───────┬───────┐
///                  │ block │ block │      each reads a part of the source, with an edge
///                  ├───────┼───────┤      of as many cells as the kernel reaches beyond
///                  │ block │ block │
///                  └───────┴───────┘
struct FastBlock: Sendable {
  let rows: Range<Int>
  let columns: Range<Int>
  /// What the block reads, packed.
  let source: PackedPlane
}

extension FastBlock {
  /// How many cells a block reads if it can: 256 KB, a part of the second cache.
  private static let mostCells = 1 << 16
  /// Narrower blocks would leave vectors unfilled, lower ones would pack every edge too often.
  private static let (leastRows, leastColumns) = (8, 64)

  /// Cuts the places of a walk into blocks.
  static func blocks(_ plane: Plane, channels: Int, by walk: Walk) -> [FastBlock] {
    let rows = places(plane.rows, by: walk)
    let columns = places(plane.columns, by: walk)
    guard !rows.isEmpty, !columns.isEmpty else { return [] }
    let size = size(plane, rows: rows, columns: columns, channels: channels, by: walk)
    let rowAxes = cut(rows, into: size.rows).map { ($0, plane.rows.packedAxis(for: $0, by: walk)) }
    let columnAxes = cut(columns, into: size.columns).map {
      ($0, plane.columns.packedAxis(for: $0, by: walk))
    }
    return rowAxes.flatMap { rows, rowAxis in
      columnAxes.map { columns, columnAxis in
        FastBlock(
          rows: rows, columns: columns, source: PackedPlane(rows: rowAxis, columns: columnAxis))
      }
    }
  }

  /// Returns all places of an axis, from the first of any phase to the last.
  private static func places(_ relation: Relation, by walk: Walk) -> Range<Int> {
    let ranges = relation.phases(by: walk).map(\.places).filter { !$0.isEmpty }
    guard let lower = ranges.map(\.lowerBound).min(), let upper = ranges.map(\.upperBound).max()
    else { return 0..<0 }
    return lower..<upper
  }

  /// Returns how large blocks are: halved until what they read fits, first in rows, then in columns.
  private static func size(
    _ plane: Plane, rows: Range<Int>, columns: Range<Int>, channels: Int, by walk: Walk
  ) -> (rows: Int, columns: Int) {
    var size = (rows: rows.count, columns: columns.count)
    func isTooLarge() -> Bool {
      let rowAxis = plane.rows.packedAxis(for: rows.prefix(size.rows), by: walk)
      let columnAxis = plane.columns.packedAxis(for: columns.prefix(size.columns), by: walk)
      return PackedPlane(rows: rowAxis, columns: columnAxis).stride * channels > mostCells
    }
    while isTooLarge() {
      if size.rows > leastRows || (size.rows > 1 && size.columns <= leastColumns) {
        size.rows = (size.rows + 1) / 2
      } else if size.columns > leastColumns {
        size.columns = (size.columns / 2 + leastColumns - 1) / leastColumns * leastColumns
      } else {
        break
      }
    }
    return size
  }

  private static func cut(_ places: Range<Int>, into size: Int) -> [Range<Int>] {
    stride(from: places.lowerBound, to: places.upperBound, by: size).map {
      $0..<min($0 + size, places.upperBound)
    }
  }
}
