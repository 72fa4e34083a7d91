// The relation of a layer by positions: solved for each of its letters, over all axes at once.
extension LayerRelation {
  /// Returns how large the tensor of a side is along its four axes.
  func extent(of side: Side) -> Extent {
    let (examples, channels) =
      switch side {
      case .output: (examples, channels.outputs)
      case .input: (examples, channels.inputs)
      case .weight: (channels.outputs, channels.inputsPerGroup)
      }
    return Extent(
      examples: examples, channels: channels, rows: plane.rows.size(of: side),
      columns: plane.columns.size(of: side))
  }

  /// Returns the input cell that a position shows, or nil for a zero of the padding.
  func source(of position: Position) -> Position? {
    guard let row = plane.rows.source(of: position.row),
      let column = plane.columns.source(of: position.column)
    else { return nil }
    return Position(
      example: position.example, channel: position.channel, row: row, column: column)
  }

  /// Returns the position that an output reads through a tap of its filter.
  func input(output: Position, tap: Position) -> Position {
    Position(
      example: output.example,
      channel: channels.inputs(readBy: output.channel).lowerBound + tap.channel,
      row: plane.rows.input(output: output.row, tap: tap.row),
      column: plane.columns.input(output: output.column, tap: tap.column))
  }

  /// Returns whether a window reads a cell, where it is or where the padding shows it.
  func isReached(_ position: Position) -> Bool {
    plane.rows.isShownToWindow(position.row) && plane.columns.isShownToWindow(position.column)
  }
}

// MARK: - Steps

extension LayerRelation {
  /// Returns whether a cell of a side meets the one that a walk holds still.
  func isMet(_ cell: Position, of side: Side, holding held: Position, by walk: Walk) -> Bool {
    areChannelsMet(cell, of: side, holding: held, by: walk)
      && plane.rows.isMet(cell.row, of: side, holding: held.row, by: walk)
      && plane.columns.isMet(cell.column, of: side, holding: held.column, by: walk)
  }

  private func areChannelsMet(
    _ cell: Position, of side: Side, holding held: Position, by walk: Walk
  ) -> Bool {
    switch (walk.held, side) {
    case (.output, .input), (.input, .output):
      let (input, output) = walk == .input ? (held, cell) : (cell, held)
      return input.example == output.example
        && channels.place(joining: input.channel, to: output.channel) != nil
    case (.output, .weight), (.weight, .output):
      let (tap, output) = walk == .tap ? (held, cell) : (cell, held)
      return tap.example == output.channel
    case (.input, .weight), (.weight, .input):
      let (tap, input) = walk == .tap ? (held, cell) : (cell, held)
      return channels.place(joining: input.channel, to: tap.example) == tap.channel
    case (.output, .output), (.input, .input), (.weight, .weight):
      return cell.example == held.example && cell.channel == held.channel
    }
  }

  /// Returns the channels of the input or of the output that a step is about.
  func channelFocus(on side: Side, holding held: Position, by walk: Walk) -> Range<Int> {
    switch (walk.held, side) {
    case (.output, .input): return channels.inputs(readBy: held.channel)
    case (.input, .output): return channels.outputs(reading: held.channel)
    case (.weight, .input):
      let input = channels.inputs(readBy: held.example).lowerBound + held.channel
      return input..<input + 1
    case (.weight, .output): return held.example..<held.example + 1
    default: return held.channel..<held.channel + 1
    }
  }
}

// MARK: - Joints

extension LayerRelation {
  /// Returns the place that a joint has in the tensor of a side, or nil for a zero of the padding.
  func place(of joint: Joint<Position>, in side: Side) -> Int? {
    switch side {
    case .output: extent(of: .output).place(of: joint.output)
    case .weight: extent(of: .weight).place(of: joint.tap)
    case .input: source(of: joint.input).map { extent(of: .input).place(of: $0) }
    }
  }

  /// Returns all joints of a cell that a walk holds still, zeros of the padding included where the
  /// walk comes by them: in the order of the channels, then of the taps or outputs, row by row.
  ///
  /// - Complexity: O(K) along each axis; an element is computed when it is asked for.
  func joints(of held: Position, by walk: Walk) -> ComputedCollection<Joint<Position>> {
    switch walk {
    case .output: joints(ofOutput: held)
    case .input: joints(ofInput: held)
    case .tap: joints(ofTap: held)
    }
  }

  private func joints(ofOutput output: Position) -> ComputedCollection<Joint<Position>> {
    let filters = extent(of: .weight)
    let first = output.channel * filters.channels * filters.cells
    return ComputedCollection(count: filters.channels * filters.cells) { place in
      let tap = filters.position(at: first + place)
      return Joint(input: input(output: output, tap: tap), tap: tap, output: output)
    }
  }

  private func joints(ofTap tap: Position) -> ComputedCollection<Joint<Position>> {
    let outputs = extent(of: .output)
    return ComputedCollection(count: outputs.examples * outputs.cells) { place in
      let (example, cell) = place.quotientAndRemainder(dividingBy: outputs.cells)
      let plane = example * outputs.channels + tap.example
      let output = outputs.position(at: plane * outputs.cells + cell)
      return Joint(input: input(output: output, tap: tap), tap: tap, output: output)
    }
  }

  private func joints(ofInput input: Position) -> ComputedCollection<Joint<Position>> {
    let rows = plane.rows.joints(showing: input.row)
    let columns = plane.columns.joints(showing: input.column)
    let readers = channels.outputs(reading: input.channel)
    let place = input.channel % channels.inputsPerGroup
    let cells = rows.count * columns.count
    return ComputedCollection(count: readers.count * cells) { index in
      let channel = readers.lowerBound + index / cells
      let row = rows[index % cells / columns.count]
      let column = columns[index % columns.count]
      return Joint(
        input: Position(
          example: input.example, channel: input.channel, row: row.input, column: column.input),
        tap: Position(example: channel, channel: place, row: row.tap, column: column.tap),
        output: Position(
          example: input.example, channel: channel, row: row.output, column: column.output))
    }
  }
}
