// The joints of a pooling, whose padding takes no part: all of them are with cells of the input.
extension LayerRelation {
  /// Returns the joints of a cell that a walk holds still, without those in the padding.
  ///
  /// - Complexity: O(K) along each axis; an element is computed when it is asked for.
  func cellJoints(of held: Position, by walk: Walk) -> ComputedCollection<Joint<Position>> {
    switch walk {
    case .output: windowCells(of: held)
    case .input: joints(of: held, by: .input)
    case .tap: windows(through: held)
    }
  }

  /// Returns what an output reads, row by row.
  func windowCells(of output: Position) -> ComputedCollection<Joint<Position>> {
    let (rows, columns) = (plane.rows, plane.columns)
    let rowTaps = rows.taps(of: output.row, in: 0..<rows.inputSize)
    let columnTaps = columns.taps(of: output.column, in: 0..<columns.inputSize)
    return ComputedCollection(count: rowTaps.count * columnTaps.count) { index in
      let tap = Position(
        example: output.channel, row: rowTaps.lowerBound + index / columnTaps.count,
        column: columnTaps.lowerBound + index % columnTaps.count)
      return Joint(input: input(output: output, tap: tap), tap: tap, output: output)
    }
  }

  /// Returns which outputs read a cell through a tap, example by example and row by row.
  private func windows(through tap: Position) -> ComputedCollection<Joint<Position>> {
    let rows = plane.rows.outputs(reading: 0..<plane.rows.inputSize, through: tap.row)
    let columns = plane.columns.outputs(reading: 0..<plane.columns.inputSize, through: tap.column)
    let cells = rows.count * columns.count
    return ComputedCollection(count: examples * cells) { index in
      let output = Position(
        example: index / cells, channel: tap.example,
        row: rows.lowerBound + index % cells / columns.count,
        column: columns.lowerBound + index % columns.count)
      return Joint(input: input(output: output, tap: tap), tap: tap, output: output)
    }
  }

  /// Returns the place that a joint with a cell of the input has in one of the tensors.
  func cellPlace(of joint: Joint<Position>, in side: Side) -> Int {
    guard let place = place(of: joint, in: side) else {
      preconditionFailure("A joint must be with a cell of the input")
    }
    return place
  }
}
