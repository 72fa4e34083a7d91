import ConvEngine

/// A layer that PyTorch has, as it writes it.
protocol PyTorchLayer: TensorLayer {
  /// The tensors by their names in a program, in the order of the call.
  var programOperands: [ProgramDraft.Operand] { get }

  /// Returns how the output is made of the tensors.
  func code(_ wording: ProgramWording) -> LayerCode

  /// Returns the lines that make all results of the layer and print them.
  func outputLines(_ wording: ProgramWording) -> [String]
}

/// How PyTorch makes a tensor of others.
struct LayerCode {
  /// The lines before, which name what is needed.
  var steps: [String] = []
  /// The expression that makes the tensor.
  let result: String
}

extension PyTorchLayer {
  func outputLines(_ wording: ProgramWording) -> [String] {
    let code = code(wording)
    return code.steps + ["print(\(code.result))"]
  }

  /// Returns the program that prints the gradients of a loss, given that of the output.
  func gradientProgram(
    _ outputGradient: ProgramDraft.Operand, _ wording: ProgramWording
  ) -> Program {
    var operands = programOperands
    for (place, operand) in operands.enumerated() {
      operands[place].tracksGradient = wording.asks(for: operand.name)
    }
    let code = code(wording)
    let backward = ["y = \(code.result)", "y.backward(grad_output)"]
    let prints = operands.filter(\.tracksGradient).map { "print(\($0.name).grad)" }
    return ProgramDraft(
      operands: operands + [outputGradient], lines: code.steps + backward + prints
    ).program
  }
}

extension ProgramWording {
  /// Returns whether the gradient of a tensor is printed.
  fileprivate func asks(for operand: String) -> Bool {
    switch subject {
    case .weight: operand == "w"
    case .bias: operand == "b"
    case .input: operand != "w" && operand != "b"
    case .all, .output, .loss, nil: true
    }
  }
}

extension [ProgramDraft.Operand] {
  /// Returns what a layer with weights takes.
  static func weighted<Value: Scalar>(
    _ input: Tensor<Value>, _ weight: Tensor<Value>, _ bias: Tensor<Value>?
  ) -> [ProgramDraft.Operand] {
    let bias = bias.map { [ProgramDraft.Operand("b", $0)] } ?? []
    return [ProgramDraft.Operand("x", input), ProgramDraft.Operand("w", weight)] + bias
  }
}
