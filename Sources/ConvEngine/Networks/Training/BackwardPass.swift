/// The gradients of a loss with respect to all that a network has, layer by layer.
public struct BackwardPass<Value: NetworkNumber>: Hashable, Sendable {
  /// The pass that is gone back through.
  public let forward: ForwardPass<Value>
  /// The gradient of what the last layer makes.
  public let outputGradient: Tensor<Value>
  /// The gradient of what comes into each layer; nil for the first one where it was not asked for.
  public let inputs: [Tensor<Value>?]
  /// The gradient of the weights of each layer, or nil where a layer learns nothing.
  public let weights: [LayerWeights<Value>?]
}

extension ForwardPass {
  /// Returns the gradients of a loss, given its gradient with respect to the output of the last layer.
  ///
  ///     x ──► layer 1 ──► layer 2 ──► y ──► loss
  ///       ◄──         ◄──         ◄── grad_output
  ///         inputs[0]   inputs[1]
  ///
  /// Training does not need the gradient of the examples: leave it out, and the first layer is spared it.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(N · macs), about twice the forward pass.
  public func backward(
    _ outputGradient: Tensor<Value>, toInput: Bool = true
  ) throws(ConvolutionError) -> BackwardPass<Value> {
    try outputGradient.checkGradient(of: output.shape)
    var inputs: [Tensor<Value>?] = []
    var weights: [LayerWeights<Value>?] = []
    var gradient = outputGradient
    for number in model.network.layers.indices.reversed() {
      let back = try operation(ofLayer: number)
        .gradients(gradient, toInput: toInput || number > 0)
      inputs.append(back.input)
      weights.append(back.weights)
      if let input = back.input { gradient = input }
    }
    return BackwardPass(
      forward: self, outputGradient: outputGradient, inputs: inputs.reversed(),
      weights: weights.reversed())
  }
}
