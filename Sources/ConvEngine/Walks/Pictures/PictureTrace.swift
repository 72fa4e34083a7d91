/// The walk over the channels of a tensor, one frame for each: nothing is computed, all is there to see.
///
///     ┌x c1────────┐
///     ┌x c0───────┐│      [2, 3, 4]: two frames, each about one of the two channels
///     │ 1  2  0  1││      the smallest value 0 at (0, 2), the largest one 9 at (2, 0)
///     │ 0  1  3  2││
///     │ 9  1  4  0││      the scale is that of all channels, so it stays from frame to frame
///     └───────────┘┘
struct PictureTrace<Value: Number>: Sendable {
  let shown: ShownTensor<Value>
  let shape: [Int]
  let extent: Extent

  var trace: Trace {
    Trace(count: extent.examples * extent.channels) { frame(of: $0) }
  }

  private func frame(of plane: Int) -> Frame {
    let facts = facts(of: plane)
    return Frame(
      .picture, step: .output(plane), stacks: [stack(about: plane, facts)],
      facts: .picture(facts))
  }

  private func facts(of plane: Int) -> PictureFacts {
    let cells = shown.elements[plane * extent.cells..<(plane + 1) * extent.cells]
    return PictureFacts(
      of: cells.map { Double($0) }, columns: extent.columns, shape: shape,
      example: plane / extent.channels, channel: plane % extent.channels)
  }

  /// Returns the channels of the example, of which one is in focus, with its largest value marked.
  private func stack(about plane: Int, _ facts: PictureFacts) -> PanelStack {
    let largest = facts.largest.map {
      Position(
        example: facts.example, channel: facts.channel, row: $0.row, column: $0.column)
    }
    let planes = extent.planes(of: facts.example)
    let whole = shown.stack(planes: planes, of: extent) { position in
      position == largest ? [.current, .winner, .done] : .done
    }
    return PanelStack(
      shown.kind, count: planes.count, focus: facts.channel..<facts.channel + 1
    ) { whole.panels[$0] }
  }
}

extension Tensor where Value: Number {
  /// Returns the walk over the channels of a picture or of maps, one frame for each.
  ///
  ///     let picture = Tensor<Double>(shape: [2, 2], elements: [0, 3, 1, 0])
  ///     let facts = picture.pictureTrace()[0].picture
  ///     facts?.largest    // 3 in row 0, column 1
  ///     facts?.zeroShare  // 0.5
  ///
  /// The last two axes are rows and columns, `[…, C, H, W]`; one axis alone is a row.
  ///
  /// - Complexity: O(values), for the bounds of what will be seen; a frame O(cells of a channel).
  public func pictureTrace(letter: String = "x") -> Trace {
    PictureTrace(
      shown: .cells(.input, letter, of: self), shape: shape, extent: Extent(planes: shape)
    ).trace
  }
}

extension Extent {
  /// The extent of a tensor of any shape, whose last two axes are rows and columns, and the one before
  /// channels; further axes count as examples.
  init(planes shape: [Int]) {
    let axes = Array(repeating: 1, count: max(0, 4 - shape.count)) + shape
    let last = axes.count - 1
    self.init(
      examples: axes[...(last - 3)].reduce(1, *), channels: axes[last - 2], rows: axes[last - 1],
      columns: axes[last])
  }
}
