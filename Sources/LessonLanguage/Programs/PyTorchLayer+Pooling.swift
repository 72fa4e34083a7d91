import ConvEngine

// Layers that pool. PyTorch's pad both sides of an axis alike.

extension MaxPooling: PyTorchLayer where Value: ReadableScalar {
  var programOperands: [ProgramDraft.Operand] { [ProgramDraft.Operand("x", input)] }

  func code(_ wording: ProgramWording) -> LayerCode {
    let source = source
    return LayerCode(
      steps: source.steps, result: call(source, wording).text + relation.plane.poolingCut)
  }

  func outputLines(_ wording: ProgramWording) -> [String] {
    let (plane, source) = (relation.plane, source)
    let call = call(source, wording).with("return_indices", true)
    let lines = source.steps + ["output, indices = \(call.text)"]
    guard !source.steps.isEmpty else { return lines + ["print(output)", "print(indices)"] }
    let cut = plane.poolingCut
    return lines + [
      "places = \(plane.paddedPlaces)", "print(output\(cut))", "print(places[indices\(cut)])",
    ]
  }

  private var source: PaddedSource { PaddedSource(relation.plane, value: "-torch.inf") }

  private func call(_ source: PaddedSource, _ wording: ProgramWording) -> PythonCall {
    relation.plane.poolingCall("max", source, wording)
  }
}

extension AveragePooling: PyTorchLayer where Value: ReadableScalar {
  var programOperands: [ProgramDraft.Operand] { [ProgramDraft.Operand("x", input)] }

  func code(_ wording: ProgramWording) -> LayerCode {
    let plane = relation.plane
    let source = PaddedSource(plane)
    let call = plane.poolingCall("avg", source, wording)
    if source.steps.isEmpty {
      let isCounted = countsPadding || !plane.axes.contains { $0.padding != Padding(both: 0) }
      return LayerCode(
        result: isCounted ? call.text : call.with("count_include_pad", "False").text)
    }
    guard !countsPadding else {
      return LayerCode(steps: source.steps, result: call.text + plane.poolingCut)
    }
    // The share of the input in each window is the average of a one for each of its cells.
    let shares = "shares = \(plane.padCall("torch.ones_like(x)").text)"
    let share = plane.poolingCall("avg", source, wording, of: "shares")
    let (quotient, cut) = ("\(call.text) / \(share.text)", plane.poolingCut)
    return LayerCode(
      steps: source.steps + [shares], result: cut.isEmpty ? quotient : "(\(quotient))\(cut)")
  }
}

extension Plane {
  /// The place in the input of each cell of the padded input, since indices count the padding too.
  fileprivate var paddedPlaces: String {
    let cells = "torch.arange(\(inputShape.reduce(1, *)))"
    guard rank == 2 else { return padCall(cells).text }
    return padCall("\(cells).reshape(\(PythonCall.list(inputShape)))").text + ".flatten()"
  }

  private var isCeiling: Bool { axes.contains { $0.sizing == .beginning } }

  /// Returns the call that pools, of the source or of another tensor of its shape.
  fileprivate func poolingCall(
    _ kind: String, _ source: PaddedSource, _ wording: ProgramWording, of name: String? = nil
  ) -> PythonCall {
    if wording.name.hasPrefix("global") {
      return PythonCall("F.adaptive_\(kind)_pool\(rank)d", "x").with("output_size", "1")
    }
    return pooling(
      PythonCall("F.\(kind)_pool\(rank)d", name ?? source.name), padding: source.padding)
  }

  /// Returns the call of a pooling with what says how its window slides.
  func pooling(_ call: PythonCall, padding: [Int]) -> PythonCall {
    let (stride, kernel) = (axes.map(\.stride), kernelShape)
    let call = call.with("kernel_size", kernel)
    return (stride == kernel ? call : call.with("stride", stride))
      .with("padding", padding, unless: 0)
      .with("dilation", axes.map(\.dilation), unless: 1).with("ceil_mode", isCeiling)
  }

  /// What cuts off the windows that only begin in the padding after an input, where the input is padded
  /// before it is pooled; nothing where there are none.
  var poolingCut: String {
    let isCut = !hasEvenPadding && pooledShape != outputShape
    return isCut ? slice(outputShape.map { 0..<$0 }) : ""
  }

  /// The shape that pooling the padded input has.
  private var pooledShape: [Int] {
    axes.map { axis in
      let padded = try? Relation(
        pooling: axis.paddedPositions.count, kernelSize: axis.kernelSize, stride: axis.stride,
        dilation: axis.dilation, isCeiling: isCeiling)
      return padded?.outputSize ?? axis.outputSize
    }
  }
}
