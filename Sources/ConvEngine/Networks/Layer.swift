/// A layer of a network as it is described: what it does and with which sizes, but not with which weights.
///
///     Layer.convolution(ConvolutionLayer(outputs: 8, window: LayerWindow(kernel: [3])))  // conv 8 k=3
public enum Layer: Hashable, Sendable {
  /// Filters that slide over the cells.
  case convolution(ConvolutionLayer)
  /// The maximum or the average of a sliding window, each channel by itself.
  case pooling(PoolingLayer)
  /// The maximum or the average of all cells of a channel: `[C, H, W]` becomes `[C, 1, 1]`.
  case globalPooling(PoolingLayer.Kind)
  /// What is negative becomes 0.
  case relu
  /// All values in a row: `[C, H, W]` becomes `[C·H·W]`.
  case flatten
  /// Each output reads all features: `[F]` becomes `[outputs]`.
  case linear(LinearLayer)
}

/// A convolution as it is described.
public struct ConvolutionLayer: Hashable, Sendable {
  /// How channels are shared out: among so many groups, or each is a group of its own.
  public enum Grouping: Hashable, Sendable {
    case groups(Int)
    case depthwise
  }

  /// How many channels come in, C_in, or nil for as many as there are.
  public var inputs: Int?
  /// How many channels there will be, C_out; nil for as many as come in, if the layer is depthwise.
  public var outputs: Int?
  public var window: LayerWindow
  public var grouping: Grouping
  public var hasBias: Bool

  /// Creates the description of a convolution.
  public init(
    inputs: Int? = nil, outputs: Int? = nil, window: LayerWindow, grouping: Grouping = .groups(1),
    hasBias: Bool = true
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.window = window
    self.grouping = grouping
    self.hasBias = hasBias
  }
}

/// A pooling as it is described.
public struct PoolingLayer: Hashable, Sendable {
  /// What becomes of the cells of a window.
  public enum Kind: String, CaseIterable, Sendable {
    case max, average
  }

  public var kind: Kind
  public var window: LayerWindow
  /// Whether a last window counts that does not fit, as PyTorch's `ceil_mode` has it.
  public var isCeiling: Bool

  /// Creates the description of a pooling, whose window moves by its own size if nothing else is said.
  public init(_ kind: Kind, window: LayerWindow, isCeiling: Bool = false) {
    self.kind = kind
    self.window = window
    self.isCeiling = isCeiling
  }
}

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
