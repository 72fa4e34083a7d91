/// A part of a walk whose cells all meet the same taps: one phase of the rows with one of the columns.
struct FastPart: Sendable {
  let rows: Phase
  let columns: Phase
  /// The weights in the order in which the kernel reads them: for each group and tile of channels,
  /// tap after tap, those of the tile's channels side by side.
  ///
  ///     tap 0          tap 1          tap 2
  ///     m m m m m m    m m m m m m    m m m m m m   ...
  let weights: [Float]
}

extension FastPart {
  /// Returns the parts of a walk by output or by input.
  ///
  /// - Complexity: O(weights).
  static func parts(
    of relation: LayerRelation, by walk: Walk, weight: [Float], tiles: [Range<Int>]
  ) -> [FastPart] {
    relation.plane.rows.phases(by: walk).flatMap { rows in
      relation.plane.columns.phases(by: walk).map { columns in
        let order = WeightOrder(relation: relation, walk: walk, rows: rows, columns: columns)
        return FastPart(rows: rows, columns: columns, weights: order.ordered(weight, tiles: tiles))
      }
    }
  }
}

/// The order of a part's weights.
private struct WeightOrder {
  let relation: LayerRelation
  let walk: Walk
  let rows: Phase
  let columns: Phase

  /// Returns the weights of a part, which are given as `[C_out, C_in/groups, h, w]`.
  func ordered(_ weight: [Float], tiles: [Range<Int>]) -> [Float] {
    let channels = relation.channels
    let filters = channels.outputs * channels.inputsPerGroup
    let count = filters * rows.taps.count * columns.taps.count
    return weight.withUnsafeBufferPointer { weight in
      [Float](unsafeUninitializedCapacity: count) { ordered, initialized in
        for group in 0..<channels.groups {
          for tile in tiles {
            append(weight, group: group, tile: tile, to: ordered, at: &initialized)
          }
        }
      }
    }
  }

  private func append(
    _ weight: UnsafeBufferPointer<Float>, group: Int, tile: Range<Int>,
    to ordered: UnsafeMutableBufferPointer<Float>, at place: inout Int
  ) {
    let (height, width) = (relation.plane.rows.kernelSize, relation.plane.columns.kernelSize)
    for channel in 0..<channelsRead {
      for row in rows.taps {
        for column in columns.taps {
          for made in tile {
            let filter = filter(group: group, made: made, read: channel)
            ordered[place] = weight[(filter * height + row) * width + column]
            place += 1
          }
        }
      }
    }
  }

  /// How many channels of a group are read.
  private var channelsRead: Int {
    walk == .input ? relation.channels.outputsPerGroup : relation.channels.inputsPerGroup
  }

  /// Returns which filter of one channel joins two channels of a group.
  private func filter(group: Int, made: Int, read: Int) -> Int {
    let (output, input) = walk == .input ? (read, made) : (made, read)
    let channels = relation.channels
    return (group * channels.outputsPerGroup + output) * channels.inputsPerGroup + input
  }
}
