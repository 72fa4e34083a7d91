// The relation of a layer by positions: solved for each of its letters, over all axes at once.
extension LayerRelation {
  /// Returns how large the tensor is that a walk holds still.
  func extent(of tensor: Walk) -> Extent {
    let (rows, columns) = (plane.rows, plane.columns)
    return switch tensor {
    case .output:
      Extent(
        examples: examples, channels: channels.outputs, rows: rows.outputSize,
        columns: columns.outputSize)
    case .input:
      Extent(
        examples: examples, channels: channels.inputs, rows: rows.inputSize,
        columns: columns.inputSize)
    case .tap:
      Extent(
        examples: channels.outputs, channels: channels.inputsPerGroup, rows: rows.kernelSize,
        columns: columns.kernelSize)
    }
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
  /// Returns whether a cell of a tensor meets the one that a walk holds still.
  func isMet(_ cell: Position, of tensor: Walk, holding held: Position, by walk: Walk) -> Bool {
    areChannelsMet(cell, of: tensor, holding: held, by: walk)
      && plane.rows.isMet(cell.row, of: tensor, holding: held.row, by: walk)
      && plane.columns.isMet(cell.column, of: tensor, holding: held.column, by: walk)
  }

  private func areChannelsMet(
    _ cell: Position, of tensor: Walk, holding held: Position, by walk: Walk
  ) -> Bool {
    switch (walk, tensor) {
    case (.output, .input), (.input, .output):
      let (input, output) = walk == .input ? (held, cell) : (cell, held)
      return input.example == output.example
        && channels.place(joining: input.channel, to: output.channel) != nil
    case (.output, .tap), (.tap, .output):
      let (tap, output) = walk == .tap ? (held, cell) : (cell, held)
      return tap.example == output.channel
    case (.input, .tap), (.tap, .input):
      let (tap, input) = walk == .tap ? (held, cell) : (cell, held)
      return channels.place(joining: input.channel, to: tap.example) == tap.channel
    case (.output, .output), (.input, .input), (.tap, .tap):
      return cell.example == held.example && cell.channel == held.channel
    }
  }

  /// Returns the channels of the input or of the output that a step is about.
  func channelFocus(on tensor: Walk, holding held: Position, by walk: Walk) -> Range<Int> {
    switch (walk, tensor) {
    case (.output, .input): return channels.inputs(readBy: held.channel)
    case (.input, .output): return channels.outputs(reading: held.channel)
    case (.tap, .input):
      let input = channels.inputs(readBy: held.example).lowerBound + held.channel
      return input..<input + 1
    case (.tap, .output): return held.example..<held.example + 1
    default: return held.channel..<held.channel + 1
    }
  }
}

// MARK: - Crossings

/// A meeting by positions, of which that in the input may lie in the padding.
struct Crossing {
  let input: Position
  let tap: Position
  let output: Position
}

extension LayerRelation {
  /// Returns the place that a crossing has in a tensor, or nil for a zero of the padding.
  func place(of crossing: Crossing, in tensor: Walk) -> Int? {
    switch tensor {
    case .output: extent(of: .output).place(of: crossing.output)
    case .tap: extent(of: .tap).place(of: crossing.tap)
    case .input: source(of: crossing.input).map { extent(of: .input).place(of: $0) }
    }
  }

  /// Returns all crossings of a cell that a walk holds still, zeros of the padding included where the
  /// walk comes by them: in the order of the channels, then of the taps or outputs, row by row.
  ///
  /// - Complexity: O(K) along each axis; an element is computed when it is asked for.
  func crossings(of held: Position, by walk: Walk) -> ComputedCollection<Crossing> {
    switch walk {
    case .output: crossings(ofOutput: held)
    case .input: crossings(ofInput: held)
    case .tap: crossings(ofTap: held)
    }
  }

  private func crossings(ofOutput output: Position) -> ComputedCollection<Crossing> {
    let filters = extent(of: .tap)
    let first = output.channel * filters.channels * filters.cells
    return ComputedCollection(count: filters.channels * filters.cells) { place in
      let tap = filters.position(at: first + place)
      return Crossing(input: input(output: output, tap: tap), tap: tap, output: output)
    }
  }

  private func crossings(ofTap tap: Position) -> ComputedCollection<Crossing> {
    let outputs = extent(of: .output)
    return ComputedCollection(count: outputs.examples * outputs.cells) { place in
      let (example, cell) = place.quotientAndRemainder(dividingBy: outputs.cells)
      let plane = example * outputs.channels + tap.example
      let output = outputs.position(at: plane * outputs.cells + cell)
      return Crossing(input: input(output: output, tap: tap), tap: tap, output: output)
    }
  }

  private func crossings(ofInput input: Position) -> ComputedCollection<Crossing> {
    let rows = plane.rows.meetings(showing: input.row)
    let columns = plane.columns.meetings(showing: input.column)
    let readers = channels.outputs(reading: input.channel)
    let place = input.channel % channels.inputsPerGroup
    let cells = rows.count * columns.count
    return ComputedCollection(count: readers.count * cells) { index in
      let channel = readers.lowerBound + index / cells
      let row = rows[index % cells / columns.count]
      let column = columns[index % columns.count]
      return Crossing(
        input: Position(
          example: input.example, channel: input.channel, row: row.input, column: column.input),
        tap: Position(example: channel, channel: place, row: row.tap, column: column.tap),
        output: Position(
          example: input.example, channel: channel, row: row.output, column: column.output))
    }
  }
}
