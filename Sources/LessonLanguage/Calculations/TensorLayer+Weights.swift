import ConvEngine

/// A layer with weights that it could learn, and so with a gradient for each operand.
protocol WeightedTensorLayer: TensorLayer {
  var bias: Tensor<Value>? { get }

  func inputGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace

  func weightGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace

  func biasGradientTrace(
    _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace?
}

extension WeightedTensorLayer {
  var gradientSubjects: [Subject] { bias == nil ? [.input, .weight] : [.input, .weight, .bias] }

  func gradientTrace(
    of subject: Subject, _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    switch subject {
    case .weight: return try weightGradientTrace(outputGradient, by: walk)
    case .bias:
      guard let trace = try biasGradientTrace(outputGradient, by: walk) else {
        preconditionFailure("A layer without biases must not be asked for their gradient")
      }
      return trace
    case .all, .output, .loss, .input: return try inputGradientTrace(outputGradient, by: walk)
    }
  }
}

extension Convolution: TensorLayer, WeightedTensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { relation.outputShape }

  var productShape: [Int] { relation.productShape }

  var lines: [String] { relation.plane.sizeLines }

  var knobs: [Knob: [Int]] { relation.knobs(inputShape: relation.plane.inputShape) }

  var editableTensors: [EditableTensor] {
    .weighted(
      input: input.shape, weight: weight.shape, isFlipped: isFlipped, bias: bias?.shape)
  }

  func groups(by walk: Walk) -> FrameGroups { FrameGroups(relation, by: walk) }
}

extension Convolution: CheckedLayer where Value == Double {}

extension TransposedConvolution: TensorLayer, WeightedTensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { relation.inputShape }

  var productShape: [Int] { relation.productShape }

  var lines: [String] { relation.plane.sizeLines }

  var knobs: [Knob: [Int]] { relation.knobs(inputShape: relation.plane.outputShape) }

  var editableTensors: [EditableTensor] {
    .weighted(input: input.shape, weight: weight.shape, bias: bias?.shape)
  }

  /// First as what it is built for: each input scatters a weighted filter over the output.
  var walks: [Walk] { [.input, .output, .tap] }

  func groups(by walk: Walk) -> FrameGroups { FrameGroups(relation, by: walk.transposed) }
}

extension TransposedConvolution: CheckedLayer where Value == Double {}

extension Linear: TensorLayer, WeightedTensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { [relation.examples, relation.channels.outputs] }

  var productShape: [Int] { outputShape + [relation.channels.inputs] }

  var lines: [String] {
    let (outputs, inputs) = (relation.channels.outputs, relation.channels.inputs)
    let weights = "parameters = \(outputs)·\(inputs)"
    let bias = bias == nil ? "" : " + \(outputs)"
    return ["\(weights)\(bias) = \(outputs * inputs + (self.bias == nil ? 0 : outputs))"]
  }

  var knobs: [Knob: [Int]] { [.inputSize: [relation.channels.inputs]] }

  var editableTensors: [EditableTensor] {
    .weighted(input: input.shape, weight: weight.shape, bias: bias?.shape)
  }

  func groups(by walk: Walk) -> FrameGroups { FrameGroups(relation, by: walk) }
}

extension Linear: CheckedLayer where Value == Double {}

extension LayerRelation {
  /// As many factors as there are joints at most: each output cell has one with each of its taps.
  var productShape: [Int] { outputShape + weightShape.dropFirst() }

  /// The numbers of a layer whose window slides, which reads cells of a shape.
  ///
  /// A single channel cannot be shared out among groups.
  func knobs(inputShape: [Int]) -> [Knob: [Int]] {
    let hasGroups = max(channels.inputs, channels.outputs) > 1
    return [
      .inputSize: inputShape, .kernelSize: plane.kernelShape, .stride: plane.axes.map(\.stride),
      .padding: plane.axes.map(\.padding.before), .dilation: plane.axes.map(\.dilation),
      .groups: hasGroups ? [channels.groups] : [],
    ]
  }
}
