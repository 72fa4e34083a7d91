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
  public var window: Window
  public var grouping: Grouping
  public var hasBias: Bool

  /// Creates the description of a convolution.
  public init(
    inputs: Int? = nil, outputs: Int? = nil, window: Window, grouping: Grouping = .groups(1),
    hasBias: Bool = true
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.window = window
    self.grouping = grouping
    self.hasBias = hasBias
  }
}

extension Layer {
  /// Filters that slide over the cells.
  public static func convolution(_ layer: ConvolutionLayer) -> Layer { Layer(layer) }
}

extension ConvolutionLayer: WeightedDescription {
  var name: String { grouping == .depthwise ? "depthwise" : "conv" }

  var slidingWindow: Window? { window }

  var words: [String] {
    var words = channelWords(inputs, outputs) + window.words
    if case .groups(let count) = grouping, count != 1 { words.append("groups=\(count)") }
    if !hasBias { words.append("bias=false") }
    return words
  }

  func check(_ shape: [Int]) throws(ConvolutionError) {
    try checkCells(shape)
    try check(inputs, in: shape)
  }

  func relation(axis: Int, over inputSize: Int) throws(ConvolutionError) -> Relation {
    try window.convolution(axis: axis, over: inputSize)
  }

  func relation(on shape: [Int], axes: [Relation]) throws(ConvolutionError) -> LayerRelation? {
    LayerRelation(examples: 1, channels: try channels(shape[0]), plane: Plane(axes))
  }

  /// Returns which channels meet, given how many come in.
  private func channels(_ inputs: Int) throws(ConvolutionError) -> ChannelRelation {
    switch grouping {
    case .depthwise:
      return try .counted(inputs, outputs ?? inputs, groups: inputs)
    case .groups(let groups):
      guard let outputs else { throw .network(.outputsNotGiven) }
      return try .counted(inputs, outputs, groups: groups)
    }
  }

  func learned(_ relation: LayerRelation?) -> (weight: [Int]?, bias: [Int]?) {
    (relation?.weightShape, hasBias ? relation.map { [$0.channels.outputs] } : nil)
  }

  func weighted<Value: NetworkNumber>(
    _ input: Tensor<Value>, _ weights: LayerWeights<Value>, _ relation: LayerRelation
  ) -> any WeightedLayer<Value> {
    Convolution(input: input, weight: weights.weight, bias: weights.bias, relation: relation)
  }
}
