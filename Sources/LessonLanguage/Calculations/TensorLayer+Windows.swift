import ConvEngine

// Layers whose windows have no weights.

/// A pooling of cells: its windows have nothing to learn, and what comes back is the gradient of the input alone.
protocol PooledTensorLayer: TensorLayer {
  var input: Tensor<Value> { get }
  var relation: LayerRelation { get }

  func inputGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace
}

extension PooledTensorLayer {
  var outputShape: [Int] { relation.outputShape }

  var productShape: [Int] { relation.productShape }

  var lines: [String] { relation.plane.sizeLines }

  var knobs: [Knob: [Int]] { relation.knobs(inputShape: relation.plane.inputShape) }

  var editableTensors: [EditableTensor] { [EditableTensor("x", .input, shape: input.shape)] }

  func groups(by walk: Walk) -> FrameGroups { FrameGroups(relation, by: walk) }

  func gradientTrace(
    of subject: Subject, _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    try inputGradientTrace(outputGradient, by: walk)
  }
}

extension MaxPooling: TensorLayer, PooledTensorLayer where Value: ReadableScalar {
  var outputs: [Answer.Output] {
    [Answer.Output("output", output), Answer.Output("indices", indices)]
  }
}

extension MaxPooling: CheckedLayer where Value == Double {}

extension AveragePooling: TensorLayer, PooledTensorLayer where Value: ReadableScalar {}

extension AveragePooling: CheckedLayer where Value == Double {}

extension Unfold: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { patchRelation.unfoldedShape }

  var productShape: [Int] { outputShape }

  var lines: [String] {
    ["L = \(patchRelation.relation.plane.windowText) windows, one a column"]
      + patchRelation.relation.plane.sizeLines
  }

  var knobs: [Knob: [Int]] {
    patchRelation.relation.knobs(inputShape: patchRelation.relation.plane.inputShape)
  }

  var editableTensors: [EditableTensor] { [EditableTensor("x", .input, shape: input.shape)] }

  /// The patches' gradients, which are all that is folded.
  var gradientTensors: [EditableTensor] { [.patches("grad_output", shape: outputShape)] }

  func groups(by walk: Walk) -> FrameGroups { patchRelation.groups(by: walk) }

  /// The walk over the fold that brings the patches' gradients back.
  func gradientTrace(
    of subject: Subject, _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    let plane = patchRelation.relation.plane
    return try Fold(
      input: outputGradient, outputShape: plane.inputShape, kernelShape: plane.kernelShape,
      sliding: plane.sliding
    ).trace(by: walk.transposed, from: "dy", to: "dx")
  }
}

extension Unfold: CheckedLayer where Value == Double {}

extension Fold: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { patchRelation.inputShape }

  var productShape: [Int] { patchRelation.unfoldedShape }

  var lines: [String] {
    ["L = \(patchRelation.relation.plane.windowText) windows, added where they overlap"]
  }

  var knobs: [Knob: [Int]] {
    patchRelation.relation.knobs(inputShape: patchRelation.relation.plane.outputShape)
  }

  var editableTensors: [EditableTensor] { [.patches("x", shape: input.shape)] }

  /// The cells' gradients, which are all that is unfolded.
  var gradientTensors: [EditableTensor] {
    [EditableTensor("grad_output", .input, shape: outputShape)]
  }

  func groups(by walk: Walk) -> FrameGroups { patchRelation.groups(by: walk.transposed) }

  /// The walk over the unfolding that brings the cells' gradients back.
  func gradientTrace(
    of subject: Subject, _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    let plane = patchRelation.relation.plane
    return try Unfold(
      input: outputGradient, kernelShape: plane.kernelShape, sliding: plane.sliding
    ).trace(by: walk.transposed, from: "dy", to: "dx")
  }
}

extension Fold: CheckedLayer where Value == Double {}

extension PatchRelation {
  /// How the frames of an unfolding are shared out: a frame is about a window, a row of patches or a cell.
  fileprivate func groups(by walk: Walk) -> FrameGroups {
    switch walk {
    case .output: FrameGroups(examples: relation.examples)
    case .input: FrameGroups(relation, by: .input)
    case .tap: FrameGroups()
    }
  }
}

extension Plane {
  /// How the window slides along each axis.
  var sliding: [Sliding] {
    axes.map { Sliding(stride: $0.stride, padding: .amount($0.padding), dilation: $0.dilation) }
  }

  /// How many windows there are: `2·3 = 6`.
  fileprivate var windowText: String {
    guard rank == 2 else { return "\(columns.outputSize)" }
    return "\(rows.outputSize)·\(columns.outputSize) = \(rows.outputSize * columns.outputSize)"
  }
}
