/// A part of the places that a walk goes through, small enough for its cells to stay in a cache.
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
  /// Cuts the places of a walk into blocks.
  static func blocks(of relation: LayerRelation, by walk: Walk) -> [FastBlock] {
    var size = FastBlockSize(relation, by: walk)
    size.shrink()
    let plane = relation.plane
    let rows = cut(size.allRows, into: size.rows).map {
      ($0, plane.rows.packedAxis(for: $0, by: walk))
    }
    let columns = cut(size.allColumns, into: size.columns).map {
      ($0, plane.columns.packedAxis(for: $0, by: walk))
    }
    return rows.flatMap { rows, rowAxis in
      columns.map { columns, columnAxis in
        FastBlock(
          rows: rows, columns: columns, source: PackedPlane(rows: rowAxis, columns: columnAxis))
      }
    }
  }

  private static func cut(_ places: Range<Int>, into size: Int) -> [Range<Int>] {
    stride(from: places.lowerBound, to: places.upperBound, by: max(1, size)).map {
      $0..<min($0 + size, places.upperBound)
    }
  }
}
