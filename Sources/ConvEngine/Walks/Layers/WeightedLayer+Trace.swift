// The walks over a layer with weights, and over its gradients.
//
//                        reads x     filters     makes y        collected
//     the layer          x           w           y              y
//     input gradient     dx          w           dy             dx
//     weight gradient    x           dw          dy             dw
//
// What is read is the relation's input and what is made its output; transposed, it is the other way.
extension WeightedLayer {
  /// Returns the walk over the layer, one frame for each output, input or weight.
  ///
  /// By input a transposed convolution stamps the weighted filter on the outputs, by output it gathers what
  /// comes to one of them. Each frame is computed from its index alone, in time and memory that do not depend
  /// on the size of the input.
  ///
  ///     let trace = try Convolution(input: [1, 2, 4], weight: [1, 1]).trace(by: .output)
  ///     trace.count               // 2
  ///     trace[1].terms.last?.sum  // 6
  ///
  /// - Complexity: O(input cells + weights), for the bounds of what will be seen.
  public func trace(by walk: Walk) -> Trace {
    let bounds = relation.sumBounds(
      at: made, of: ValueBounds(of: input.elements), weight: weight.elements,
      bias: bias?.elements)
    return trace(
      Self.operation, by: walk, collecting: made, read: .cells(.input, "x", of: input),
      filters: filters, made: .collected(.output, "y", shape: outputShape, bounds: bounds),
      bias: bias?.elements)
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
    let bounds = relation.sumBounds(
      at: made.transposed, of: ValueBounds(of: outputGradient.elements), weight: weight.elements,
      bias: nil)
    return trace(
      .inputGradient, by: walk, collecting: made.transposed,
      read: .collected(.inputGradient, "dx", shape: input.shape, bounds: bounds),
      filters: filters, made: .cells(.outputGradient, "dy", of: outputGradient))
  }

  /// Returns the walk over the gradient of the weights, given that of the output.
  ///
  /// By tap each frame computes the gradient of one weight, in the order in which they are applied.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(input cells + output cells), for the bounds of what will be seen.
  public func weightGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    try outputGradient.checkGradient(of: outputShape)
    let cells = ShownTensor.cells(.input, "x", of: input)
    let gradient = ShownTensor.cells(.outputGradient, "dy", of: outputGradient)
    let outputs = relation.extent(of: .output)
    let bounds = cells.bounds.multiplied(by: gradient.bounds)
      .summed(outputs.examples * outputs.cells)
    return trace(
      .weightGradient, by: walk, collecting: .weight, read: cells,
      filters: .gradient(of: filters, shape: weight.shape, bounds: bounds), made: gradient)
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
    try outputGradient.checkGradient(of: outputShape)
    guard bias != nil else { return nil }
    return try BiasGradient(outputGradient: outputGradient).trace(by: walk)
  }

  private var filters: ShownTensor<Value> { .filters(weight, isFlipped: isFlipped) }

  private func trace(
    _ operation: Frame.Operation, by walk: Walk, collecting collected: Side,
    read: ShownTensor<Value>, filters: ShownTensor<Value>, made: ShownTensor<Value>,
    bias: [Value]? = nil
  ) -> Trace {
    let isTransposed = self.made == .input
    return LayerTrace(
      operation: operation, relation: relation, collected: collected,
      walk: isTransposed ? walk.transposed : walk, input: isTransposed ? made : read,
      weight: filters, output: isTransposed ? read : made, bias: bias, isFlipped: isFlipped,
      isTransposed: isTransposed, parameterCount: parameterCount
    ).trace
  }
}
