/// Cells of an axis in an order in which every tap reads side by side what consecutive places need.
///
///     input        0  1  2  3  4  5  6          S = 2, K = 3, P = 1
///     packed       ·  1  3  5 │ 0  2  4
///                  └ k = 0    │ └ k = 1
///                     └ k = 2 │
///
/// At the first place tap 2 reads 1, at the second 3, at the third 5, which stand in a row.
struct PackedAxis: Hashable, Sendable {
  /// Cells that stand side by side; positions outside the axis are its padding.
  struct Run: Hashable, Sendable {
    /// The position of the first cell.
    let first: Int
    /// How far apart the positions of neighbors are.
    let step: Int
    let count: Int
  }

  /// What stands in the packed axis, from left to right.
  private(set) var runs: [Run] = []
  /// How many cells stand in the packed axis, padding included.
  private(set) var count = 0
  /// For each tap, where the cell stands that it reads at the first place.
  private(set) var starts: [Int]

  /// Creates a packed axis without cells.
  init(taps: Int) { starts = Array(repeating: 0, count: taps) }

  /// Appends what some taps read at a number of places, given how far each is ahead of the least.
  mutating func append(
    taps: [Int], first: Int, step: Int = 1, places: Int, lead: (Int) -> Int = { _ in 0 }
  ) {
    guard !taps.isEmpty else { return }
    for tap in taps { starts[tap] = count + lead(tap) }
    let run = Run(first: first, step: step, count: places + (taps.map(lead).max() ?? 0))
    runs.append(run)
    count += run.count
  }
}

extension PackedAxis.Run {
  /// Returns which of the cells lie inside an axis of a size; the others are padding.
  func inside(_ size: Int) -> Range<Int> {
    let lower = cells(before: 0)
    return lower..<max(lower, cells(before: size))
  }

  /// Returns how many cells have a position before the given one.
  private func cells(before position: Int) -> Int {
    position <= first ? 0 : min(count, (position - first - 1) / step + 1)
  }
}
