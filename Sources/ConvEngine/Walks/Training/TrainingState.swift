/// What a training has come to after some steps.
public struct TrainingState: Sendable {
  /// How many steps have been taken.
  public internal(set) var step = 0
  public internal(set) var training: Training<Float>
  /// The loss of each batch before its step, the mean over its examples.
  public internal(set) var losses: [Double] = []
  /// Whether the next step comes to numbers that are none, so that it is not taken.
  public internal(set) var isRunaway = false

  /// Creates the state before the first step.
  init(_ training: Training<Float>) {
    self.training = training
  }

  /// Takes the next step, unless its loss or what it makes of a weight is no finite number: then the state
  /// stays as it is and the training has run away.
  mutating func advance(on batch: LabelledExamples) {
    var next = training
    let loss = (try? next.step(input: batch.inputs, target: batch.targets)) ?? .nan
    guard loss.isFinite, next.model.isFinite else {
      isRunaway = true
      return
    }
    training = next
    losses.append(Double(loss))
    step += 1
  }
}

extension Model {
  /// Whether all weights are finite numbers.
  fileprivate var isFinite: Bool {
    weights.allSatisfy { weights in
      let numbers = (weights?.weight.elements ?? []) + (weights?.bias?.elements ?? [])
      return numbers.allSatisfy(\.isFinite)
    }
  }
}
