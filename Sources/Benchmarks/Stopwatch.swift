/// Measures how long something takes.
enum Stopwatch {
  /// How long a round lasts at least, so that the clock's own grain does not count.
  private static let round = Duration.milliseconds(20)

  /// Returns the time that work takes: the best of several rounds, in which nothing interfered.
  static func time(_ work: () -> Void) -> Duration {
    let count = repetitions(of: work)
    let rounds = (0..<7).map { _ in time(of: count, work) / count }
    return rounds.min() ?? .zero
  }

  /// Returns how often work has to be repeated to fill a round.
  private static func repetitions(of work: () -> Void) -> Int {
    var count = 1
    while time(of: count, work) < round { count *= 2 }
    return count
  }

  private static func time(of count: Int, _ work: () -> Void) -> Duration {
    ContinuousClock().measure {
      for _ in 0..<count { work() }
    }
  }
}

/// Takes a value, so that the work it came from cannot be left out.
@inline(never) func keep<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}
