/// A layer in its place in a network: what comes in, what goes out, and what that costs.
///
/// Shapes are those of one example: `[C, H, W]` or `[C, L]`, and `[F]` for flat features.
public struct SizedLayer: Hashable, Sendable {
  public let layer: Layer
  public let inputShape: [Int]
  public let outputShape: [Int]
  public let cost: LayerCost
  /// Which input meets which output through which weight, for one example, where anything slides or all
  /// features are read.
  public let relation: LayerRelation?
  /// The relation of the layer's cells to those of the layer below along each axis of the network's plane;
  /// flat features are still seen as those of a plane.
  public let axes: [Relation]

  /// Places a layer on a shape; the sizes are those of the plane that flat features come from.
  init(_ layer: Layer, on shape: [Int], sizes: [Int]) throws(ConvolutionError) {
    try layer.check(shape)
    var axes: [Relation] = []
    for (axis, size) in sizes.enumerated() {
      axes.append(try layer.relation(axis: axis, over: size))
    }
    let relation = try layer.relation(on: shape, axes: axes)
    self.layer = layer
    self.axes = axes
    self.relation = relation
    inputShape = shape
    outputShape = try layer.outputShape(on: shape, relation)
    cost = try layer.cost(relation)
  }
}

// MARK: - What a layer makes of a shape

extension Layer {
  /// Looks whether a layer can take a shape.
  fileprivate func check(_ shape: [Int]) throws(ConvolutionError) {
    switch self {
    case .convolution, .pooling, .globalPooling:
      guard shape.count > 1 else { throw .network(.needsCells(shape)) }
      try window?.check(axisCount: shape.count - 1)
    case .linear:
      guard shape.count == 1 else { throw .network(.needsFeatures(shape)) }
    case .relu, .flatten: break
    }
    guard let inputs, inputs != shape[0] else { return }
    throw .network(.inputsDisagree(given: inputs, incoming: shape[0]))
  }

  /// The number of channels or features that the layer is described to take.
  private var inputs: Int? {
    switch self {
    case .convolution(let layer): layer.inputs
    case .linear(let layer): layer.inputs
    case .pooling, .globalPooling, .relu, .flatten: nil
    }
  }

  /// Returns the relation of all axes, channels included.
  ///
  ///     conv           channels as they are shared out     the plane of its axes
  ///     ..._pool       each channel meets itself           the plane of its axes
  ///     linear         all features meet all               a plane of one cell
  fileprivate func relation(
    on shape: [Int], axes: [Relation]
  ) throws(ConvolutionError) -> LayerRelation? {
    switch self {
    case .convolution(let layer):
      LayerRelation(examples: 1, channels: try layer.channels(shape[0]), plane: Plane(axes))
    case .pooling, .globalPooling:
      LayerRelation(
        examples: 1,
        channels: try ChannelRelation(inputs: shape[0], outputs: shape[0], groups: shape[0]),
        plane: Plane(axes))
    case .linear(let layer):
      LayerRelation(
        examples: 1, channels: try channelRelation(shape[0], layer.outputs), plane: Plane(.single))
    case .relu, .flatten: nil
    }
  }

  fileprivate func outputShape(
    on shape: [Int], _ relation: LayerRelation?
  ) throws(ConvolutionError) -> [Int] {
    switch self {
    case .relu: return shape
    case .flatten: return [try countedProduct(shape)]
    case .linear(let layer): return [layer.outputs]
    case .convolution, .pooling, .globalPooling:
      return (relation?.outputShape ?? []).suffix(shape.count)
    }
  }

  fileprivate func cost(_ relation: LayerRelation?) throws(ConvolutionError) -> LayerCost {
    guard let relation else { return .nothing }
    switch self {
    case .convolution(let layer): return try LayerCost(relation, hasBias: layer.hasBias)
    case .linear(let layer): return try LayerCost(relation, hasBias: layer.hasBias)
    case .pooling, .globalPooling, .relu, .flatten: return .nothing
    }
  }
}

extension ConvolutionLayer {
  /// Returns which channels meet, given how many come in.
  fileprivate func channels(_ inputs: Int) throws(ConvolutionError) -> ChannelRelation {
    switch grouping {
    case .depthwise:
      return try channelRelation(inputs, outputs ?? inputs, groups: inputs)
    case .groups(let groups):
      guard let outputs else { throw .network(.outputsNotGiven) }
      return try channelRelation(inputs, outputs, groups: groups)
    }
  }
}

/// Returns the relation of channels of which there are not too many to be counted with.
private func channelRelation(
  _ inputs: Int, _ outputs: Int, groups: Int = 1
) throws(ConvolutionError) -> ChannelRelation {
  try Relation.check(.outputChannels, outputs, atLeast: 1)
  return try ChannelRelation(inputs: inputs, outputs: outputs, groups: groups)
}
