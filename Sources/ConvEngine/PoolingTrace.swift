/// The walk over a pooling, one frame for each output.
///
///     ┌x─────────────┐       the window has a result for its first cells, then for the first two, and
///     │ 1 [7* 2  0] 3│       so on: what a learner finds reading from left to right
///     └──────────────┘       * the winner, of a maximum
struct PoolingTrace<Value: Scalar>: Sendable {
  let operation: Frame.Operation
  let relation: LayerRelation
  let input: ShownTensor<Value>
  let output: ShownTensor<Value>
  /// Whether zeros of the padding are counted; else they are not there.
  let countsPadding: Bool
  /// What the window of each place of the plane is divided by, in an average.
  let divisors: [Int]?
  /// Returns what some values come to, at least one, before they are divided.
  let result: @Sendable (_ values: [Value]) -> Value
  /// Returns which of the values is the result, where it is one of them.
  let winner: @Sendable (_ values: [Value]) -> Int?

  /// The walk, each frame computed from its index alone.
  var trace: Trace {
    let outputs = relation.extent(of: .output)
    return Trace(count: outputs.count) { place in
      PoolingStep(trace: self, place: place, held: outputs.position(at: place)).frame
    }
  }

  /// Returns the cells of the input that an output reads, row by row, none of the padding.
  func cells(of output: Position) -> ComputedCollection<Crossing> {
    let (rows, columns) = (relation.plane.rows, relation.plane.columns)
    let rowTaps = rows.taps(of: output.row, in: 0..<rows.inputSize)
    let columnTaps = columns.taps(of: output.column, in: 0..<columns.inputSize)
    return ComputedCollection(count: rowTaps.count * columnTaps.count) { index in
      let tap = Position(
        example: output.channel, row: rowTaps.lowerBound + index / columnTaps.count,
        column: columnTaps.lowerBound + index % columnTaps.count)
      return Crossing(input: relation.input(output: output, tap: tap), tap: tap, output: output)
    }
  }

  /// Returns what the first cells that an output reads come to.
  ///
  /// - Complexity: O(cells).
  func value(of output: Position, first count: Int? = nil) -> Value {
    let values = values(of: output)
    let result = result(Array(values.prefix(count ?? values.count)))
    return divisor(of: output).map(result.divided) ?? result
  }

  /// Returns the values that an output reads.
  func values(of output: Position) -> [Value] {
    cells(of: output).map { input.elements[relation.extent(of: .input).place(of: $0.input)] }
  }

  /// Returns what the sum of an output's window is divided by.
  func divisor(of output: Position) -> Int? {
    divisors.map { $0[output.row * relation.plane.columns.outputSize + output.column] }
  }
}
