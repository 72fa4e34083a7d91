import ConvEngine

// Layers without a window.

extension Linear: PyTorchLayer where Value: ReadableScalar {
  var programOperands: [ProgramDraft.Operand] { .weighted(input, weight, bias) }

  func code(_ wording: ProgramWording) -> LayerCode {
    LayerCode(result: PythonCall("F.linear", "x", "w", bias.map { _ in "b" }).text)
  }
}

extension Rectifier: PyTorchLayer where Value: ReadableScalar {
  var programOperands: [ProgramDraft.Operand] { [ProgramDraft.Operand("x", input)] }

  func code(_ wording: ProgramWording) -> LayerCode { LayerCode(result: "F.relu(x)") }
}

extension Softmax: PyTorchLayer where Value: ReadableScalar {
  var programOperands: [ProgramDraft.Operand] { [ProgramDraft.Operand("logits", logits)] }

  func code(_ wording: ProgramWording) -> LayerCode {
    LayerCode(result: "F.softmax(logits, dim=1)")
  }
}

extension Flattening: PyTorchLayer {
  var programOperands: [ProgramDraft.Operand] { [ProgramDraft.Operand("x", input)] }

  func code(_ wording: ProgramWording) -> LayerCode {
    LayerCode(result: "x.flatten(start_dim=1)")
  }
}
