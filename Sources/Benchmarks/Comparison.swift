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
      name, small.size, text(one), large.size, text(other), "\(rounded(other / one))",
    ])
  }

  /// Returns how many nanoseconds one part of the work takes.
  private func timeOfPart(_ work: Work) -> Double {
    let time = Stopwatch.time(work.run)
    let (seconds, attoseconds) = time.components
    return (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(work.parts)
  }

  private func text(_ nanoseconds: Double) -> String {
    switch nanoseconds {
    case ..<1e3: "\(rounded(nanoseconds)) ns"
    case ..<1e6: "\(rounded(nanoseconds / 1e3)) µs"
    default: "\(rounded(nanoseconds / 1e6)) ms"
    }
  }

  /// Returns a number with two or three digits that count.
  private func rounded(_ value: Double) -> String {
    value < 10 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))"
  }

  private static func line(_ columns: [String]) -> String {
    let widths = [34, 14, 9, 14, 9, 6]
    return zip(columns, widths).enumerated().map { place, column in
      let blanks = String(repeating: " ", count: max(0, column.1 - column.0.count))
      return place == 0 ? column.0 + blanks : blanks + column.0
    }.joined(separator: " ")
  }
}
