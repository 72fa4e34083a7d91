import ConvEngine

/// The loss of a classifier with all that it comes to.
struct CrossEntropyLoss: WalkedCalculation {
  let loss: CrossEntropy<Double>

  func answer() -> Answer {
    Answer(outputs: [
      Answer.Output("loss", loss.loss), Answer.Output("probabilities", loss.probabilities),
      Answer.Output("grad_logits", loss.logitsGradient),
    ])
  }

  var editableTensors: [EditableTensor] { [.logits(shape: loss.logits.shape)] }

  var subjects: [Subject] { [.loss, .input] }

  func walks(of subject: Subject) -> [Walk] { [.output] }

  func groups(of look: Look) -> FrameGroups { FrameGroups(examples: loss.target.count) }

  func trace(_ look: Look) throws(ConvolutionError) -> Trace {
    look.subject == .input ? loss.logitsGradientTrace : loss.trace
  }
}
