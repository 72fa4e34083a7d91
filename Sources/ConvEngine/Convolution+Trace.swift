extension Convolution {
  /// Returns the walk over the convolution, one frame for each output, input or weight.
  ///
  /// Each frame is computed from its index alone, in time and memory that do not depend on the size of
  /// the input.
  ///
  ///     let trace = try Convolution(input: [1, 2, 4], weight: [1, 1]).trace(by: .output)
  ///     trace.count                       // 2
  ///     trace[1].contributions.last?.sum  // 6
  ///
  /// - Complexity: O(input cells + weights), for the bounds of what will be seen.
  public func trace(by walk: Walk) -> Trace {
    let cells = ShownTensor.cells(.input, "x", of: input)
    return LayerTrace(
      operation: .convolution, relation: relation, target: .output, walk: walk, input: cells,
      weight: .filters(weight, isFlipped: isFlipped),
      output: .collected(
        .output, "y", shape: relation.outputShape, bounds: outputBounds(of: cells.bounds)),
      bias: bias?.elements, isFlipped: isFlipped
    ).trace
  }

  /// Returns the bounds of the outputs of all channels, given those of the input.
  private func outputBounds(of inputBounds: ValueBounds) -> ValueBounds {
    let size = weight.elements.count / relation.channels.outputs
    let channels = (0..<relation.channels.outputs).lazy.map { channel in
      inputBounds.convolved(
        with: Array(weight.elements[channel * size..<(channel + 1) * size]),
        bias: bias?.elements[channel])
    }
    return channels.dropFirst().reduce(channels[0]) { $0.union($1) }
  }
}
