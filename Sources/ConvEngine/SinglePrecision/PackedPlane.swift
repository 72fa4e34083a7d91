/// Two packed axes, for some channels: how the cells that a block of places reads stand in memory.
///
///     channel 0   row 0    · 1 3 5 0 2 4 _ _       a row is filled up to `pitch` cells,
///                 row 1    · 1 3 5 0 2 4 _ _       a channel to `stride` cells
///     channel 1   row 0    · 1 3 5 0 2 4 _ _
///                 row 1    · 1 3 5 0 2 4 _ _
struct PackedPlane: Sendable {
  let rows: PackedAxis
  let columns: PackedAxis
  /// How many cells a row takes.
  let pitch: Int
  /// How many cells a channel takes.
  let stride: Int

  /// Creates the plane of two axes.
  init(rows: PackedAxis, columns: PackedAxis) {
    self.rows = rows
    self.columns = columns
    pitch = Self.spaced(columns.count)
    stride = Self.spaced(rows.count * pitch)
  }

  /// Returns a count that fills whole vectors, and is no multiple of what a cache maps to one place.
  private static func spaced(_ count: Int) -> Int {
    let whole = (count + 7) / 8 * 8
    return whole % 256 == 0 ? whole + 16 : whole
  }

  /// Returns where the cells begin that taps read at the first place: for each of the channels, for
  /// each of the taps of the rows, for each of the taps of the columns.
  func offsets(channels: Int, rowTaps: [Int], columnTaps: [Int]) -> [Int] {
    var offsets: [Int] = []
    offsets.reserveCapacity(channels * rowTaps.count * columnTaps.count)
    for channel in 0..<channels {
      for row in rowTaps {
        let start = channel * stride + rows.starts[row] * pitch
        for column in columnTaps { offsets.append(start + columns.starts[column]) }
      }
    }
    return offsets
  }
}
