/// A pooling as it is described.
public struct PoolingLayer: Hashable, Sendable {
  /// What becomes of the cells of a window.
  public enum Kind: String, CaseIterable, Sendable {
    case max, average
  }

  public var kind: Kind
  public var window: Window

  /// Creates the description of a pooling, whose window moves by its own size if nothing else is said.
  public init(_ kind: Kind, window: Window) {
    self.kind = kind
    self.window = window
  }
}

extension Layer {
  /// The maximum or the average of a sliding window, each channel by itself.
  public static func pooling(_ layer: PoolingLayer) -> Layer { Layer(layer) }
}

extension PoolingLayer: PoolingDescription {
  var name: String { kind.name }
  var slidingWindow: Window? { window }
  var words: [String] { window.words }

  func relation(axis: Int, over inputSize: Int) throws(ConvolutionError) -> Relation {
    try window.pooling(axis: axis, over: inputSize)
  }
}

extension PoolingLayer.Kind {
  var name: String { self == .max ? "max_pool" : "avg_pool" }
}

// MARK: - Poolings of any window

/// A layer that pools: each channel meets itself.
protocol PoolingDescription: LayerDescription {
  var kind: PoolingLayer.Kind { get }
}

extension PoolingDescription {
  func check(_ shape: [Int]) throws(ConvolutionError) { try checkCells(shape) }

  func relation(on shape: [Int], axes: [Relation]) throws(ConvolutionError) -> LayerRelation? {
    LayerRelation(
      examples: 1,
      channels: try ChannelRelation(inputs: shape[0], outputs: shape[0], groups: shape[0]),
      plane: Plane(axes))
  }

  func operation<Value: NetworkNumber>(
    on input: Tensor<Value>, _ weights: LayerWeights<Value>?, in place: SizedLayer
  ) throws(ConvolutionError) -> any LayerOperation<Value> {
    switch kind {
    case .max: try MaxPooling(input, window: place.poolingWindow)
    case .average: try AveragePooling(input, window: place.poolingWindow)
    }
  }
}

extension MaxPooling: LayerOperation where Value: NetworkNumber {}
extension AveragePooling: LayerOperation where Value: NetworkNumber {}

extension SizedLayer {
  /// The window along each axis, with its sizes.
  fileprivate var poolingWindow: Window {
    Window(
      kernel: axes.map(\.kernelSize), stride: axes.map(\.stride),
      padding: axes.map { .amount($0.padding) }, dilation: axes.map(\.dilation),
      isCeiling: axes.contains { $0.sizing == .beginning })
  }
}
