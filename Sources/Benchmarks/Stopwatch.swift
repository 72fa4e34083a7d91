/// Measures how long something takes.
enum Stopwatch {
  /// How long a round lasts at least, so that the clock's own grain does not count, and no longer, so
  /// that there are rounds in which nothing interferes.
  private static let round = 0.002
  /// How long rounds are repeated, and how often at least.
  private static let (budget, leastRounds) = (0.2, 9)

  /// How many seconds a piece of work took in several rounds.
  struct Times {
    /// The best of the rounds, in which nothing interfered.
    let fastest: Double
    /// The one in the middle, which tells how much did.
    let median: Double
  }

  /// Returns how many seconds work takes.
  static func times(of work: () -> Void) -> Times {
    let count = repetitions(of: work)
    var rounds: [Double] = []
    while rounds.count < leastRounds || rounds.reduce(0, +) < budget {
      rounds.append(seconds(of: count, work))
    }
    rounds.sort()
    return Times(
      fastest: rounds[0] / Double(count), median: rounds[rounds.count / 2] / Double(count))
  }

  /// Returns how often work has to be repeated to fill a round.
  private static func repetitions(of work: () -> Void) -> Int {
    var count = 1
    while seconds(of: count, work) < round { count *= 2 }
    return count
  }

  private static func seconds(of count: Int, _ work: () -> Void) -> Double {
    let time = ContinuousClock().measure {
      for _ in 0..<count { work() }
    }
    return time / .seconds(1)
  }
}

/// Takes a value, so that the work it came from cannot be left out.
@inline(never) func keep<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}
