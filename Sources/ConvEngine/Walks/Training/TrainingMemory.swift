import Synchronization

/// What is kept of a training: its state each so many steps, and the one that was asked for last.
///
/// All of it can be computed again, so it makes no difference to anyone but in time. It is the one place of the
/// engine that changes, and is asked by one caller at a time.
final class TrainingMemory: Sendable {
  /// So many steps lie between states that are kept.
  let spacing: Int
  private let kept: Mutex<Kept>

  /// Creates the memory of a training before its first step.
  init(_ training: Training<Float>, spacing: Int) {
    self.spacing = spacing
    let start = TrainingState(training)
    kept = Mutex(Kept(checkpoints: [start], latest: start))
  }

  fileprivate struct Kept {
    /// The states after 0, `spacing`, 2 `spacing`, … steps, as far as the training has come; without losses.
    var checkpoints: [TrainingState]
    var latest: TrainingState
    /// The losses of all steps that have been taken so far.
    var losses: [Double] = []
    var evaluations: [Int: TrainingEvaluation] = [:]
    var latestEvaluation: (step: Int, TrainingEvaluation)?
  }

  /// Returns the state after so many steps, taking those that are missing.
  func state(
    after steps: Int, advance: (inout TrainingState) -> Void
  ) -> TrainingState {
    kept.withLock { kept in
      var state = kept.nearest(to: steps, spacing: spacing)
      while state.step < steps, !state.isRunaway {
        advance(&state)
        kept.keep(&state, spacing: spacing)
      }
      // A checkpoint is kept anyway: looking at the first frame must not forget where the learner is.
      if state.isRunaway || !state.step.isMultiple(of: spacing) { kept.latest = state }
      state.losses = Array(kept.losses.prefix(state.step))
      return state
    }
  }

  /// Returns the evaluation at a step, making it if it is not kept.
  func evaluation(at step: Int, make: () -> TrainingEvaluation) -> TrainingEvaluation {
    if let known = kept.withLock({ $0.evaluation(at: step) }) { return known }
    let evaluation = make()
    return kept.withLock { kept in
      if step.isMultiple(of: spacing) { kept.evaluations[step] = evaluation }
      kept.latestEvaluation = (step, evaluation)
      return evaluation
    }
  }
}

extension TrainingMemory.Kept {
  /// Returns the last state up to a step.
  fileprivate func nearest(to steps: Int, spacing: Int) -> TrainingState {
    let checkpoint = checkpoints[min(steps / spacing, checkpoints.count - 1)]
    return latest.step <= steps && latest.step >= checkpoint.step ? latest : checkpoint
  }

  /// Keeps what is new of a state that has come one step further.
  fileprivate mutating func keep(_ state: inout TrainingState, spacing: Int) {
    // Losses are kept once for all states.
    if state.step > losses.count { losses += state.losses }
    state.losses = []
    if state.step == checkpoints.count * spacing { checkpoints.append(state) }
  }

  fileprivate func evaluation(at step: Int) -> TrainingEvaluation? {
    if let latestEvaluation, latestEvaluation.step == step { return latestEvaluation.1 }
    return evaluations[step]
  }
}
