/// A network with its weights.
///
///     let network = try Network(inputShape: [2], layers: [.linear(LinearLayer(outputs: 3))])
///     let model = try Model<Double>(network, seed: 1)
///     let pass = try model.forward(Tensor(shape: [1, 2], elements: [1, -1]))
///     pass.output.shape  // [1, 3]
public struct Model<Value: NetworkNumber>: Hashable, Sendable {
  public let network: Network
  /// The weights of each layer, or nil where a layer learns nothing.
  public internal(set) var weights: [LayerWeights<Value>?]

  /// Creates the network with weights that are drawn from a seed, as PyTorch draws them.
  ///
  /// The same seed gives the same weights for good, and in both precisions the same but for rounding.
  ///
  /// - Throws: ``ConvolutionError/resultTooLarge(shape:limit:)``.
  public init(_ network: Network, seed: UInt64) throws(ConvolutionError) {
    try Tensor<Value>.check([network.cost.parameters])
    var generator = SplitMix64(seed: seed)
    self.network = network
    weights = network.layers.map { $0.drawnWeights(using: &generator) }
  }

  /// Creates the network with the given weights, nil for each layer that learns nothing.
  ///
  /// - Throws: ``NetworkError/weightsMismatch(layer:)`` if they have not the shapes of the layers.
  public init(
    _ network: Network, weights: [LayerWeights<Value>?]
  ) throws(ConvolutionError) {
    for (number, layer) in network.layers.enumerated() {
      let given = number < weights.count ? weights[number] : nil
      guard given?.weight.shape == layer.weightShape, given?.bias?.shape == layer.biasShape else {
        throw .network(.weightsMismatch(layer: number + 1))
      }
    }
    self.network = network
    self.weights = Array(weights.prefix(network.layers.count))
  }
}
