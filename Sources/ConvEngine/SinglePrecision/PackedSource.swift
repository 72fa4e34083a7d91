/// Memory in which the cells that a block of places reads are packed.
///
/// It belongs to one call and is filled again for every block, example and group.
struct PackedSource: ~Copyable {
  private let memory: UnsafeMutablePointer<Float>

  /// Creates memory for as many cells as given, and for the few behind them that vectors may touch.
  init(capacity: Int) {
    let whole = capacity + FastKernels.slack
    memory = .allocate(capacity: whole)
    memory.initialize(repeating: 0, count: whole)
  }

  deinit { memory.deallocate() }

  /// The first of the cells.
  var cells: UnsafePointer<Float> { UnsafePointer(memory) }

  /// Packs the channels of a group, which begin at the given cell.
  func fill(_ plane: PackedPlane, from group: UnsafePointer<Float>, planes: FastPlanes) {
    for channel in 0..<planes.channels {
      var target = memory + channel * plane.stride
      let cells = group + channel * planes.cellsPerChannel
      for run in plane.rows.runs {
        fill(target, run, plane, from: cells, columns: planes.columns)
        target += run.count * plane.pitch
      }
    }
  }

  /// Packs a run of rows.
  private func fill(
    _ target: UnsafeMutablePointer<Float>, _ run: PackedAxis.Run, _ plane: PackedPlane,
    from channel: UnsafePointer<Float>, columns: Int
  ) {
    for place in 0..<run.count {
      let target = target + place * plane.pitch
      if run.inside.contains(place) {
        let row = channel + (run.first + place * run.step) * columns
        fill(target, plane.columns.runs, from: row)
      } else {
        target.update(repeating: 0, count: plane.columns.count)
      }
    }
  }

  /// Packs a row.
  private func fill(
    _ target: UnsafeMutablePointer<Float>, _ runs: [PackedAxis.Run], from row: UnsafePointer<Float>
  ) {
    var target = target
    for run in runs {
      for place in 0..<run.inside.lowerBound { target[place] = 0 }
      copy(run, from: row, to: target)
      for place in run.inside.upperBound..<run.count { target[place] = 0 }
      target += run.count
    }
  }

  private func copy(
    _ run: PackedAxis.Run, from row: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>
  ) {
    let (first, step, inside) = (run.first, run.step, run.inside)
    if step == 1 {
      (target + inside.lowerBound).update(
        from: row + (first + inside.lowerBound), count: inside.count)
    } else {
      for place in inside { target[place] = row[first + place * step] }
    }
  }
}
