/// What a learner looks at when the clock stops: panels of cells, and the equation of this step.
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

    /// Creates the step of a walk that holds a place still.
    init(_ walk: Walk, at place: Int) {
      self =
        switch walk {
        case .output: .output(place)
        case .input: .input(place)
        case .tap: .tap(place)
        }
    }
  }

  public let operation: Operation
  public let step: Step
  /// The name of the cell that the step is about.
  public let name: Name?
  public let stacks: [PanelStack]
  /// What the step computes, or nil where whole maps are shown.
  public let equation: Equation?
  public let facts: Facts

  init(
    _ operation: Operation, step: Step, name: Name? = nil, stacks: [PanelStack],
    equation: Equation? = nil, facts: Facts = .none
  ) {
    self.operation = operation
    self.step = step
    self.name = name
    self.stacks = stacks
    self.equation = equation
    self.facts = facts
  }
}

extension Frame {
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
    /// Each gradient beside the slope that is measured in its place.
    case gradientCheck
    /// The values of a tensor, channel by channel, and nothing else.
    case picture
    /// The convolution of two functions of a real number, as an area.
    case continuousConvolution
    /// A network that learns from examples, step by step.
    case training
  }

  /// What is known of what is walked, besides the cells.
  public enum Facts: Sendable {
    /// A layer that slides, pools or is dense.
    case layer(LayerFacts)
    /// The levels of the stack of layers that a receptive field is of, the input's first.
    case field(ComputedCollection<ConeLevel>)
    /// A network, and which of its layers the step is about, counted from 0.
    case network(Network, layer: Int)
    /// A gradient and the losses on both sides of the cell that it belongs to.
    case check(NudgedCell)
    /// The channel that is looked at.
    case picture(PictureFacts)
    /// The two functions and where the second of them stands.
    case curves(CurveFacts)
    /// How far a network has learned.
    case training(TrainingFacts)
    case none
  }

  /// What is known of a layer: how it slides, and what it has to learn.
  public struct LayerFacts: Hashable, Sendable {
    /// Which input meets which output through which tap.
    public let relation: LayerRelation
    /// The rule by which outputs are connected to inputs.
    public var connection = Connection.shared
    /// How many weights the layer has, its bias included.
    public var parameterCount = 0
    /// Whether the filter is turned around, as a convolution in the strict sense asks for.
    public var isFlipped = false
    /// Whether the relation is that of the convolution whose transpose is walked: what it calls the output
    /// is the input here, and what it calls the input the output.
    public var isTransposed = false
  }
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

  /// The terms of the equation, none where there is no equation.
  public var terms: ComputedCollection<Equation.Term> { equation?.terms ?? .empty }

  /// What is known of the layer, or nil where it is none that slides, pools or is dense.
  public var layer: LayerFacts? { if case .layer(let facts) = facts { facts } else { nil } }

  /// The levels of the stack of layers that a receptive field is of; else none.
  public var levels: ComputedCollection<ConeLevel> {
    if case .field(let levels) = facts { levels } else { .empty }
  }
}
