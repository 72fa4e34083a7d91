import ConvEngine

// Layers without a plane, which are walked value by value.

extension Rectifier: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { input.shape }

  var productShape: [Int] { input.shape }

  var knobs: [Knob: [Int]] { [:] }

  var editableTensors: [EditableTensor] {
    let axes = input.rank == 2 ? 2 : max(0, 3 - input.rank)
    return [
      EditableTensor("x", .input, shape: Array(repeating: 1, count: axes) + input.shape)
    ]
  }

  var walks: [Walk] { [.output] }

  func groups(by walk: Walk) -> FrameGroups { FrameGroups() }

  func trace(by walk: Walk) throws(ConvolutionError) -> Trace { try trace() }

  func gradientTrace(
    of subject: Subject, _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    try inputGradientTrace(outputGradient)
  }
}

extension Rectifier: CheckedLayer where Value == Double {}

extension Softmax: TensorLayer where Value: ReadableScalar {
  var outputShape: [Int] { logits.shape }

  var productShape: [Int] { logits.shape }

  var output: Tensor<Value> { probabilities }

  var knobs: [Knob: [Int]] { [:] }

  var editableTensors: [EditableTensor] { [.logits(shape: logits.shape)] }

  var walks: [Walk] { [.output] }

  func groups(by walk: Walk) -> FrameGroups { FrameGroups(examples: logits.shape[0]) }

  func trace(by walk: Walk) throws(ConvolutionError) -> Trace { trace }

  func gradientTrace(
    of subject: Subject, _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    try inputGradientTrace(outputGradient)
  }
}

/// A feature map as the features of a linear layer: all axes of an example become one.
///
///     input   [N, C, H, W]
///     output  [N, C · H · W]
struct Flattening<Value: ReadableScalar>: TensorLayer {
  let input: Tensor<Value>

  var outputShape: [Int] { [input.shape[0], input.shape.dropFirst().reduce(1, *)] }

  var productShape: [Int] { outputShape }

  var output: Tensor<Value> { input.flattened() }

  var knobs: [Knob: [Int]] { [.inputSize: Array(input.shape.dropFirst(2))] }

  var editableTensors: [EditableTensor] { [EditableTensor("x", .input, shape: input.shape)] }

  var walks: [Walk] { [.output] }

  func groups(by walk: Walk) -> FrameGroups {
    FrameGroups(examples: input.shape[0], channels: input.shape[1])
  }

  func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<Value> {
    Gradients(input: outputGradient.reshaped(input.shape))
  }

  func trace(by walk: Walk) throws(ConvolutionError) -> Trace { try input.flatteningTrace() }

  func gradientTrace(
    of subject: Subject, _ outputGradient: Tensor<Value>, by walk: Walk
  ) throws(ConvolutionError) -> Trace {
    try outputGradient.flatteningGradientTrace(inputShape: input.shape)
  }
}
