import ConvEngine

// Layers whose filters slide.

extension Convolution: PyTorchLayer where Value: ReadableScalar {
  var programOperands: [ProgramDraft.Operand] {
    // The filter as it was given; the program turns it around itself.
    .weighted(input, isFlipped ? weight.flipped(axes: relation.plane.rank) : weight, bias)
  }

  func code(_ wording: ProgramWording) -> LayerCode {
    let plane = relation.plane
    let saysSame = wording.saysSame && plane.columns.paddingMode == .zeros
    let source = PaddedSource(plane, isPadded: !saysSame)
    let axes = plane.rank == 1 ? "2" : "2, 3"
    let call = PythonCall(
      "F.conv\(plane.rank)d", source.name, isFlipped ? "w.flip(\(axes))" : "w",
      bias.map { _ in "b" })
    let groups = [relation.channels.groups]
    return LayerCode(
      steps: source.steps,
      result: plane.sliding(call, padding: saysSame ? nil : source.padding)
        .with("groups", groups, unless: 1).text)
  }
}

extension TransposedConvolution: PyTorchLayer where Value: ReadableScalar {
  var programOperands: [ProgramDraft.Operand] { .weighted(input, weight, bias) }

  func code(_ wording: ProgramWording) -> LayerCode {
    let plane = relation.plane
    let isCut = !plane.hasEvenPadding
    let call = PythonCall(
      "F.conv_transpose\(plane.rank)d", "x", "w", bias.map { _ in "b" }
    ).with("stride", plane.axes.map(\.stride), unless: 1)
      .with("padding", plane.axes.map { isCut ? 0 : $0.padding.before }, unless: 0)
      .with("output_padding", plane.axes.map(\.outputPadding), unless: 0)
      .with("groups", [relation.channels.groups], unless: 1)
      .with("dilation", plane.axes.map(\.dilation), unless: 1)
    return LayerCode(result: call.text + (isCut ? plane.cut : ""))
  }
}

extension Plane {
  /// Returns the call of a convolution with what says how its filters slide; no padding stands for `same`.
  func sliding(_ call: PythonCall, padding: [Int]?) -> PythonCall {
    let call = call.with("stride", axes.map(\.stride), unless: 1)
    let padded = padding.map { call.with("padding", $0, unless: 0) }
    return (padded ?? call.with("padding", "\"same\""))
      .with("dilation", axes.map(\.dilation), unless: 1)
  }
}

extension Relation {
  /// The cells behind the output of a transposed convolution.
  fileprivate var outputPadding: Int {
    if case .covering(let count) = sizing { count } else { 0 }
  }
}
