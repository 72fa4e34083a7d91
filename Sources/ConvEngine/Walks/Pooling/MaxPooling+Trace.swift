extension MaxPooling {
  /// Returns the walk over the pooling, one frame for each output, input or tap: the largest value of each
  /// window so far.
  ///
  /// By input each frame goes to all outputs that read a cell, and marks those whose winner it is.
  ///
  ///     let input = Tensor<Double>(shape: [1, 1, 4], elements: [3, 1, 2, 5])
  ///     let trace = try MaxPooling(input, window: Window(kernel: [2])).trace(by: .output)
  ///     trace[1].terms.map(\.sum)      // 2, 5
  ///     trace[1].panel(.input)?[3].roles       // [.window, .winner]
  ///
  /// - Complexity: O(input cells), for the bounds of what will be seen.
  public func trace(by walk: Walk) -> Trace { pooling(by: walk).trace }

  private func pooling(by walk: Walk) -> PoolingTrace<Value> {
    let cells = ShownTensor.cells(.input, "x", of: input)
    return PoolingTrace(
      operation: .maxPooling, relation: relation, input: cells,
      output: .collected(.output, "y", shape: relation.outputShape, bounds: cells.bounds),
      countsPadding: false, divisors: nil, walk: walk, result: { $0[$0.indexOfWinner] },
      winner: { $0.indexOfWinner })
  }

  /// Returns the walk over the gradient of the input, given that of the output: all of it goes
  /// to the winners.
  ///
  /// By input each frame collects from the outputs that read a cell, 1 times from those that it wins and
  /// 0 times from the others; by output only winners get something.
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

extension Array where Element: Number {
  /// The place of the largest element, the first of those that are equal.
  fileprivate var indexOfWinner: Int {
    indices.dropFirst().reduce(0) { self[$1] > self[$0] ? $1 : $0 }
  }
}
