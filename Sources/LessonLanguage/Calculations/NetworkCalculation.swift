import ConvEngine

/// A network: its layers' sizes, what it makes of examples, and how its loss falls.
struct NetworkCalculation: WalkedCalculation {
  /// How a network is trained on its examples.
  struct Training: Hashable, Sendable {
    /// The classes that are right, whole numbers once they are checked, `[N]`.
    let target: Tensor<Double>
    let steps: Int
    let learningRate: Double
    let momentum: Double
    let weightDecay: Double
  }

  let network: Network
  /// The examples, `[N, C, H, W]` or `[N, F]`, or nil where only sizes are asked for.
  let input: Tensor<Double>?
  /// The seed that the weights are drawn from.
  let seed: UInt64
  let training: Training?

  /// A step goes forward and back, which takes about as much as three times forward.
  private static let passesOfStep = 3

  /// Looks whether the examples fit, and their output can be read, after a time that one waits for.
  func check() throws(ConvolutionError) {
    guard let input else { return }
    guard Array(input.shape.dropFirst()) == network.inputShape else {
      throw .network(.examplesMismatch(given: input.shape, example: network.inputShape))
    }
    let outputShape = [input.shape[0]] + network.outputShape
    try Effort.check(values: outputShape)
    let passes = 1 + Self.passesOfStep * min(training?.steps ?? 0, Double.productLimit)
    try Effort.check(
      products: [input.shape[0], productsOfExample, passes], limit: Double.productLimit)
    guard let training else { return }
    _ = try CrossEntropy(
      logits: Tensor<Double>(repeating: 0, shape: outputShape), target: training.target)
  }

  /// How many products all layers take for an example, where there are not too many to wait for.
  ///
  /// What is no product takes time too: the comparisons of a pooling, and each cell of any other layer.
  private var productsOfExample: Int {
    network.layers.reduce(0) { sum, layer in
      let shape = layer.relation?.productShape ?? layer.outputShape
      let most = Double.productLimit + 1
      return sum + Self.productsOfLayer + (shape.product(atMost: most) ?? most)
    }
  }

  /// A layer takes longer than its products do, about as long as so many more.
  private static let productsOfLayer = 500

  func answer() throws(ConvolutionError) -> Answer {
    var outputs = [
      Answer.Output("parameters", Tensor(shape: [], elements: [Double(network.cost.parameters)])),
      Answer.Output("macs", Tensor(shape: [], elements: [Double(network.cost.multiplyAdds)])),
    ]
    if let input {
      let model = try Model<Double>(network, seed: seed)
      outputs.append(Answer.Output("output", try model.forward(input).output))
      if let training { outputs.append(try losses(model, input, training)) }
    }
    return Answer(outputs: outputs, table: try table())
  }

  /// Returns the loss before each step, and behind the last one.
  private func losses(
    _ model: Model<Double>, _ input: Tensor<Double>, _ plan: Training
  ) throws(ConvolutionError) -> Answer.Output {
    var training = ConvEngine.Training(
      model: model,
      descent: GradientDescent(
        learningRate: plan.learningRate, momentum: plan.momentum, weightDecay: plan.weightDecay))
    let target = plan.target.elements.map { Int($0) }
    var losses: [Double] = []
    for _ in 0..<plan.steps { losses.append(try training.step(input: input, target: target)) }
    losses.append(try training.loss(input: input, target: target))
    return Answer.Output("loss", Tensor(shape: [losses.count], elements: losses))
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
  var subjects: [Subject] { training == nil ? [.output] : [.output, .input] }

  /// Without examples there is nothing to be seen.
  func walks(of subject: Subject) -> [Walk] { input == nil ? [] : [.output] }

  func groups(of look: Look) -> FrameGroups { FrameGroups(examples: input?.shape[0] ?? 1) }

  /// The walk from layer to layer, for all examples one after the other.
  func trace(_ look: Look) throws(ConvolutionError) -> Trace {
    guard let input else {
      preconditionFailure("A network without examples must not be walked")
    }
    let forward = try Model<Double>(network, seed: seed).forward(input)
    guard look.subject == .input, let training else {
      return try trace(examples: input.shape[0]) { example throws(ConvolutionError) in
        try forward.trace(ofExample: example)
      }
    }
    let loss = try CrossEntropy(logits: forward.output, target: training.target)
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
