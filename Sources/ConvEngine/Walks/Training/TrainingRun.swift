/// A training of a network from its first step to its last one, any step of which can be looked at.
///
///     step     0        20        40        60  63
///              ●─────────●─────────●─────────●··▸        ● kept     ▸ asked for: three steps from step 60
///
/// The same seed gives the same numbers to the last bit, whichever step is asked for first: what is not kept
/// is computed again from the last step before it that is. Copies of a run share what is kept.
///
///     let run = try TrainingRun(network, on: ExampleSource(.bars, seed: 0), .init(steps: 100))
///     run.trace()[50].training?.evaluation.accuracy  // 0.998, of pictures it has not seen
public struct TrainingRun: Sendable {
  /// How a network is trained: steps of gradient descent in single precision, each on a batch of its own.
  public struct Settings: Hashable, Sendable {
    /// How many steps there are.
    public var steps: Int
    /// How many examples there are in a batch.
    public var batchSize = 32
    /// How far a step goes, `lr`.
    public var learningRate = 0.1
    /// How much of the last step goes on in the next one.
    public var momentum = 0.9
    /// From what the weights are drawn.
    public var seed: UInt64 = 0
    /// How many examples are held out to be judged by.
    public var heldOutCount = 500

    /// Creates the settings of a training of so many steps.
    public init(steps: Int) {
      self.steps = steps
    }
  }

  /// Longer trainings are refused.
  public static let stepLimit = 100_000

  public let network: Network
  public let source: ExampleSource
  public let settings: Settings
  /// The examples that the network never learns from.
  public let heldOut: LabelledExamples
  /// The network before the first step.
  public let initialModel: Model<Float>
  private let memory: TrainingMemory

  /// Creates the training of a network on examples.
  ///
  /// - Throws: ``ConvolutionError`` if the network does not take the examples or does not score their
  ///   classes, or there are too many steps or too few examples.
  /// - Complexity: O(held out examples); no step is taken.
  public init(
    _ network: Network, on source: ExampleSource, _ settings: Settings
  ) throws(ConvolutionError) {
    try Self.check(network, source, settings)
    self.network = network
    self.source = source
    self.settings = settings
    heldOut = source.heldOut(count: settings.heldOutCount)
    initialModel = try Model(network, seed: settings.seed)
    let descent = GradientDescent<Float>(
      learningRate: settings.learningRate, momentum: settings.momentum)
    memory = TrainingMemory(
      Training(model: initialModel, descent: descent), spacing: max(20, settings.steps / 50))
  }

  private static func check(
    _ network: Network, _ source: ExampleSource, _ settings: Settings
  ) throws(ConvolutionError) {
    guard settings.batchSize >= 1 else { throw .notPositive(.examples, settings.batchSize) }
    guard settings.heldOutCount >= 1 else { throw .notPositive(.examples, settings.heldOutCount) }
    guard 0...stepLimit ~= settings.steps else {
      throw .network(.tooManySteps(limit: stepLimit))
    }
    let examples = [settings.batchSize] + source.exampleShape
    guard network.inputShape == source.exampleShape else {
      throw .network(.examplesMismatch(given: examples, example: network.inputShape))
    }
    let logits = [settings.batchSize] + network.outputShape
    guard logits.count == 2 else { throw .wrongRank(.logits, shape: logits, expected: 2) }
    guard source.classNames.count <= logits[1] else {
      throw .targetOutOfRange(Double(source.classNames.count - 1), classes: logits[1])
    }
    try Tensor<Float>.check(examples)
    try Tensor<Float>.check([settings.heldOutCount] + source.exampleShape)
  }
}

// MARK: - Steps

extension TrainingRun {
  /// Returns what the training has come to after so many steps.
  ///
  /// A training that runs away stands still from there on.
  ///
  /// - Complexity: The steps from the last one before that is kept, once all before have been taken; one
  ///   in every 20 is kept, or one in a fiftieth of all.
  /// - Precondition: There are so many steps.
  public func state(after steps: Int) -> TrainingState {
    precondition(0...settings.steps ~= steps, "There must be so many steps")
    return memory.state(after: steps) { state in state.advance(on: batch(of: state.step)) }
  }

  /// Returns how well the network does after so many steps on the examples that it has not seen.
  ///
  /// - Complexity: O(held out examples · macs) beside the state, but nothing for a step that is kept.
  /// - Precondition: There are so many steps.
  public func evaluation(after steps: Int) -> TrainingEvaluation {
    evaluation(of: state(after: steps))
  }

  /// Returns the same for a state that the training has come to.
  func evaluation(of state: TrainingState) -> TrainingEvaluation {
    memory.evaluation(at: state.step) { TrainingEvaluation(state.training.model, on: heldOut) }
  }

  /// Returns the batch that a step learns from, counted from 0.
  public func batch(of step: Int) -> LabelledExamples {
    source.batch(step, count: settings.batchSize)
  }
}
