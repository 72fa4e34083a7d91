extension BackwardPass {
  /// Returns the walk back through the network for one of the examples, one frame for each layer, the last
  /// layer first.
  ///
  /// A frame has the gradient of what the layer makes, of its filters, and of what it reads, if that was
  /// asked for. Gradients of filters are those of all examples.
  ///
  /// - Complexity: O(values of all maps), for the bounds of what will be seen.
  /// - Precondition: There is such an example.
  public func trace(ofExample example: Int) throws(ConvolutionError) -> Trace {
    let (network, examples) = (forward.model.network, forward.input.shape[0])
    precondition(examples > example && example >= 0, "There must be such an example")
    return NetworkTrace(
      network: network, isBackwards: true, example: example,
      read: network.layers.indices.map {
        .cells(.outputGradient, "dy", of: gradient(ofOutput: $0))
      },
      made: inputs.map { $0.map { .cells(.inputGradient, "dx", of: $0) } },
      filters: zip(weights, forward.model.weights).map { gradient, weights in
        gradient.flatMap { gradient in weights.map { gradient.weight.shownGradient(of: $0.weight) }
        }
      },
      relations: try network.mapRelations(examples: examples)
    ).trace
  }

  /// Returns the walk over the gradient of what a layer reads, the layer counted from 0.
  ///
  /// What only can be walked by output is walked so.
  ///
  /// - Complexity: O(values that the layer reads and makes + weights), for the bounds of what will be seen.
  /// - Precondition: There is such a layer.
  public func inputGradientTrace(
    ofLayer layer: Int, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    precondition(inputs.indices.contains(layer), "There must be such a layer")
    return try forward.operation(ofLayer: layer)
      .inputGradientTrace(gradient(ofOutput: layer), by: walk)
  }

  /// Returns the walk over the gradient of a layer's weights, the layer counted from 0, or nil if it learns
  /// nothing.
  ///
  /// - Complexity: O(values that the layer reads and makes), for the bounds of what will be seen.
  /// - Precondition: There is such a layer.
  public func weightGradientTrace(
    ofLayer layer: Int, by walk: Walk
  ) throws(ConvolutionError) -> Trace? {
    precondition(inputs.indices.contains(layer), "There must be such a layer")
    return try forward.operation(ofLayer: layer)
      .weightGradientTrace(gradient(ofOutput: layer), by: walk)
  }

  /// Returns the walk over the gradient of a layer's biases, the layer counted from 0, or nil if it has none.
  ///
  /// - Complexity: O(values that the layer makes), for the bounds of what will be seen.
  /// - Precondition: There is such a layer.
  public func biasGradientTrace(
    ofLayer layer: Int, by walk: Walk
  ) throws(ConvolutionError) -> Trace? {
    precondition(inputs.indices.contains(layer), "There must be such a layer")
    guard weights[layer]?.bias != nil else { return nil }
    return try BiasGradient(outputGradient: gradient(ofOutput: layer)).trace(by: walk)
  }

  /// Returns the gradient of what a layer makes: that of what the next one reads, or the loss's own.
  private func gradient(ofOutput layer: Int) -> Tensor<Value> {
    let above = layer + 1
    return (above < inputs.count ? inputs[above] : nil) ?? outputGradient
  }
}

extension Tensor {
  /// Returns the tensor as the gradient of weights, by whose names its cells are called.
  fileprivate func shownGradient(of weight: Tensor) -> ShownTensor<Value> {
    let bounds = ValueBounds(of: elements)
    let names = ShownTensor.gradient(of: .filters(weight), shape: shape, bounds: bounds).name
    return ShownTensor(kind: .filterGradient, bounds: bounds, elements: elements, name: names)
  }
}
