extension TransposedConvolution {
  /// Returns the walk over the transposed convolution, one frame for each output, input or weight.
  ///
  /// By input each frame stamps the weighted filter on the outputs, by output each gathers what comes to
  /// one of them. Each frame is computed from its index alone.
  ///
  ///     let input = Tensor<Double>(shape: [1, 1, 2], elements: [1, 10])
  ///     let weight = Tensor<Double>(shape: [1, 1, 3], elements: [1, 2, 3])
  ///     let trace = try TransposedConvolution(input: input, weight: weight).trace(by: .output)
  ///     trace[1].terms.map(\.product)  // 2, 10
  ///
  /// - Complexity: O(input cells + weights), for the bounds of what will be seen.
  public func trace(by walk: Walk) -> Trace {
    traced.trace(by: walk, outputShape: relation.inputShape)
  }

  private var traced: TracedLayer<Value> {
    TracedLayer(
      operation: .transposedConvolution, relation: relation, input: input, weight: weight,
      bias: bias, isTransposed: true)
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
    try outputGradient.checkGradient(of: relation.inputShape)
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
    try outputGradient.checkGradient(of: relation.inputShape)
    return traced.weightGradientTrace(outputGradient, by: walk)
  }

  /// Returns the walk over the gradient of the biases, given that of the output, or nil if there are none.
  ///
  /// By tap each frame adds up the gradient of one bias, over all cells of its channel; a bias is a weight
  /// that meets a constant 1.
  ///
  ///     let slope = Tensor<Double>(shape: [1, 1, 3], elements: [1, 2, 4])
  ///     try layer.biasGradientTrace(slope, by: .tap)?[0].terms.map(\.sum)  // 1, 3, 7
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(output cells), for the bounds of what will be seen.
  public func biasGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace? {
    try outputGradient.checkGradient(of: relation.inputShape)
    guard bias != nil else { return nil }
    return try BiasGradient(outputGradient: outputGradient).trace(by: walk)
  }
}
