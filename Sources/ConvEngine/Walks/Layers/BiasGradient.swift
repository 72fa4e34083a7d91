/// The walk over the gradient of a layer's biases.
///
/// A bias is a filter of one weight that meets a constant 1 at each place of the output, so its gradient is
/// that of such a weight:
///
///     1    1    1         y[n, c, p] = …  + bias[c]·1
///     │    │    │
///     dy0  dy1  dy2       dbias = dy0·1 + dy1·1 + dy2·1
struct BiasGradient<Value: Scalar>: Sendable {
  /// The gradient of the layer's output, `[N, C]` or `[N, C, …]`.
  let outputGradient: Tensor<Value>

  /// Returns the walk, each frame computed from its index alone.
  func trace(by walk: Walk) throws(ConvolutionError) -> Trace {
    let relation = try LayerRelation(biasOf: outputGradient.shape)
    let given = ShownTensor.cells(.outputGradient, "dy", of: outputGradient)
    return LayerTrace(
      operation: .biasGradient, relation: relation, collected: .weight, walk: walk,
      input: .ones(relation.extent(of: .input).count), weight: collected(relation, given.bounds),
      output: given, parameterCount: relation.channels.outputs
    ).trace
  }

  /// Returns the biases' gradient, of which each cell adds up a channel.
  private func collected(_ relation: LayerRelation, _ given: ValueBounds) -> ShownTensor<Value> {
    let channels = relation.channels.outputs
    return ShownTensor(
      kind: .biasGradient, bounds: given.summed(relation.extent(of: .input).count), elements: []
    ) { Name("dbias", indices: channels == 1 ? [] : [$0]) }
  }
}

extension LayerRelation {
  /// Creates the relation of an output's biases with a constant: each is a filter of one weight, and all
  /// read the same channel of ones.
  ///
  ///     try LayerRelation(biasOf: [2, 3, 4, 4])    // [2, 1, 4, 4] meets [3, 1, 1, 1]
  fileprivate init(biasOf outputShape: [Int]) throws(ConvolutionError) {
    let plane = outputShape.count > 2 ? Array(outputShape.dropFirst(2)) : [1]
    try self.init(
      inputShape: [outputShape[0], 1] + plane,
      weightShape: [outputShape[1], 1] + plane.map { _ in 1 })
  }
}

extension ShownTensor {
  /// Returns as many ones, which have no names.
  fileprivate static func ones(_ count: Int) -> ShownTensor {
    ShownTensor(
      kind: .ones, bounds: ValueBounds(of: [Value.one]),
      elements: Array(repeating: .one, count: count)
    ) { _ in nil }
  }
}

// MARK: - Panels

extension LayerStep {
  /// All biases in one row, though each is the only weight of a filter.
  var biasPanel: Panel {
    Panel(
      .biasGradient, columns: 0..<relation.channels.outputs,
      focusColumns: relation.channelFocus(on: .output, holding: held, by: walk),
      bounds: trace.weight.bounds
    ) { _, column in cell(at: Position(example: column, column: 0), of: .weight) }
  }
}
