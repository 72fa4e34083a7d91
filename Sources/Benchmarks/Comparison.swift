/// A piece of work on little and on much, which should take equally long for each of its parts.
struct Comparison {
  /// Work of a size, made of a number of equal parts.
  struct Work {
    let size: String
    let parts: Int
    let run: () -> Void

    init(_ size: String, parts: Int = 1, run: @escaping () -> Void) {
      self.size = size
      self.parts = parts
      self.run = run
    }
  }

  let name: String
  let small: Work
  let large: Work

  init(_ name: String, _ small: Work, _ large: Work) {
    self.name = name
    self.small = small
    self.large = large
  }

  /// The line above all comparisons.
  static let heading = line(["", "of", "takes", "of", "takes", "ratio"])

  /// Returns the line of this comparison: the time of one part on either side, and their ratio.
  func measured() -> String {
    let (one, other) = (timeOfPart(small), timeOfPart(large))
    return Self.line([
      name, small.size, Table.time(one), large.size, Table.time(other), Table.number(other / one),
    ])
  }

  /// Returns how many seconds one part of the work takes.
  private func timeOfPart(_ work: Work) -> Double {
    Stopwatch.times(of: work.run).fastest / Double(work.parts)
  }

  private static func line(_ columns: [String]) -> String {
    Table.line(columns, widths: [34, 14, 9, 14, 9, 6])
  }
}
