/// What a learner looks at when the clock stops: panels of cells, and the products of this step.
///
/// A frame holds positions and values, no prose and no colors.
public struct Frame: Sendable {
  /// What a frame is about: a cell of one of the tensors, by its place in the elements; of patches a whole
  /// column, which is a window of one of the examples, or a whole row, by its number.
  public enum Step: Hashable, Sendable {
    case output(Int)
    case input(Int)
    case tap(Int)
    /// A layer of a network, counted from 0.
    case layer(Int)
  }

  /// What the walk computes.
  public enum Operation: String, CaseIterable, Sendable {
    case convolution
    case transposedConvolution
    case linear
    case maxPooling
    case averagePooling
    case relu
    case softmax
    /// The loss of each example of a classifier.
    case crossEntropy
    case unfold
    case fold
    case matrixProduct
    case neurons
    /// Which cells of the input the units of a stack of layers see.
    case receptiveField
    /// All values of an example in a row.
    case flatten
    /// What each layer of a network makes.
    case network
    /// The gradients that come back through each layer of a network.
    case networkGradient
    /// The gradient of a loss with respect to what a layer reads.
    case inputGradient
    /// The gradient of a loss with respect to a layer's weights.
    case weightGradient
    /// The gradient of a loss with respect to a layer's biases.
    case biasGradient
  }

  public let operation: Operation
  public let step: Step
  /// The name of the cell that the step is about.
  public let name: Name?
  /// Which input meets which output through which tap; of several layers the one walked last.
  public let layer: LayerRelation
  public let connection: Connection
  /// How many weights the layer has, its bias included.
  public let parameterCount: Int
  public let stacks: [PanelStack]
  /// The products of this step; they are also the arrows from inputs to outputs.
  public let contributions: ComputedCollection<Contribution>
  /// What each channel adds to the cell that the step computes; none where it computes many.
  public let channelSums: ComputedCollection<ChannelSum>
  /// The bias that the outputs of this step begin with, of several channels that of the first.
  public let bias: Factor?
  /// Whether the filter is turned around, as a convolution in the strict sense asks for.
  public let isFlipped: Bool
  /// Whether the relation is that of the convolution whose transpose is walked: what it calls the output
  /// is the input here, and what it calls the input the output.
  public let isTransposed: Bool
  /// What a sum of the step is divided by: that of a window in an average, that of the losses in a mean.
  public let divisor: Int?
  /// What the cell of the step comes to once the sum is known, in a softmax.
  public internal(set) var quotient: Quotient?
  /// The layer in its place, in a walk from layer to layer of a network; else nil.
  public internal(set) var placedLayer: PlacedLayer?
  /// The levels of the stack of layers that a receptive field is of, the input's first; else none.
  public internal(set) var levels = ComputedCollection<ConeLevel>.empty
}

extension Frame {
  /// Returns the panels of a kind, or nil if the frame has none.
  public func stack(_ kind: Panel.Kind) -> PanelStack? {
    stacks.first { $0.kind == kind }
  }

  /// Returns the first panel of a kind, which is the only one of a tensor of one channel.
  public func panel(_ kind: Panel.Kind) -> Panel? {
    stack(kind)?.panels.first
  }
}
