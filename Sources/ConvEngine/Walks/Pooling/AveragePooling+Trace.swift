extension AveragePooling {
  /// Returns the walk over the pooling, one frame for each output, input or tap: the mean of each window so
  /// far.
  ///
  /// By output the terms are added, and each sum is divided by the ``Equation/divisor`` of the window.
  /// Else each is weighted by the share that it has in its window.
  ///
  ///     let input = Tensor<Double>(shape: [1, 1, 4], elements: [2, 4, 6, 8])
  ///     let trace = try AveragePooling(input, window: Window(kernel: [2])).trace(by: .output)
  ///     trace[1].terms.map(\.sum)  // 3, 7
  ///     trace[1].divisor                   // 2
  ///
  /// - Complexity: O(input cells + places), for the bounds of what will be seen.
  public func trace(by walk: Walk) -> Trace { pooling(by: walk).trace }

  private func pooling(by walk: Walk) -> PoolingTrace<Value> {
    let cells = ShownTensor.cells(.input, "x", of: input)
    let (divisors, taps) = (divisors, relation.extent(of: .weight).cells)
    return PoolingTrace(
      operation: .averagePooling, relation: relation, input: cells,
      output: .collected(
        .output, "y", shape: relation.outputShape,
        bounds: cells.bounds.averaged(taps, divisors: Set(divisors))),
      countsPadding: countsPadding, divisors: divisors, walk: walk,
      result: { Value.sum(.zero, $0) }, winner: { _ in nil })
  }

  /// Returns the walk over the gradient of the input, given that of the output: each cell of a
  /// window gets an equal share.
  ///
  /// By input each frame collects the shares of all windows that a cell lies in.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(input cells + output cells), for the bounds of what will be seen.
  public func inputGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    try outputGradient.checkGradient(of: relation.outputShape)
    return pooling(by: walk).gradientTrace(outputGradient)
  }
}
