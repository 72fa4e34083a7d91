import ConvEngine

// What is asked of a layer, as programs.

extension LayerOutput: ProgrammedCalculation {
  func program(_ wording: ProgramWording) -> Program? {
    (layer as? any PyTorchLayer).map { layer in
      ProgramDraft(operands: layer.programOperands, lines: layer.outputLines(wording)).program
    }
  }
}

extension LayerGradient: ProgrammedCalculation {
  func program(_ wording: ProgramWording) -> Program? {
    layer.gradientProgram(outputGradient, wording)
  }
}

extension GradientChecking: ProgrammedCalculation {
  /// Returns the program of the gradients that are checked; autograd finds them by the same rules.
  func program(_ wording: ProgramWording) -> Program? {
    layer.gradientProgram(outputGradient, wording)
  }
}

extension TensorLayer {
  /// Returns the program of the gradients, or nil where PyTorch has no such layer.
  fileprivate func gradientProgram(
    _ outputGradient: Tensor<Value>, _ wording: ProgramWording
  ) -> Program? {
    let gradient = ProgramDraft.Operand("grad_output", outputGradient)
    return (self as? any PyTorchLayer)?.gradientProgram(gradient, wording)
  }
}

extension TrueConvolution: ProgrammedCalculation {
  /// Returns the program of both: the filter is turned around first, then taken as it is.
  func program(_ wording: ProgramWording) -> Program? {
    ProgramDraft(
      operands: flipped.programOperands,
      lines: flipped.outputLines(wording)
        + unflipped.outputLines(wording).suffix(1)
    ).program
  }
}

extension CrossEntropyLoss: ProgrammedCalculation {
  /// Returns the program that prints the loss, the probabilities and the gradient of the logits.
  func program(_ wording: ProgramWording) -> Program? {
    var logits = ProgramDraft.Operand("logits", loss.logits)
    logits.tracksGradient = true
    let target = loss.target.map(String.init).joined(separator: ", ")
    var call = PythonCall("F.cross_entropy", "logits", "target")
    if loss.reduction != .mean {
      call = call.with("reduction", "\"\(loss.reduction.rawValue)\"")
    }
    let sum = loss.reduction == .none ? ".sum()" : ""
    return ProgramDraft(
      operands: [logits],
      lines: [
        "target = torch.tensor([\(target)])", "loss = \(call.text)", "loss\(sum).backward()",
        "print(loss.detach())", "print(F.softmax(logits.detach(), dim=1))", "print(logits.grad)",
      ]
    ).program
  }
}
