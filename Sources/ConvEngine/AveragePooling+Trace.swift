extension AveragePooling {
  /// The walk over the pooling, one frame for each output: the share of its window so far.
  ///
  /// The contributions are added, and each sum is divided by the ``Frame/divisor`` of the window.
  ///
  ///     let input = Tensor<Double>(shape: [1, 1, 4], elements: [2, 4, 6, 8])
  ///     let trace = try AveragePooling(input, window: PoolingWindow(kernel: [2])).trace
  ///     trace[1].contributions.map(\.sum)  // 3, 7
  ///     trace[1].divisor                   // 2
  ///
  /// - Complexity: O(input cells + places), for the bounds of what will be seen.
  public var trace: Trace { walk.trace }

  private var walk: PoolingTrace<Value> {
    let cells = ShownTensor.cells(.input, "x", of: input)
    let (divisors, taps) = (divisors, relation.extent(of: .tap).cells)
    return PoolingTrace(
      operation: .averagePooling, relation: relation, input: cells,
      output: .collected(
        .output, "y", shape: relation.outputShape,
        bounds: cells.bounds.averaged(taps, divisors: Set(divisors))),
      countsPadding: countsPadding, divisors: divisors, result: { Value.sum(.zero, $0) },
      winner: { _ in nil })
  }

  /// Returns the walk over the gradient of the input, given that of the output: each cell of a
  /// window gets an equal share.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(input cells + output cells), for the bounds of what will be seen.
  public func inputGradientTrace(
    _ outputGradient: Tensor<Value>
  ) throws(ConvolutionError) -> Trace {
    try outputGradient.checkGradient(of: relation.outputShape)
    return walk.gradientTrace(outputGradient)
  }
}
