/// What a network makes of some examples, layer by layer.
public struct ForwardPass<Value: NetworkNumber>: Hashable, Sendable {
  public let model: Model<Value>
  /// The examples, `[N, C, H, W]`, `[N, C, L]` or `[N, F]`.
  public let input: Tensor<Value>
  /// What each layer makes of what the one before makes.
  public let outputs: [Tensor<Value>]

  /// What the last layer makes.
  public var output: Tensor<Value> { outputs.last ?? input }

  /// Returns what comes into a layer, counted from 0.
  func input(of layer: Int) -> Tensor<Value> { layer == 0 ? input : outputs[layer - 1] }

  /// Returns what a layer, counted from 0, does with what comes into it.
  func operation(ofLayer layer: Int) throws(ConvolutionError) -> any LayerOperation<Value> {
    try model.network.layers[layer].operation(on: input(of: layer), model.weights[layer])
  }
}

extension Model {
  /// Returns what the network makes of some examples, `[N, C, H, W]`.
  ///
  /// - Throws: ``ConvolutionError`` if the examples have not the network's shape, or what a layer makes
  ///   cannot be held.
  /// - Complexity: O(N · macs).
  public func forward(_ input: Tensor<Value>) throws(ConvolutionError) -> ForwardPass<Value> {
    let count = input.shape.first ?? 0
    guard count > 0, Array(input.shape.dropFirst()) == network.inputShape else {
      throw .network(.examplesMismatch(given: input.shape, example: network.inputShape))
    }
    for layer in network.layers { try Tensor<Value>.check([count] + layer.outputShape) }
    var outputs: [Tensor<Value>] = []
    for (number, layer) in network.layers.enumerated() {
      do {
        outputs.append(
          try layer.operation(on: outputs.last ?? input, weights[number]).output)
      } catch {
        throw .network(
          .inLayer(
            number: number + 1, name: layer.layer.name, input: layer.inputShape, error))
      }
    }
    return ForwardPass(model: self, input: input, outputs: outputs)
  }
}
