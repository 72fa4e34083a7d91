/// Which cell of a layer's input meets which cell of its output through which of its weights, over all
/// axes: examples, channels, and the plane that the filter slides over.
///
///     input  [N, C_in, H, W]       weight  [C_out, C_in/groups, h, w]       output  [N, C_out, H~, W~]
///
///     example n         meets itself
///     input channel     meets the output channels of its group
///     input cell        meets output cell o through tap k where  i = o·S + k·D − P,  along each axis
///
/// The three tensors are symmetric: any two of them, multiplied wherever they meet and collected in the
/// third, are an operation of the lecture.
///
///     walk        held still     collected products     is
///     by output   an output      weight · input         convolution, linear layer
///     by input    an input       weight · output        transposed convolution, gradient of the input
///     by tap      a weight       output · input         gradient of the weight
public struct LayerRelation: Hashable, Sendable {
  /// How many examples there are, N.
  public let examples: Int
  public let channels: ChannelRelation
  public let plane: Plane

  /// Creates the relation of a layer from those of its axes.
  public init(examples: Int, channels: ChannelRelation, plane: Plane) {
    self.examples = examples
    self.channels = channels
    self.plane = plane
  }
}

// MARK: - Shapes

extension LayerRelation {
  /// `[N, C_in, H, W]`, or `[N, C_in, L]`.
  public var inputShape: [Int] { [examples, channels.inputs] + plane.inputShape }

  /// `[C_out, C_in/groups, h, w]`, or `[C_out, C_in/groups, K]`.
  public var weightShape: [Int] {
    [channels.outputs, channels.inputsPerGroup] + plane.kernelShape
  }

  /// `[N, C_out, H~, W~]`, or `[N, C_out, L~]`.
  public var outputShape: [Int] { [examples, channels.outputs] + plane.outputShape }

  /// Returns the shape of a side's tensor.
  public func shape(of side: Side) -> [Int] {
    switch side {
    case .output: outputShape
    case .input: inputShape
    case .weight: weightShape
    }
  }
}

// MARK: - Walking

extension LayerRelation {
  /// Returns, for each cell of the tensor that a walk collects in, the sum of its products.
  ///
  /// A cell begins with `start` of its place. The joints hold places in the elements of the three
  /// tensors; they come in the order of the input's channels, then of the taps, row by row.
  ///
  /// - Complexity: O(number of joints).
  func collect<Value: Scalar>(
    by walk: Walk, start: (Int) -> Value, product: (Joint<Int>) -> Value
  ) -> [Value] {
    var sums: [Value] = []
    sums.reserveCapacity(shape(of: walk.held).reduce(1, *))
    var products: [Value] = []
    forEachCell(of: walk.held) { cell in
      products.removeAll(keepingCapacity: true)
      forEachJoint(of: cell, by: walk) { products.append(product($0)) }
      sums.append(Value.sum(start(sums.count), products))
    }
    return sums
  }

  /// Calls a function with each cell of a side, in the order of the elements.
  func forEachCell(of side: Side, _ body: (Position) -> Void) {
    let extent = extent(of: side)
    for example in 0..<extent.examples {
      for channel in 0..<extent.channels {
        for row in 0..<extent.rows {
          for column in 0..<extent.columns {
            body(Position(example: example, channel: channel, row: row, column: column))
          }
        }
      }
    }
  }

  /// Calls a function with each joint of the cell that a walk holds still, by places in the elements of the tensors.
  func forEachJoint(of held: Position, by walk: Walk, _ body: (Joint<Int>) -> Void) {
    for example in walk == .tap ? 0..<examples : held.example..<held.example + 1 {
      channels.forEachJoint(of: held, by: walk) { channel in
        plane.rows.forEachJoint(of: held.row, by: walk) { row in
          plane.columns.forEachJoint(of: held.column, by: walk) { column in
            body(place(example: example, channel: channel, row: row, column: column))
          }
        }
      }
    }
  }

  /// Returns the places in the elements, which are counted row by row.
  private func place(example: Int, channel: Joint<Int>, row: Joint<Int>, column: Joint<Int>)
    -> Joint<Int>
  {
    let (rows, columns) = (plane.rows, plane.columns)
    let input = (example * channels.inputs + channel.input) * rows.inputSize + row.input
    let tap = channel.tap * rows.kernelSize + row.tap
    let output = (example * channels.outputs + channel.output) * rows.outputSize + row.output
    return Joint(
      input: input * columns.inputSize + column.input,
      tap: tap * columns.kernelSize + column.tap,
      output: output * columns.outputSize + column.output)
  }
}
