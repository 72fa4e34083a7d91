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
      fillChannel(
        memory + channel * plane.stride, plane, from: group + channel * planes.cellsPerChannel,
        planes: planes)
    }
  }

  private func fillChannel(
    _ target: UnsafeMutablePointer<Float>, _ plane: PackedPlane,
    from channel: UnsafePointer<Float>, planes: FastPlanes
  ) {
    var target = target
    for run in plane.rows.runs {
      let inside = run.inside(planes.rows)
      for place in 0..<run.count {
        if inside.contains(place) {
          let row = channel + (run.first + place * run.step) * planes.columns
          fillRow(target, plane.columns.runs, from: row, columns: planes.columns)
        } else {
          target.update(repeating: 0, count: plane.columns.count)
        }
        target += plane.pitch
      }
    }
  }

  private func fillRow(
    _ target: UnsafeMutablePointer<Float>, _ runs: [PackedAxis.Run],
    from row: UnsafePointer<Float>, columns: Int
  ) {
    var target = target
    for run in runs {
      let inside = run.inside(columns)
      target.update(repeating: 0, count: inside.lowerBound)
      copy(run, inside, from: row, to: target)
      (target + inside.upperBound).update(repeating: 0, count: run.count - inside.upperBound)
      target += run.count
    }
  }

  private func copy(
    _ run: PackedAxis.Run, _ inside: Range<Int>, from row: UnsafePointer<Float>,
    to target: UnsafeMutablePointer<Float>
  ) {
    let (first, step) = (run.first, run.step)
    if step == 1 {
      (target + inside.lowerBound).update(
        from: row + (first + inside.lowerBound), count: inside.count)
    } else {
      for place in inside { target[place] = row[first + place * step] }
    }
  }
}
