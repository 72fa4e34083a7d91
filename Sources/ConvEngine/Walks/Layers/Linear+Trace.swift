extension Linear {
  /// Returns the walk over the layer, one frame for each output, feature or weight of its examples.
  ///
  /// Features and outputs are channels of one cell; the matrix is the weight itself.
  ///
  ///     let input = Tensor<Double>(shape: [1, 3], elements: [1, 2, 3])
  ///     let weight = Tensor<Double>(shape: [2, 3], elements: [1, 0, 0, 1, 1, 1])
  ///     let trace = try Linear(input: input, weight: weight).trace(by: .output)
  ///     trace[1].terms.last?.sum  // 6
  ///
  /// - Complexity: O(input cells + weights), for the bounds of what will be seen.
  public func trace(by walk: Walk) -> Trace {
    traced.trace(by: walk, outputShape: outputShape)
  }

  private var traced: TracedLayer<Value> {
    TracedLayer(
      operation: .linear, relation: relation, input: input, weight: weight, bias: bias)
  }

  /// Returns the walk over the gradient of the input, given that of the output.
  ///
  /// By input each frame gathers one cell of the gradient, by output each spreads one.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(output cells + weights), for the bounds of what will be seen.
  public func inputGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    try outputGradient.checkGradient(of: outputShape)
    return traced.inputGradientTrace(outputGradient, by: walk)
  }

  /// Returns the walk over the gradient of the weights, given that of the output.
  ///
  /// By tap each frame computes the gradient of one weight.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(input cells + output cells), for the bounds of what will be seen.
  public func weightGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    try outputGradient.checkGradient(of: outputShape)
    return traced.weightGradientTrace(outputGradient, by: walk)
  }

  /// Returns the walk over the gradient of the biases, given that of the output, or nil if there are none.
  ///
  /// By tap each frame adds up the gradient of one bias, over the examples; a bias is a weight
  /// that meets a constant 1.
  ///
  ///     let slope = Tensor<Double>(shape: [3, 1], elements: [1, 2, 4])
  ///     try layer.biasGradientTrace(slope, by: .tap)?[0].terms.map(\.sum)  // 1, 3, 7
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(output cells), for the bounds of what will be seen.
  public func biasGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace? {
    try outputGradient.checkGradient(of: outputShape)
    guard bias != nil else { return nil }
    return try BiasGradient(outputGradient: outputGradient).trace(by: walk)
  }
}
