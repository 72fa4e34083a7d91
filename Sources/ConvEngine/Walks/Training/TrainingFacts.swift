/// How far a network has learned, in one frame of its training.
///
/// What takes long is computed when it is asked for.
public struct TrainingFacts: Sendable {
  public let run: TrainingRun
  public let state: TrainingState
  /// The held-out example whose maps are shown, and what it is taken for.
  public let example: Int
  public let target: Int
  public let answer: Int

  /// How many steps have been taken.
  public var step: Int { state.step }

  /// The loss of each batch before its step, as many as steps.
  public var losses: [Double] { state.losses }

  /// Whether the next step would come to numbers that are none: the walk ends here, and all frames that follow
  /// are this one.
  public var isRunaway: Bool { state.isRunaway }

  /// How well the network does on the examples that it has not seen.
  ///
  /// - Complexity: O(held out examples · macs), or nothing where the run has kept it.
  public var evaluation: TrainingEvaluation { run.evaluation(of: state) }
}

extension Frame {
  /// How far a network has learned, or nil in a frame of anything else.
  public var training: TrainingFacts? {
    if case .training(let facts) = facts { facts } else { nil }
  }
}
