extension TrainingRun {
  /// Returns the walk over the training, a frame for each number of steps from 0 on.
  ///
  /// A frame has the filters of the first layer that learns as they were drawn and as they are, one of the
  /// held-out pictures, the maps that the first convolution makes of it, and the scores of the classes beside the
  /// class that is right. The filters of a linear layer over a picture are pictures, too.
  ///
  ///     let frame = try TrainingRun(network, on: source, .init(steps: 100)).trace()[100]
  ///     frame.stack(.drawnFilter), frame.stack(.filter)  // before and after
  ///     frame.training?.losses.last                      // that of the last step's batch
  ///
  /// - Complexity: A frame costs its ``state(after:)`` and a forward pass of one example.
  /// - Precondition: There is such an example.
  public func trace(showing example: Int = 0) -> Trace {
    precondition(0..<heldOut.count ~= example, "There must be such an example")
    let examples = heldOut[example..<example + 1]
    return Trace(count: settings.steps + 1) { steps in
      TrainingFrame(run: self, state: state(after: steps), number: example, example: examples)
        .frame(of: steps)
    }
  }
}

/// What one frame of a training shows.
private struct TrainingFrame: Sendable {
  let run: TrainingRun
  let state: TrainingState
  /// The number of the example, and the example itself.
  let number: Int
  let example: LabelledExamples

  private var model: Model<Float> { state.training.model }

  func frame(of steps: Int) -> Frame {
    let pass = try? model.forward(example.inputs)
    let scores = pass?.output ?? Tensor(repeating: 0, shape: [1, run.network.outputShape[0]])
    let answer = scores.largest(inRow: 0)
    let stacks = [
      filters(.drawnFilter, of: run.initialModel), filters(.filter, of: model), picture,
      pass.flatMap(maps), row(.output, "y", scores, marked: answer), targets(scores.shape),
    ]
    return Frame(
      .training, step: .output(steps), stacks: stacks.compactMap(\.self),
      facts: .training(
        TrainingFacts(
          run: run, state: state, example: number, target: example.targets[0], answer: answer)))
  }
}

// MARK: - Weights

extension TrainingFrame {
  /// Returns the filters of the first layer that learns.
  private func filters(_ kind: Panel.Kind, of model: Model<Float>) -> PanelStack? {
    guard let number = model.weights.firstIndex(where: { $0 != nil }),
      let weight = model.weights[number]?.weight
    else { return nil }
    let shape = run.network.filterShape(of: number, weight.shape)
    let extent = Extent(weights: shape)
    let named = weight.reshaped(shape)
    let shown = ShownTensor(
      kind: kind, letter: "w", bounds: .steady(weight.elements), elements: named.elements
    ) { Name.weight($0, of: shape) }
    return shown.stack(planes: 0..<extent.examples * extent.channels, of: extent) { _ in .tap }
  }
}

extension Network {
  /// Returns the shape that a layer's weights are looked at in: those of a linear layer that reads the input
  /// as it is, if that is a picture, are pictures.
  fileprivate func filterShape(of layer: Int, _ weightShape: [Int]) -> [Int] {
    let isPicture = inputShape.count == 3 && layers[..<layer].allSatisfy { $0.layer == .flatten }
    guard layers[layer].layer.form is LinearLayer, isPicture else { return weightShape }
    return [weightShape[0]] + inputShape
  }

  /// The layer whose maps are looked at: the first convolution, or the rectifier that follows it.
  fileprivate var shownLayer: Int? {
    let first = layers.firstIndex { $0.layer.form is ConvolutionLayer }
    guard let first else { return nil }
    return layers.dropFirst(first + 1).first?.layer == .relu ? first + 1 : first
  }
}

// MARK: - The example

extension TrainingFrame {
  private var picture: PanelStack {
    let shown = ShownTensor.cells(.input, "x", of: example.inputs)
    let extent = Extent(maps: example.inputs.shape)
    return shown.stack(planes: extent.planes(of: 0), of: extent) { _ in .window }
  }

  /// Returns the maps of the first convolution.
  private func maps(_ pass: ForwardPass<Float>) -> PanelStack? {
    guard let layer = run.network.shownLayer else { return nil }
    let maps = pass.outputs[layer]
    let shown = ShownTensor(
      kind: .units, bounds: .steady(maps.elements), elements: maps.elements
    ) { _ in nil }
    let extent = Extent(maps: maps.shape)
    return shown.stack(planes: extent.planes(of: 0), of: extent, level: layer + 1) { _ in .done }
  }

  /// Returns a row with a value for each class, of which one is marked.
  private func row(
    _ kind: Panel.Kind, _ letter: String, _ values: Tensor<Float>, marked place: Int
  ) -> PanelStack {
    let shown = ShownTensor(
      kind: kind, letter: letter, bounds: .steady(values.elements), elements: values.elements
    ) { Name(letter, $0) }
    let extent = Extent(maps: values.shape)
    return shown.stack(planes: 0..<1, of: extent) { position in
      position.column == place ? [.current, .winner, .done] : .done
    }
  }

  /// Returns 1 for the class that is right, and 0 for all others.
  private func targets(_ shape: [Int]) -> PanelStack {
    let target = example.targets[0]
    let elements = (0..<shape[1]).map { Float($0 == target ? 1 : 0) }
    return row(.target, "t", Tensor(shape: shape, elements: elements), marked: target)
  }
}

extension ValueBounds {
  /// Returns bounds around 0 that double as values grow, so that they change in few of the steps of a training.
  fileprivate static func steady(_ values: [Float]) -> ValueBounds {
    let largest = values.lazy.map(\.magnitude).filter(\.isFinite).max() ?? 0
    var bound = 4.0
    while bound < Double(largest) { bound *= 2 }
    return ValueBounds(numbers: -bound...bound, decimals: mostDecimals, symbolic: nil)
  }
}
