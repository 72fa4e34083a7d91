extension ForwardPass {
  /// Returns the walk through the network for one of the examples, one frame for each layer.
  ///
  /// A frame has the maps that the layer reads and those that it makes, a panel for each channel (flat
  /// features are one row), its filters, and the layer with its shapes, parameters and products.
  ///
  ///     let network = try Network(inputShape: [2], layers: [.relu, .linear(LinearLayer(outputs: 3))])
  ///     let pass = try Model<Double>(network, seed: 1).forward(Tensor(shape: [1, 2], elements: [1, -1]))
  ///     let frame = try pass.trace(ofExample: 0)[1]
  ///     frame.panel(.input)?[1].value             // 0
  ///
  /// - Complexity: O(values of all maps), for the bounds of what will be seen.
  /// - Precondition: There is such an example.
  public func trace(ofExample example: Int) throws(ConvolutionError) -> Trace {
    precondition(input.shape[0] > example && example >= 0, "There must be such an example")
    let layers = model.network.layers.indices
    return NetworkTrace(
      network: model.network, isBackwards: false, example: example,
      read: layers.map { .cells(.input, "x", of: input(of: $0)) },
      made: layers.map { .cells(.output, "y", of: outputs[$0]) },
      filters: model.weights.map { $0.map { .filters($0.weight) } },
      relations: try model.network.mapRelations(examples: input.shape[0])
    ).trace
  }

  /// Returns the walk over a layer, counted from 0, over what it reads of all examples: the walk over the
  /// convolution, pooling, rectifier, flattening or linear layer that it is.
  ///
  ///     let pass = try Model<Double>(network, seed: 1).forward(picture)
  ///     try pass.trace(ofLayer: 0, by: .output)[7].terms   // the window of output 7
  ///
  /// What only can be walked by output is walked so.
  ///
  /// - Complexity: O(values that the layer reads + weights), for the bounds of what will be seen.
  /// - Precondition: There is such a layer.
  public func trace(ofLayer layer: Int, by walk: Walk) throws(ConvolutionError) -> Trace {
    precondition(outputs.indices.contains(layer), "There must be such a layer")
    return try operation(ofLayer: layer).trace(by: walk)
  }
}
