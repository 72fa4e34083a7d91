/// A linear layer as it is described.
public struct LinearLayer: Hashable, Sendable {
  /// How many features come in, or nil for as many as there are.
  public var inputs: Int?
  public var outputs: Int
  public var hasBias: Bool

  /// Creates the description of a linear layer.
  public init(inputs: Int? = nil, outputs: Int, hasBias: Bool = true) {
    self.inputs = inputs
    self.outputs = outputs
    self.hasBias = hasBias
  }
}

extension Layer {
  /// Each output reads all features: `[F]` becomes `[outputs]`.
  public static func linear(_ layer: LinearLayer) -> Layer { Layer(layer) }
}

extension LinearLayer: WeightedDescription {
  var name: String { "linear" }

  var words: [String] { channelWords(inputs, outputs) + (hasBias ? [] : ["bias=false"]) }

  var readsFeatures: Bool { true }

  func check(_ shape: [Int]) throws(ConvolutionError) {
    guard shape.count == 1 else { throw .network(.needsFeatures(shape)) }
    try check(inputs, in: shape)
  }

  /// Returns one window over all cells that the features come from.
  func relation(axis: Int, over inputSize: Int) throws(ConvolutionError) -> Relation {
    try Relation(inputSize: inputSize, kernelSize: inputSize)
  }

  func endlessRelation(axis: Int) throws(ConvolutionError) -> Relation {
    throw .network(.needsInputSize)
  }

  /// Returns a plane of one cell, whose channels are the features.
  func relation(on shape: [Int], axes: [Relation]) throws(ConvolutionError) -> LayerRelation? {
    LayerRelation(
      examples: 1, channels: try .counted(shape[0], outputs), plane: Plane(.single))
  }

  func outputShape(on shape: [Int], _ relation: LayerRelation?) throws(ConvolutionError) -> [Int] {
    [outputs]
  }

  func learned(_ relation: LayerRelation?) -> (weight: [Int]?, bias: [Int]?) {
    (relation.map { Array($0.weightShape.prefix(2)) }, hasBias ? [outputs] : nil)
  }

  func weighted<Value: NetworkNumber>(
    _ input: Tensor<Value>, _ weights: LayerWeights<Value>, _ relation: LayerRelation
  ) -> any WeightedLayer<Value> {
    Linear(input: input, weight: weights.weight, bias: weights.bias, relation: relation)
  }
}
