import ConvEngine

/// What comes back to all that a layer takes, given the gradient of its output.
struct LayerGradient<Layer: TensorLayer>: WalkedCalculation {
  let layer: Layer
  /// The gradient of a loss with respect to the output, in its shape.
  let outputGradient: Tensor<Layer.Value>

  func answer() throws(ConvolutionError) -> Answer {
    // Bringing a gradient back takes all products for the input, and once more for the weight.
    try layer.checkEffort(times: layer.gradientSubjects.contains(.weight) ? 2 : 1)
    return Answer(outputs: try layer.gradients(outputGradient).outputs)
  }

  var knobs: [Knob: [Int]] { layer.knobs }

  var editableTensors: [EditableTensor] { layer.gradientTensors }

  var subjects: [Subject] { layer.gradientSubjects }

  /// First that which computes a cell of the gradient in each step.
  func walks(of subject: Subject) -> [Walk] {
    let usual: Walk = subject == .input ? .input : .tap
    guard layer.walks.contains(usual) else { return layer.walks }
    return [usual] + layer.walks.filter { $0 != usual }
  }

  func groups(of look: Look) -> FrameGroups {
    // A bias meets a constant, which has no channels.
    let groups = layer.groups(by: look.walk)
    return look.subject == .bias && look.walk == .input
      ? FrameGroups(examples: groups.examples) : groups
  }

  func trace(_ look: Look) throws(ConvolutionError) -> Trace {
    try layer.gradientTrace(of: look.subject, outputGradient, by: look.walk)
  }
}

extension Gradients {
  /// The gradients that there are, by PyTorch's names.
  var outputs: [Answer.Output] {
    [
      Answer.Output("grad_input", input), weight.map { Answer.Output("grad_weight", $0) },
      bias.map { Answer.Output("grad_bias", $0) },
    ].compactMap(\.self)
  }
}
