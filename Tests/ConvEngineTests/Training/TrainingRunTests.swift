import ConvEngine
import Testing
import TutorTestSupport

@Suite struct TrainingRunTests {
  /// The network that learns bars, 116 parameters.
  private static func network(_ filters: Int = 8, classes: Int = 4) throws -> Network {
    let window = Window(kernel: [3], padding: [.amount(Padding(both: 1))])
    return try Network(
      inputShape: [1, 16, 16],
      layers: [
        .convolution(ConvolutionLayer(outputs: filters, window: window)), .relu,
        .globalPooling(.max), .flatten, .linear(LinearLayer(outputs: classes)),
      ])
  }

  /// Returns a training of few examples and filters, as tests can wait for.
  private static func run(
    steps: Int, heldOut: Int = 5, learningRate: Double = 0.1
  ) throws -> TrainingRun {
    var settings = TrainingRun.Settings(steps: steps)
    (settings.heldOutCount, settings.batchSize) = (heldOut, 3)
    settings.learningRate = learningRate
    return try TrainingRun(network(2), on: ExampleSource(.bars, seed: 0), settings)
  }

  @Test func `bars that it has not seen are told apart within twenty steps`() throws {
    var settings = TrainingRun.Settings(steps: 20)
    (settings.seed, settings.heldOutCount) = (3, 100)
    let run = try TrainingRun(Self.network(), on: ExampleSource(.bars, seed: 3), settings)
    #expect(run.network.cost.parameters == 116)
    #expect(run.evaluation(after: 0).accuracy < 0.6)
    #expect(run.evaluation(after: 20).accuracy >= 0.95)
    #expect(run.evaluation(after: 20).loss < run.evaluation(after: 0).loss / 2)
  }

  @Test func `one dense layer does not learn bars that it has not seen`() throws {
    let network = try Network(
      inputShape: [1, 16, 16], layers: [.flatten, .linear(LinearLayer(outputs: 4))])
    var settings = TrainingRun.Settings(steps: 20)
    (settings.seed, settings.heldOutCount) = (3, 100)
    let run = try TrainingRun(network, on: ExampleSource(.bars, seed: 3), settings)
    #expect(run.evaluation(after: 20).accuracy < 0.6)
    // Its weights are shown as the pictures that they are.
    let filters = try #require(run.trace()[0].stack(.filter)).panels
    #expect(filters.count == 4)
    #expect(filters[0].rows == 0..<16 && filters[0].columns == 0..<16)
  }

  @Test func `any step is the same whichever was asked for first`() throws {
    let asked = try Self.run(steps: 50)
    let walked = try Self.run(steps: 50)
    let first = asked.trace()[37]
    let facts = FrameFacts(first)
    let all = walked.trace().map { FrameFacts($0) }
    #expect(all[37] == facts)
    #expect(asked.evaluation(after: 37) == walked.evaluation(after: 37))
    #expect(first.training?.losses == walked.state(after: 37).losses)
    for step in [3, 50, 41, 40, 0, 20, 19, 37] {
      #expect(FrameFacts(asked.trace()[step]) == all[step])
      #expect(asked.state(after: step).losses == walked.state(after: step).losses)
    }
  }

  @Test func `each step is that of a training on its batch`() throws {
    let run = try Self.run(steps: 25)
    var training = Training(
      model: run.initialModel,
      descent: GradientDescent<Float>(learningRate: 0.1, momentum: 0.9))
    var losses: [Double] = []
    for step in 0...25 {
      let state = run.state(after: step)
      #expect(state.step == step)
      #expect(state.training == training)
      #expect(state.losses == losses)
      guard step < 25 else { break }
      let batch = run.source.batch(step, count: 3)
      #expect(run.batch(of: step) == batch)
      losses.append(Double(try training.step(input: batch.inputs, target: batch.targets)))
    }
  }

  @Test func `many callers at once get the same`() async throws {
    let run = try Self.run(steps: 30)
    let alone = try Self.run(steps: 30)
    let states = await withTaskGroup(of: (Int, [Double]).self) { group in
      for step in [30, 7, 23, 29, 21, 0, 20, 12] {
        group.addTask { (step, run.state(after: step).losses) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(states.count == 8)
    for (step, losses) in states { #expect(losses == alone.state(after: step).losses) }
  }

  @Test func `an evaluation counts every example once`() throws {
    let run = try Self.run(steps: 3, heldOut: 70)
    for step in [0, 3] {
      let evaluation = run.evaluation(after: step)
      #expect(evaluation.count == 70)
      for target in 0..<4 {
        let count = run.heldOut.targets.count { $0 == target }
        #expect(evaluation.confusion[target].reduce(0, +) == count)
      }
      let right = (0..<4).reduce(0) { $0 + evaluation.confusion[$1][$1] }
      #expect(evaluation.mistakes.count == 70 - right)
      #expect(evaluation.accuracy == Double(right) / 70)
      for mistake in evaluation.mistakes {
        #expect(run.heldOut.targets[mistake.example] == mistake.target)
        let frame = run.trace(showing: mistake.example)[step]
        #expect(frame.training?.answer == mistake.answer)
      }
      let loss = try run.state(after: step).training.loss(
        input: run.heldOut.inputs, target: run.heldOut.targets)
      #expect((Double(loss) - evaluation.loss).magnitude < 1e-5)
    }
  }

  @Test func `a frame knows its step, its losses and how much it gets right`() throws {
    let run = try Self.run(steps: 50)
    let facts = try #require(run.trace()[45].training)
    #expect(facts.step == 45 && facts.losses.count == 45)
    #expect(facts.evaluation == run.evaluation(after: 45))
  }

  @Test func `a rectifier that is 0 for all examples is dead`() throws {
    let network = try Network(
      inputShape: [1, 16, 16],
      layers: [.relu, .flatten, .relu, .linear(LinearLayer(outputs: 4))])
    var settings = TrainingRun.Settings(steps: 0)
    settings.heldOutCount = 10
    let run = try TrainingRun(network, on: ExampleSource(.bars, noise: 0, seed: 1), settings)
    let pictures = run.heldOut.inputs.elements
    let blank = (0..<256).filter { cell in (0..<10).allSatisfy { pictures[$0 * 256 + cell] == 0 } }
    let dead = run.evaluation(after: 0).deadChannels
    #expect(!blank.isEmpty)
    #expect(dead.allSatisfy { $0.layer == 2 })
    #expect(dead.map(\.channel) == blank)
  }

  @Test func `a training that runs away stands still where its numbers end`() throws {
    let run = try Self.run(steps: 60, learningRate: 1e30)
    let last = run.state(after: 60)
    #expect(last.isRunaway)
    #expect(last.step < 60)
    #expect(last.losses.count == last.step)
    #expect(last.losses.allSatisfy { $0.isFinite })
    #expect(!run.state(after: max(0, last.step - 1)).isRunaway)
    let frame = run.trace()[60]
    #expect(frame.training?.isRunaway == true)
    #expect(frame.training?.step == last.step)
    let filters = frame.stack(.filter)?.panels.flatMap(\.numbers) ?? []
    #expect(filters.allSatisfy { $0.isFinite })
  }

  @Test func `a frame has the filters before and after, a picture, its maps and the scores`() throws
  {
    let run = try Self.run(steps: 20)
    let frame = run.trace(showing: 3)[20]
    let (before, now) = (
      try #require(frame.stack(.drawnFilter)), try #require(frame.stack(.filter))
    )
    #expect(before.panels.count == 2 && now.panels.count == 2)
    let weight = try #require(run.initialModel.weights[0]).weight
    #expect(before.panels.flatMap(\.numbers) == weight.elements.map { Double($0) })
    let learned = try #require(run.state(after: 20).training.model.weights[0]).weight
    #expect(now.panels.flatMap(\.numbers) == learned.elements.map { Double($0) })
    let picture = try #require(frame.panel(.input))
    #expect(picture.numbers == run.heldOut[3..<4].inputs.elements.map { Double($0) })
    let pass = try run.state(after: 20).training.model.forward(run.heldOut[3..<4].inputs)
    let maps = try #require(frame.stack(.units))
    #expect(maps.panels.flatMap(\.numbers) == pass.outputs[1].elements.map { Double($0) })
    #expect(maps.panels.allSatisfy { $0.level == 2 })
    let scores = try #require(frame.panel(.output))
    #expect(scores.numbers == pass.output.elements.map { Double($0) })
    let facts = try #require(frame.training)
    #expect(scores[facts.answer].roles.contains(.winner))
    #expect(frame.panel(.target)?[facts.target].value == .one)
    #expect(facts.target == run.heldOut.targets[3])
  }

  @Test func `what does not go together is refused`() throws {
    let source = ExampleSource(.bars, seed: 0)
    func refused(_ network: Network, _ change: (inout TrainingRun.Settings) -> Void = { _ in })
      -> ConvolutionError?
    {
      var settings = TrainingRun.Settings(steps: 1)
      change(&settings)
      do {
        _ = try TrainingRun(network, on: source, settings)
        return nil
      } catch {
        return error
      }
    }
    let (right, few) = (try Self.network(), try Self.network(classes: 3))
    #expect(refused(right) == nil)
    #expect(refused(right) { $0.batchSize = 0 } == .notPositive(.examples, 0))
    #expect(refused(right) { $0.heldOutCount = 0 } == .notPositive(.examples, 0))
    #expect(refused(right) { $0.steps = 100_001 } == .network(.tooManySteps(limit: 100_000)))
    #expect(refused(few) == .targetOutOfRange(3, classes: 3))
    let maps = try Network(inputShape: [1, 16, 16], layers: [.relu])
    #expect(refused(maps) == .wrongRank(.logits, shape: [32, 1, 16, 16], expected: 2))
    let small = try Network(inputShape: [1, 8, 8], layers: [.flatten])
    #expect(
      refused(small)
        == .network(.examplesMismatch(given: [32, 1, 16, 16], example: [1, 8, 8])))
  }
}
