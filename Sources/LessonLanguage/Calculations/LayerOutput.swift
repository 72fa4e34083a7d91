import ConvEngine

/// What a layer makes of its input.
struct LayerOutput<Layer: TensorLayer>: WalkedCalculation {
  let layer: Layer
  /// The gradient of a loss with respect to the output, where one was given to be shown coming back.
  let outputGradient: Tensor<Layer.Value>?

  func answer() throws(ConvolutionError) -> Answer {
    try layer.checkEffort()
    return Answer(outputs: layer.outputs, lines: layer.lines)
  }

  var knobs: [Knob: [Int]] { layer.knobs }

  var editableTensors: [EditableTensor] {
    layer.editableTensors + (outputGradient.map { [.outputGradient(shape: $0.shape)] } ?? [])
  }

  func walks(of subject: Subject) -> [Walk] { layer.walks }

  func groups(of look: Look) -> FrameGroups { layer.groups(by: look.walk) }

  func trace(_ look: Look) throws(ConvolutionError) -> Trace { try layer.trace(by: look.walk) }

  var hasLinkedGradient: Bool { true }

  func linkedGradientTrace(_ look: Look) throws(ConvolutionError) -> Trace? {
    let gradient = outputGradient ?? Tensor(repeating: .one, shape: layer.outputShape)
    return try layer.gradientTrace(of: .input, gradient, by: look.walk)
  }
}
