/// The walk over a pooling, one frame for each output, input or tap.
///
///     ┌x─────────────┐       by output the window has a result for its first cells, then for the first two,
///     │ 1 [7* 2  0] 3│       and so on: what a learner finds reading from left to right
///     └──────────────┘       * the winner, of a maximum
///
/// By input a cell is given to all windows that read it, by tap each window gets one cell more.
struct PoolingTrace<Value: Scalar>: Sendable {
  let operation: Frame.Operation
  let relation: LayerRelation
  let input: ShownTensor<Value>
  let output: ShownTensor<Value>
  /// Whether zeros of the padding are counted; else they are not there.
  let countsPadding: Bool
  /// What the window of each place of the plane is divided by, in an average.
  let divisors: [Int]?
  let walk: Walk
  /// Returns what some values come to, at least one, before they are divided.
  let result: @Sendable (_ values: [Value]) -> Value
  /// Returns which of the values is the result, where it is one of them.
  let winner: @Sendable (_ values: [Value]) -> Int?

  /// The walk, each frame computed from its index alone.
  var trace: Trace {
    let extent = relation.extent(of: walk.held)
    return Trace(count: extent.count) { place in
      PoolingStep(trace: self, place: place, held: extent.position(at: place)).frame
    }
  }

  /// Returns the name of what is held still among what is read and what is made; taps without weights have none.
  func name(
    _ place: Int, input: ShownTensor<Value>, output: ShownTensor<Value>
  ) -> Name? {
    switch walk {
    case .output: output.name(place)
    case .input: input.name(place)
    case .tap: nil
    }
  }
}

// MARK: - Windows

extension PoolingTrace {
  /// Returns what the first cells that an output reads come to.
  ///
  /// - Complexity: O(cells).
  func value(of output: Position, first count: Int) -> Value {
    let result = result(Array(values(of: output).prefix(count)))
    return divisor(of: output).map(result.divided) ?? result
  }

  /// Returns the values that an output reads.
  func values(of output: Position) -> [Value] {
    relation.windowCells(of: output).map {
      input.elements[relation.extent(of: .input).place(of: $0.input)]
    }
  }

  /// Returns what the sum of an output's window is divided by.
  func divisor(of output: Position) -> Int? {
    divisors.map { $0[output.row * relation.plane.columns.outputSize + output.column] }
  }

  /// Returns the cell that is an output's result, where it is one of them.
  func winner(of output: Position) -> Position? {
    winner(values(of: output)).map { relation.windowCells(of: output)[$0].input }
  }

  /// Returns the cell of what is held still that an output reads in this step, or nil for none.
  func input(readBy output: Position, holding held: Position) -> Position? {
    guard walk != .output, relation.isMet(output, of: .output, holding: held, by: walk) else {
      return nil
    }
    return walk == .input ? held : relation.source(of: relation.input(output: output, tap: held))
  }
}
