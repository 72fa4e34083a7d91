import ConvEngine

/// A network that learns from pictures, and is judged by pictures that it has not seen.
struct NetworkTraining: WalkedCalculation {
  let network: Network
  let source: ExampleSource
  let settings: TrainingRun.Settings

  /// The most products that all steps and one look at the held-out pictures may take together.
  private static let productLimit = 20_000_000_000

  /// Looks whether there are no more steps and examples than one waits for.
  func check() throws(ConvolutionError) {
    guard settings.batchSize >= 1 else { throw .notPositive(.examples, settings.batchSize) }
    guard settings.steps <= TrainingRun.stepLimit else {
      throw .network(.tooManySteps(limit: TrainingRun.stepLimit))
    }
    try Effort.check(values: [settings.batchSize] + source.exampleShape)
    let examples =
      settings.heldOutCount + NetworkCalculation.passesOfStep * settings.steps * settings.batchSize
    try Effort.check(
      products: [examples, network.productsOfExample(atMost: Self.productLimit)],
      limit: Self.productLimit)
  }

  /// How well the network does in the end, and which classes it takes for which.
  func answer() throws(ConvolutionError) -> Answer {
    let run = try run()
    let state = run.state(after: settings.steps)
    let evaluation = run.evaluation(after: settings.steps)
    let (confusion, parameters) = (evaluation.confusion, network.cost.parameters)
    return Answer(
      outputs: [
        .single("parameters", Double(parameters)), .single("loss", evaluation.loss),
        .single("accuracy", evaluation.accuracy),
        Answer.Output(
          "confusion",
          Tensor(
            shape: [confusion.count, network.outputShape[0]],
            elements: confusion.joined().map { Double($0) })),
        Answer.Output("losses", Tensor(shape: [state.step], elements: state.losses)),
      ], table: table(confusion), isSaidByTable: true,
      lines: lines(state, evaluation, parameters: parameters))
  }

  private func lines(
    _ state: TrainingState, _ evaluation: TrainingEvaluation, parameters: Int
  ) -> [String] {
    let counts = "\(parameters) parameters, \(state.step) steps of \(settings.batchSize) pictures"
    let right = evaluation.count - evaluation.mistakes.count
    let judgement =
      "on \(evaluation.count) pictures that it has not seen: "
      + "loss = \(NumberText.text(evaluation.loss)), "
      + "accuracy = \(right)/\(evaluation.count) = \(NumberText.text(evaluation.accuracy))"
    guard state.isRunaway else { return [counts, judgement] }
    return [
      counts, judgement,
      "the training ran away: the step behind step \(state.step) comes to numbers that are none; "
        + "a smaller lr than \(NumberText.text(settings.learningRate)) would do",
    ]
  }

  /// Returns of each class, a row, how many of its pictures are taken for each class, a column.
  private func table(_ confusion: [[Int]]) -> TextTable {
    TextTable(
      heading: ["class, taken for"] + (0..<network.outputShape[0]).map(String.init),
      rows: zip(source.classNames, confusion).enumerated().map { number, row in
        ["\(number) \(row.0)"] + row.1.map(String.init)
      })
  }

  private func run() throws(ConvolutionError) -> TrainingRun {
    try TrainingRun(network, on: source, settings)
  }
}

// MARK: - Frames

extension NetworkTraining {
  func walks(of subject: Subject) -> [Walk] { [.output] }

  /// Each of the pictures that are held out can be the one that is shown.
  func groups(of look: Look) -> FrameGroups { FrameGroups(examples: settings.heldOutCount) }

  /// The walk from step to step; none is taken before its frame is looked at.
  func trace(_ look: Look) throws(ConvolutionError) -> Trace {
    try run().trace(showing: look.example ?? 0)
  }

  /// The steps are the same for each of the examples.
  func chosenTrace(_ look: Look) throws(ConvolutionError) -> Trace { try trace(look) }
}
