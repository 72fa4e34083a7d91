import ConvEngine

/// A convolution with its filter turned around, as mathematics has it, and with the filter as it is.
struct TrueConvolution<Value: ReadableScalar>: WalkedCalculation {
  let flipped: Convolution<Value>
  let unflipped: Convolution<Value>

  func answer() throws(ConvolutionError) -> Answer {
    try flipped.checkEffort()
    return Answer(
      outputs: [
        Answer.Output("convolution", flipped.output),
        Answer.Output("cross_correlation", unflipped.output),
      ], lines: unflipped.lines)
  }

  var knobs: [Knob: [Int]] { flipped.knobs }

  var editableTensors: [EditableTensor] { flipped.editableTensors }

  func walks(of subject: Subject) -> [Walk] { flipped.walks }

  func groups(of look: Look) -> FrameGroups { flipped.groups(by: look.walk) }

  func trace(_ look: Look) throws(ConvolutionError) -> Trace { flipped.trace(by: look.walk) }

  var hasLinkedGradient: Bool { true }

  func linkedGradientTrace(_ look: Look) throws(ConvolutionError) -> Trace? {
    let ones = Tensor(repeating: Value.one, shape: flipped.outputShape)
    return try flipped.inputGradientTrace(ones, by: look.walk)
  }
}
