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
    let form = layer.form
    try form.check(shape)
    var axes: [Relation] = []
    for (axis, size) in sizes.enumerated() {
      axes.append(try form.relation(axis: axis, over: size))
    }
    let relation = try form.relation(on: shape, axes: axes)
    self.layer = layer
    self.axes = axes
    self.relation = relation
    inputShape = shape
    outputShape = try form.outputShape(on: shape, relation)
    cost = try form.cost(relation)
  }
}

extension SizedLayer {
  /// The shape of the weight, or nil for a layer that learns nothing.
  public var weightShape: [Int]? { layer.form.learned(relation).weight }

  /// The shape of the bias, or nil for a layer without.
  public var biasShape: [Int]? { layer.form.learned(relation).bias }

  /// Returns what the layer does with some examples.
  func operation<Value: NetworkNumber>(
    on input: Tensor<Value>, _ weights: LayerWeights<Value>?
  ) throws(ConvolutionError) -> any LayerOperation<Value> {
    try layer.form.operation(on: input, weights, in: self)
  }
}
