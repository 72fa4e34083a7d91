extension Rectifier {
  /// Returns the walk over the rectifier, one frame for each value.
  ///
  /// A value that passes is the winner of its window of one cell; beside the others stands a zero.
  ///
  ///     let rectifier = Rectifier(Tensor<Double>(shape: [2], elements: [-1, 2]))
  ///     try rectifier.trace().map { $0.terms.last?.sum }  // 0, 2
  ///
  /// - Throws: ``ConvolutionError`` if there are no values.
  /// - Complexity: O(values), for the bounds of what will be seen.
  public func trace() throws(ConvolutionError) -> Trace { try walk().trace }

  /// Returns the walk over the gradient of the input, given that of the output: it goes to the values
  /// that pass.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(values), for the bounds of what will be seen.
  public func inputGradientTrace(
    _ outputGradient: Tensor<Value>
  ) throws(ConvolutionError) -> Trace {
    try outputGradient.checkGradient(of: input.shape)
    let walk = try walk()
    return walk.gradientTrace(outputGradient.reshaped(walk.relation.outputShape))
  }

  private func walk() throws(ConvolutionError) -> PoolingTrace<Value> {
    let planes = input.reshaped(planeShape)
    let relation = try LayerRelation(
      pooling: planes.shape, .cell)
    let cells = ShownTensor.cells(.input, "x", of: planes)
    return PoolingTrace(
      operation: .relu, relation: relation, input: cells,
      output: .collected(.output, "y", shape: planes.shape, bounds: cells.bounds),
      countsPadding: false, divisors: nil, walk: .output, result: { max($0[0], 0) },
      winner: { $0[0] > 0 ? 0 : nil })
  }

  /// The shape as that of examples and channels: `[H, W]` is one channel of one example.
  private var planeShape: [Int] {
    let leading = input.rank == 2 ? 2 : max(0, 3 - input.rank)
    return Array(repeating: 1, count: leading) + input.shape
  }
}
