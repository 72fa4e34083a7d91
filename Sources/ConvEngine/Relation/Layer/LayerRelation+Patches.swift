// The patches of a layer: what its windows read, flattened. Every layer has them, whatever it does with
// them. A patch has an entry for each cell of a window over all channels; with two channels and two taps:
//
//     window        0    1    2          example, window and entry are a position: example, column and row
//     entry 0       x    x    x   ┐
//     entry 1       x    x    x   ┴ channel 0, tap 0 and 1
//     entry 2       x    x    x   ┐
//     entry 3       x    x    x   ┴ channel 1, tap 0 and 1
//
// All filters of a group read the same entry of a window, so there are as many joints at its place.
extension LayerRelation {
  /// The windows of all examples, `[N, 1, H~, W~]`.
  var windows: Extent {
    Extent(
      examples: examples, channels: 1, rows: plane.rows.outputSize,
      columns: plane.columns.outputSize)
  }

  /// The entries of a patch, `[1, C_in, h, w]`.
  var entries: Extent {
    Extent(
      examples: 1, channels: channels.inputs, rows: plane.rows.kernelSize,
      columns: plane.columns.kernelSize)
  }

  /// How the patches lie in memory, one a column: `[N, 1, C_in · h · w, L]`.
  var patchExtent: Extent {
    Extent(examples: examples, channels: 1, rows: entries.count, columns: windows.cells)
  }

  /// Returns where a joint is among the patches.
  func patch(of joint: Joint<Position>) -> Position {
    let (tap, output) = (joint.tap, joint.output)
    return Position(
      example: output.example,
      row: entries.place(
        of: Position(channel: joint.input.channel, row: tap.row, column: tap.column)),
      column: windows.place(of: Position(row: output.row, column: output.column)))
  }

  /// Returns the weight by which a filter multiplies an entry, or nil if it does not read its channel.
  func tap(of filter: Int, atEntry place: Int) -> Position? {
    let entry = entries.position(at: place)
    return channels.place(joining: entry.channel, to: filter).map {
      Position(example: filter, channel: $0, row: entry.row, column: entry.column)
    }
  }

  /// Returns the joint of a filter at a place among the patches, or nil if it does not read there.
  func joint(of filter: Int, atPatch patch: Position) -> Joint<Position>? {
    tap(of: filter, atEntry: patch.row).map { tap in
      let window = windows.position(at: patch.column)
      let output = Position(
        example: patch.example, channel: filter, row: window.row, column: window.column)
      return Joint(input: input(output: output, tap: tap), tap: tap, output: output)
    }
  }

  /// The filters that read a place among the patches.
  func readers(ofPatch patch: Position) -> Range<Int> {
    channels.outputs(reading: entries.position(at: patch.row).channel)
  }
}
