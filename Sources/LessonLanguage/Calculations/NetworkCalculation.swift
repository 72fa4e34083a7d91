import ConvEngine

/// A network: its layers' sizes, what it makes of examples, and how wrong that is.
struct NetworkCalculation: WalkedCalculation {
  let network: Network
  /// The examples, `[N, C, H, W]` or `[N, F]`, or nil where only sizes are asked for.
  let input: Tensor<Double>?
  /// The seed that the weights are drawn from.
  let seed: UInt64
  /// The classes that are right, whole numbers once they are checked, `[N]`, or nil where no loss is asked for.
  let target: Tensor<Double>?

  /// A step goes forward and back, which takes about as much as three times forward.
  static let passesOfStep = 3

  /// Looks whether the examples fit, and their output can be read, after a time that one waits for.
  func check() throws(ConvolutionError) {
    guard let input else { return }
    guard Array(input.shape.dropFirst()) == network.inputShape else {
      throw .network(.examplesMismatch(given: input.shape, example: network.inputShape))
    }
    let outputShape = [input.shape[0]] + network.outputShape
    try Effort.check(values: outputShape)
    let limit = Double.productLimit
    try Effort.check(
      products: [input.shape[0], network.productsOfExample(atMost: limit)], limit: limit)
    guard let target else { return }
    _ = try CrossEntropy(
      logits: Tensor<Double>(repeating: 0, shape: outputShape), target: target)
  }

  func answer() throws(ConvolutionError) -> Answer {
    var outputs = [
      Answer.Output("parameters", Tensor(shape: [], elements: [Double(network.cost.parameters)])),
      Answer.Output("macs", Tensor(shape: [], elements: [Double(network.cost.multiplyAdds)])),
    ]
    if let input {
      let model = try Model<Double>(network, seed: seed)
      let output = try model.forward(input).output
      outputs.append(Answer.Output("output", output))
      if let target {
        outputs.append(Answer.Output("loss", try CrossEntropy(logits: output, target: target).loss))
      }
    }
    return Answer(outputs: outputs, table: try table())
  }

  /// Returns a row for each layer: its shape, what it costs, and what a unit of it sees.
  private func table() throws(ConvolutionError) -> TextTable {
    let fields = try network.receptiveField.levels
    let rows = network.layers.enumerated().map { number, layer in
      let field = number < fields.count ? fields[number] : nil
      return [
        "\(number + 1) \(layer.layer)", layer.outputShape.joinedByCrosses,
        "\(layer.cost.parameters)", "\(layer.cost.multiplyAdds)",
        field?.size.joinedByCrosses ?? "", field?.jump.joinedByCrosses ?? "",
      ]
    }
    return TextTable(
      heading: ["layer", "shape", "parameters", "macs", "field", "jump"], rows: rows)
  }
}

// MARK: - Frames

extension NetworkCalculation {
  var editableTensors: [EditableTensor] {
    input.map { [EditableTensor("x", .input, shape: $0.shape)] } ?? []
  }

  /// What the layers make; where a target is given, also the gradients that come back.
  var subjects: [Subject] { target == nil ? [.output] : [.output, .input] }

  /// Without examples there is nothing to be seen.
  func walks(of subject: Subject) -> [Walk] { input == nil ? [] : [.output] }

  func groups(of look: Look) -> FrameGroups { FrameGroups(examples: input?.shape[0] ?? 1) }

  /// The walk from layer to layer, for all examples one after the other.
  func trace(_ look: Look) throws(ConvolutionError) -> Trace {
    guard let input else {
      preconditionFailure("A network without examples must not be walked")
    }
    let forward = try Model<Double>(network, seed: seed).forward(input)
    guard look.subject == .input, let target else {
      return try trace(examples: input.shape[0]) { example throws(ConvolutionError) in
        try forward.trace(ofExample: example)
      }
    }
    let loss = try CrossEntropy(logits: forward.output, target: target)
    let backward = try forward.backward(loss.logitsGradient)
    return try trace(examples: input.shape[0]) { example throws(ConvolutionError) in
      try backward.trace(ofExample: example)
    }
  }

  private func trace(
    examples: Int, of example: (Int) throws(ConvolutionError) -> Trace
  ) throws(ConvolutionError) -> Trace {
    var traces: [Trace] = []
    for number in 0..<examples { traces.append(try example(number)) }
    let length = network.layers.count
    return Trace(count: traces.count * length) { [traces] in traces[$0 / length][$0 % length] }
  }
}

// MARK: - Effort

extension Network {
  /// Returns how many products all layers take for an example, where there are not too many to wait for.
  ///
  /// What is no product takes time too: the comparisons of a pooling, and each cell of any other layer.
  func productsOfExample(atMost limit: Int) -> Int {
    layers.reduce(0) { sum, layer in
      let shape = layer.relation?.productShape ?? layer.outputShape
      return sum + Self.productsOfLayer + (shape.product(atMost: limit) ?? limit + 1)
    }
  }

  /// A layer takes longer than its products do, about as long as so many more.
  private static let productsOfLayer = 500
}
