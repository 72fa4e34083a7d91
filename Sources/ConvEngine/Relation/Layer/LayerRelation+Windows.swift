/// The cells of the input that one output of a pooling reads: a grid in one plane, without its padding.
///
///     first ─►  ·     ·     ·
///                                   rowStep = 2·W, columnStep = 2 with a dilation of 2
///               ·     ·     ·
///
/// Its cells are places in the elements of the input.
struct PoolingCells {
  /// The place of the output in its plane.
  let cell: Int
  let first: Int
  let rowCount: Int
  let rowStep: Int
  let columnCount: Int
  let columnStep: Int

  /// Calls a function with each place, row by row.
  @inline(__always)
  func forEachPlace(_ body: (Int) -> Void) {
    var start = first
    for _ in 0..<rowCount {
      var place = start
      for _ in 0..<columnCount {
        body(place)
        place += columnStep
      }
      start += rowStep
    }
  }
}

// The joints of a pooling by output, all of an output at once. A walk that asks about each joint is
// ten times as slow, for what two cells of an axis have to do with each other is the same in every channel.
extension LayerRelation {
  /// Calls a function with what each output reads, in the order of the outputs, for channels that meet
  /// only themselves.
  ///
  /// - Complexity: O(outputs).
  @inline(__always)
  func forEachWindow(_ body: (PoolingCells) -> Void) {
    let (rows, columns) = (plane.rows.reads, plane.columns.reads)
    let (height, width) = (plane.rows.inputSize, plane.columns.inputSize)
    for channel in 0..<examples * channels.inputs {
      var cell = 0
      for row in rows {
        let start = (channel * height + row.first) * width
        for column in columns {
          body(
            PoolingCells(
              cell: cell, first: start + column.first,
              rowCount: row.count, rowStep: plane.rows.dilation * width,
              columnCount: column.count, columnStep: plane.columns.dilation))
          cell += 1
        }
      }
    }
  }
}

extension Relation {
  /// For each output the first input cell that it reads, and how many.
  fileprivate var reads: [(first: Int, count: Int)] {
    (0..<outputSize).map { output in
      let taps = taps(of: output, in: 0..<inputSize)
      return (input(output: output, tap: taps.lowerBound), taps.count)
    }
  }
}
