/// How well a network does on examples that it has not learned from.
public struct TrainingEvaluation: Hashable, Sendable {
  /// An example that is taken for one of another class.
  public struct Mistake: Hashable, Sendable {
    /// The number of the example.
    public let example: Int
    /// The class that it is of.
    public let target: Int
    /// The class that it is taken for.
    public let answer: Int
  }

  /// A channel of a rectifier, or a feature of a flat one, that is 0 for all examples: it cannot learn.
  public struct DeadChannel: Hashable, Sendable {
    /// The layer, counted from 0.
    public let layer: Int
    public let channel: Int
  }

  /// How many examples there are.
  public let count: Int
  /// The mean of the losses.
  public let loss: Double
  /// Of each class, how many of its examples are taken for each class: `confusion[target][answer]`.
  public let confusion: [[Int]]
  /// The examples that are taken for others, in order.
  public let mistakes: [Mistake]
  public let deadChannels: [DeadChannel]

  /// The share of the examples that are taken for what they are, from 0 to 1.
  public var accuracy: Double { Double(count - mistakes.count) / Double(max(1, count)) }
}

extension TrainingEvaluation {
  /// So many examples are looked at together, so that their maps need little memory.
  private static let portion = 50

  /// Evaluates a model.
  ///
  /// - Complexity: O(N · macs).
  init(_ model: Model<Float>, on examples: LabelledExamples) {
    var tally = EvaluationTally(model.network, classCount: examples.classNames.count)
    for start in stride(from: 0, to: examples.count, by: Self.portion) {
      tally.add(model, examples[start..<min(start + Self.portion, examples.count)])
    }
    self.init(
      count: examples.count, loss: tally.loss / Double(max(1, examples.count)),
      confusion: tally.confusion, mistakes: tally.mistakes, deadChannels: tally.deadChannels)
  }
}

/// What an evaluation has counted so far.
private struct EvaluationTally {
  private(set) var loss = 0.0
  private(set) var confusion: [[Int]]
  private(set) var mistakes: [TrainingEvaluation.Mistake] = []
  /// Of each rectifier, by its layer, which channels have been above 0.
  private var alive: [(layer: Int, channels: [Bool])] = []
  private var count = 0

  init(_ network: Network, classCount: Int) {
    let answers = network.outputShape[0]
    confusion = Array(repeating: Array(repeating: 0, count: answers), count: classCount)
    for (number, layer) in network.layers.enumerated() where layer.layer == .relu {
      alive.append((number, Array(repeating: false, count: layer.outputShape[0])))
    }
  }

  var deadChannels: [TrainingEvaluation.DeadChannel] {
    alive.flatMap { layer, channels in
      channels.indices.filter { !channels[$0] }
        .map { TrainingEvaluation.DeadChannel(layer: layer, channel: $0) }
    }
  }

  /// Adds some examples.
  mutating func add(_ model: Model<Float>, _ examples: LabelledExamples) {
    guard let pass = try? model.forward(examples.inputs),
      let entropy = try? CrossEntropy(
        logits: pass.output, target: examples.targets, reduction: .sum)
    else { return }
    loss += Double(entropy.loss.elements[0])
    for (example, target) in examples.targets.enumerated() {
      take(pass.output.largest(inRow: example), for: target)
    }
    for index in alive.indices {
      pass.outputs[alive[index].layer].markPositive(&alive[index].channels)
    }
  }

  /// Counts the answer to the next example.
  private mutating func take(_ answer: Int, for target: Int) {
    confusion[target][answer] += 1
    if answer != target {
      mistakes.append(.init(example: count, target: target, answer: answer))
    }
    count += 1
  }
}

extension Tensor<Float> {
  /// Returns the column of the first of the largest values of a row, `[N, F]`.
  func largest(inRow row: Int) -> Int {
    let cells = elements[row * shape[1]..<(row + 1) * shape[1]]
    return (cells.indices.max { cells[$0] < cells[$1] } ?? cells.startIndex) - cells.startIndex
  }

  /// Marks the channels `[N, C, …]` that are above 0 anywhere.
  fileprivate func markPositive(_ channels: inout [Bool]) {
    let cells = shape.dropFirst(2).reduce(1, *)
    for place in 0..<shape[0] * shape[1] where !channels[place % shape[1]] {
      let start = place * cells
      channels[place % shape[1]] = elements[start..<start + cells].contains { $0 > 0 }
    }
  }
}
