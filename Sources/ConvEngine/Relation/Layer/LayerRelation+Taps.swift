extension LayerRelation {
  /// Returns the taps through which an output reads an input, all three by their places in the elements
  /// of the tensors of one example.
  ///
  ///     place of a cell = (channel · H + row) · W + column
  ///
  /// - Complexity: O(1), with a mode of padding that shows inputs O(h + w).
  func taps(joining input: Int, to output: Int) -> [Int] {
    let (read, reader) = (
      split(input, over: plane.inputShape), split(output, over: plane.outputShape)
    )
    guard let channel = channels.place(joining: read.channel, to: reader.channel) else { return [] }
    let rows = plane.rows.taps(showing: read.row, to: reader.row)
    let columns = plane.columns.taps(showing: read.column, to: reader.column)
    let filter = (reader.channel * channels.inputsPerGroup + channel) * plane.rows.kernelSize
    return rows.flatMap { row in
      columns.map { (filter + row) * plane.columns.kernelSize + $0 }
    }
  }

  /// Returns the channel, row and column of a place.
  private func split(
    _ place: Int, over plane: [Int]
  ) -> (channel: Int, row: Int, column: Int) {
    let (line, column) = place.quotientAndRemainder(dividingBy: plane[plane.count - 1])
    guard plane.count == 2 else { return (line, 0, column) }
    return (line / plane[0], line % plane[0], column)
  }
}

extension Relation {
  /// Returns the taps through which an output reads an input cell, where it is or where the padding
  /// shows it.
  func taps(showing input: Int, to output: Int) -> [Int] {
    guard paddingMode != .zeros else { return tap(joining: input, to: output).map { [$0] } ?? [] }
    return (0..<kernelSize).filter { source(of: self.input(output: output, tap: $0)) == input }
  }
}
