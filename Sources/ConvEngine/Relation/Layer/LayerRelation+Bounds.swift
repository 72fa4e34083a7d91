extension LayerRelation {
  /// Returns the bounds of all sums of weights with values, collected at the outputs or at the inputs.
  ///
  /// - Complexity: O(weights).
  func sumBounds<Value: Scalar>(
    at side: Side, of values: ValueBounds, weight: [Value], bias: [Value]?
  ) -> ValueBounds {
    let bounds = (0..<extent(of: side).channels).lazy.map { channel in
      values.convolved(
        with: weights(ofChannel: channel, at: side, among: weight), bias: bias?[channel])
    }
    let union = bounds.dropFirst().reduce(bounds[0]) { $0.union($1) }
    let repetitions = side == .input ? mostRepetitions : 1
    return repetitions > 1 ? union.summed(repetitions) : union
  }

  /// Returns the weights that a channel of the output or of the input meets.
  private func weights<Value: Scalar>(
    ofChannel channel: Int, at side: Side, among weight: [Value]
  ) -> [Value] {
    let filters = extent(of: .weight)
    guard side == .input else {
      let size = filters.channels * filters.cells
      return Array(weight[channel * size..<(channel + 1) * size])
    }
    return channels.outputs(reading: channel).flatMap { filter in
      let first = (filter * filters.channels + channel % filters.channels) * filters.cells
      return weight[first..<first + filters.cells]
    }
  }

  /// How often the padding can show a cell, at most, the cell itself included.
  private var mostRepetitions: Int {
    [plane.rows, plane.columns].reduce(1) { count, axis in
      axis.paddingMode == .zeros ? count : count * (1 + axis.padding.before + axis.padding.after)
    }
  }
}
