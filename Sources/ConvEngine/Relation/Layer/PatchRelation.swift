/// Which cell of an input stands where once the input is unfolded into patches.
///
/// Each window is flattened to a column: channel by channel, and in a channel tap by tap. With an input of
/// one channel, 3 x 3, and a kernel of 2 x 2:
///
///     0 1 2         window    0  1  2  3
///     3 4 5         tap 0     0  1  3  4
///     6 7 8         tap 1     1  2  4  5
///                   tap 2     3  4  6  7
///                   tap 3     4  5  7  8
///
/// The windows and taps are those of one filter over all channels, so this is the relation of a convolution
/// with one output channel: there is a row for each of its weights, a column for each of its outputs.
public struct PatchRelation: Hashable, Sendable {
  /// The relation of one filter that sees all channels: its input is `[N, C, H, W]`.
  public let relation: LayerRelation

  /// Creates the relation of an input's cells with its patches.
  ///
  /// - Throws: ``ConvolutionError`` if a size is out of range, or there would be too many patches.
  init(examples: Int, channels: Int, plane: Plane) throws(ConvolutionError) {
    try Relation.check(.examples, examples, atLeast: 1)
    try Relation.check(.inputChannels, channels, atLeast: 1)
    relation = LayerRelation(
      examples: examples,
      channels: try ChannelRelation(inputs: channels, outputs: 1),
      plane: plane)
    try Tensor<Double>.check(relation.inputShape)
    try Tensor<Double>.check(relation.weightShape)
    try Tensor<Double>.check(plane.outputShape)
    try Tensor<Double>.check(unfoldedShape)
  }

  /// How many values a patch has: `C · h · w`.
  public var patchSize: Int { relation.weightShape.reduce(1, *) }

  /// How many windows there are in an example, L: `H~ · W~`.
  public var windowCount: Int { relation.plane.outputShape.reduce(1, *) }

  /// The shape of the input, `[N, C, H, W]` or `[N, C, L]`.
  public var inputShape: [Int] { relation.inputShape }

  /// The shape of the patches, one a column: `[N, C · h · w, L]`.
  public var unfoldedShape: [Int] { [relation.examples, patchSize, windowCount] }

  /// Returns where the value of a joint stands in the patches' elements.
  func place(of joint: Joint<Int>) -> Int {
    let (example, window) = joint.output.quotientAndRemainder(dividingBy: windowCount)
    return (example * patchSize + joint.tap) * windowCount + window
  }

  /// How many windows read each cell of the plane, `[H, W]` or `[L]`.
  ///
  ///     1 2 1      3 x 3 with a kernel of 2 x 2: as often does Fold add
  ///     2 4 2      the value of this cell, when it puts patches back
  ///     1 2 1
  ///
  /// - Complexity: O(H · W + (H · h + W · w)).
  public var overlapCounts: Tensor<Double> {
    let axes = [relation.plane.rows, relation.plane.columns].map { axis in
      (0..<axis.inputSize).map { Double(axis.jointCount(ofInput: $0)) }
    }
    let counts = axes[0].flatMap { row in axes[1].map { row * $0 } }
    return Tensor(shape: relation.plane.inputShape, elements: counts)
  }
}

extension Relation {
  /// Returns how often an input cell is read, by different outputs or taps.
  fileprivate func jointCount(ofInput input: Int) -> Int {
    var count = 0
    forEachJoint(of: input, by: .input) { _ in count += 1 }
    return count
  }
}

// MARK: - Walking

extension PatchRelation {
  /// Returns the patches of an input, zeros where a window lies in the padding.
  @specialized(where Value == Double)
  func unfold<Value: Scalar>(_ input: Tensor<Value>) -> Tensor<Value> {
    var elements = Tensor(repeating: Value.zero, shape: unfoldedShape).elements
    // By tap, as a row of the patches lies side by side.
    relation.forEachCell(of: .weight) { tap in
      relation.forEachJoint(of: tap, by: .tap) {
        elements[place(of: $0)] = input.elements[$0.input]
      }
    }
    return Tensor(shape: unfoldedShape, elements: elements)
  }

  /// Returns the sums of all values of the patches that come from the same cell; each begins with the bias
  /// of its channel.
  @specialized(where Value == Double)
  func fold<Value: Scalar>(
    _ patches: Tensor<Value>, bias: Tensor<Value>? = nil
  ) -> Tensor<Value> {
    let start = relation.inputStarts(bias)
    let sums = relation.collect(by: .input, start: start) { patches.elements[place(of: $0)] }
    return Tensor(shape: inputShape, elements: sums)
  }
}
