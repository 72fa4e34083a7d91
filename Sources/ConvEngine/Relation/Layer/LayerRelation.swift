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

  /// The shape of the tensor that a walk collects in.
  public func targetShape(by walk: Walk) -> [Int] {
    switch walk {
    case .output: outputShape
    case .input: inputShape
    case .tap: weightShape
    }
  }
}

// MARK: - Walking

extension LayerRelation {
  /// Returns, for each cell of the tensor that a walk collects in, the sum of its products.
  ///
  /// A cell begins with `start` of its place. The meetings hold places in the elements of the three
  /// tensors; they come in the order of the input's channels, then of the taps, row by row.
  ///
  /// - Complexity: O(number of meetings).
  func collect<Value: Scalar>(
    by walk: Walk, start: (Int) -> Value, product: (Meeting) -> Value
  ) -> [Value] {
    var sums: [Value] = []
    sums.reserveCapacity(targetShape(by: walk).reduce(1, *))
    var products: [Value] = []
    forEachTarget(by: walk) { target in
      products.removeAll(keepingCapacity: true)
      forEachMeeting(of: target, by: walk) { products.append(product($0)) }
      sums.append(Value.sum(start(sums.count), products))
    }
    return sums
  }

  /// A cell of one of the tensors: an example, a channel and a place in the plane.
  struct Target {
    let example: Int
    let channel: Int
    let row: Int
    let column: Int
  }

  /// Calls a function with each cell that a walk holds still, in the order of the elements.
  func forEachTarget(by walk: Walk, _ body: (Target) -> Void) {
    for example in 0..<(walk == .tap ? 1 : examples) {
      for channel in 0..<channels.targetCount(by: walk) {
        for row in 0..<plane.rows.targetCount(by: walk) {
          for column in 0..<plane.columns.targetCount(by: walk) {
            body(Target(example: example, channel: channel, row: row, column: column))
          }
        }
      }
    }
  }

  /// Calls a function with each meeting of a cell, by places in the elements of the tensors.
  func forEachMeeting(of target: Target, by walk: Walk, _ body: (Meeting) -> Void) {
    for example in walk == .tap ? 0..<examples : target.example..<target.example + 1 {
      channels.forEachMeeting(of: target.channel, by: walk) { channel in
        plane.rows.forEachMeeting(of: target.row, by: walk) { row in
          plane.columns.forEachMeeting(of: target.column, by: walk) { column in
            body(place(example: example, channel: channel, row: row, column: column))
          }
        }
      }
    }
  }

  /// Returns the places in the elements, which are counted row by row.
  private func place(example: Int, channel: Meeting, row: Meeting, column: Meeting) -> Meeting {
    let (rows, columns) = (plane.rows, plane.columns)
    let input = (example * channels.inputs + channel.input) * rows.inputSize + row.input
    let tap = channel.tap * rows.kernelSize + row.tap
    let output = (example * channels.outputs + channel.output) * rows.outputSize + row.output
    return Meeting(
      input: input * columns.inputSize + column.input,
      tap: tap * columns.kernelSize + column.tap,
      output: output * columns.outputSize + column.output)
  }
}
