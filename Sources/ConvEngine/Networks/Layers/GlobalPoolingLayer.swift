/// A pooling of all cells of a channel, as it is described.
public struct GlobalPoolingLayer: Hashable, Sendable {
  public let kind: PoolingLayer.Kind
}

extension GlobalPoolingLayer: PoolingDescription {
  var name: String { "global_" + kind.name }

  func relation(axis: Int, over inputSize: Int) throws(ConvolutionError) -> Relation {
    try Relation(inputSize: inputSize, kernelSize: inputSize)
  }

  func endlessRelation(axis: Int) throws(ConvolutionError) -> Relation {
    throw .network(.needsInputSize)
  }
}

extension Layer {
  /// The maximum or the average of all cells of a channel: `[C, H, W]` becomes `[C, 1, 1]`.
  public static func globalPooling(_ kind: PoolingLayer.Kind) -> Layer {
    Layer(GlobalPoolingLayer(kind: kind))
  }
}
