import ConvEngine

extension NetworkCalculation: ProgrammedCalculation {
  /// Returns the program of the layers, which prints the number of parameters and the shape behind each layer.
  ///
  /// PyTorch draws other weights, so that its values could not be compared.
  func program(_ wording: ProgramWording) -> Program? {
    var modules: [String] = []
    for (number, layer) in network.layers.enumerated() {
      guard let module = layer.module else { return .unavailable(Self.reason(layer, number + 1)) }
      modules.append("    \(module),")
    }
    let shape = PythonCall.list([input?.shape[0] ?? 1] + network.inputShape)
    return .lines(
      ["import torch", "from torch import nn", "model = nn.Sequential("]
        + modules.foldedCalls + [
          ")", "print(sum(p.numel() for p in model.parameters()))",
          "# The weights are drawn at random, so the shapes are what can be compared.",
          "x = torch.zeros(\(shape))", "for layer in model:", "    x = layer(x)",
          "    print(tuple(x.shape))",
        ])
  }

  private static func reason(_ layer: SizedLayer, _ number: Int) -> String {
    "PyTorch has no module that does what layer \(number), `\(layer.layer)`, does"
  }
}

extension SizedLayer {
  /// The layer as PyTorch constructs it, or nil where it has none like it.
  fileprivate var module: String? {
    switch layer.described {
    case let layer as ConvolutionLayer: relation.map { convolution(layer, $0) }
    case let layer as PoolingLayer: relation.flatMap { pooling(layer.kind, $0.plane) }
    case let layer as GlobalPoolingLayer:
      PythonCall("nn.Adaptive\(layer.kind.moduleName)Pool\(axes.count)d", "1").text
    case let layer as LinearLayer:
      PythonCall("nn.Linear", "\(inputShape[0])", "\(layer.outputs)")
        .with(bias: layer.hasBias).text
    default: Self.modules[layer.name]
    }
  }

  /// The modules of layers that have nothing to be told.
  private static let modules = ["relu": "nn.ReLU()", "flatten": "nn.Flatten()"]

  private func convolution(_ layer: ConvolutionLayer, _ relation: LayerRelation) -> String {
    let (channels, plane) = (relation.channels, relation.plane)
    let saysSame = layer.window.padding.allSatisfy { $0 == .same }
    let isEven = saysSame || plane.hasEvenPadding
    let call = PythonCall("nn.Conv\(plane.rank)d", "\(channels.inputs)", "\(channels.outputs)")
      .with("kernel_size", plane.kernelShape)
    let module = plane.sliding(
      call, padding: saysSame ? nil : plane.axes.map { isEven ? $0.padding.before : 0 }
    ).with("groups", [channels.groups], unless: 1).with(bias: layer.hasBias)
    return isEven ? module.text : plane.padded(module, value: "0.")
  }

  private func pooling(_ kind: PoolingLayer.Kind, _ plane: Plane) -> String? {
    let isDilated = plane.axes.contains { $0.dilation > 1 }
    guard kind == .max || !isDilated, plane.poolingCut.isEmpty else { return nil }
    let isEven = plane.hasEvenPadding
    let module = plane.pooling(
      PythonCall("nn.\(kind.moduleName)Pool\(plane.rank)d"),
      padding: plane.axes.map { isEven ? $0.padding.before : 0 })
    return isEven ? module.text : plane.padded(module, value: kind == .max ? "-torch.inf" : "0.")
  }
}

extension PoolingLayer.Kind {
  fileprivate var moduleName: String { self == .max ? "Max" : "Avg" }
}

extension PythonCall {
  /// Returns the call of a module with the word that says that it has no bias, if it has none.
  fileprivate func with(bias hasBias: Bool) -> PythonCall {
    hasBias ? self : with("bias", "False")
  }
}

extension Plane {
  /// Returns a module behind one that pads its input, as one.
  fileprivate func padded(_ module: PythonCall, value: String) -> String {
    let pad = PythonCall("nn.ConstantPad\(rank)d", PythonCall.tuple(padSides), value)
    return PythonCall("nn.Sequential", pad.text, module.text).text
  }
}
