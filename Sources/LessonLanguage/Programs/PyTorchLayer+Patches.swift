import ConvEngine

// Patches. PyTorch takes them from pictures only, so a row is a picture of one row.

extension Unfold: PyTorchLayer where Value: ReadableScalar {
  var programOperands: [ProgramDraft.Operand] { [ProgramDraft.Operand("x", input)] }

  func code(_ wording: ProgramWording) -> LayerCode { patchRelation.relation.plane.unfoldCode }
}

extension Fold: PyTorchLayer where Value: ReadableScalar {
  var programOperands: [ProgramDraft.Operand] { [ProgramDraft.Operand("x", input)] }

  func code(_ wording: ProgramWording) -> LayerCode {
    LayerCode(result: patchRelation.relation.plane.foldCall("x"))
  }
}

extension Plane {
  /// How the input is unfolded.
  var unfoldCode: LayerCode {
    let source = PaddedSource(self)
    let picture = rank == 1 ? "\(source.name).unsqueeze(2)" : source.name
    let call = windowed(PythonCall("F.unfold", picture), isPadded: source.steps.isEmpty)
    return LayerCode(steps: source.steps, result: call.text)
  }

  /// Returns the expression that folds patches.
  func foldCall(_ name: String) -> String {
    let isCut = !hasEvenPadding
    let size = [rows, columns].map { isCut ? $0.paddedPositions.count : $0.inputSize }
    let call = windowed(
      PythonCall("F.fold", name).with("output_size", PythonCall.tuple(size)), isPadded: !isCut)
    return call.text + (rank == 1 ? ".squeeze(2)" : "") + (isCut ? cut : "")
  }

  /// Returns a call with the parameters of the window, along both axes of a picture.
  private func windowed(_ call: PythonCall, isPadded: Bool) -> PythonCall {
    let axes = [rows, columns]
    return call.with("kernel_size", axes.map(\.kernelSize))
      .with("dilation", axes.map(\.dilation), unless: 1)
      .with("padding", axes.map { isPadded ? $0.padding.before : 0 }, unless: 0)
      .with("stride", axes.map(\.stride), unless: 1)
  }
}
