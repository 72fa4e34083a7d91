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
    /// Which of the cells lie inside the axis.
    let inside: Range<Int>
  }

  /// What stands in the packed axis, from left to right.
  private(set) var runs: [Run] = []
  /// How many cells stand in the packed axis, padding included.
  private(set) var count = 0
  /// For each tap, where the cell stands that it reads at the first place.
  private(set) var starts: [Int]

  /// How many cells the axis itself has.
  private let size: Int

  /// Creates a packed axis without cells, of an axis of a size.
  init(size: Int, taps: Int) {
    self.size = size
    starts = Array(repeating: 0, count: taps)
  }

  /// Appends what some taps read at a number of places, given how far each is ahead of the least.
  mutating func append(
    taps: [Int], first: Int, step: Int = 1, places: Int, lead: (Int) -> Int = { _ in 0 }
  ) {
    guard !taps.isEmpty else { return }
    for tap in taps { starts[tap] = count + lead(tap) }
    let spread = taps.reduce(0) { max($0, lead($1)) }
    let run = Run(first: first, step: step, count: places + spread, size: size)
    runs.append(run)
    count += run.count
  }
}

extension PackedAxis.Run {
  /// Creates a run of cells beside each other, of an axis of a size.
  init(first: Int, step: Int, count: Int, size: Int) {
    /// Returns how many cells have a position before the given one.
    func cells(before position: Int) -> Int {
      position <= first ? 0 : min(count, (position - first - 1) / step + 1)
    }
    self.init(
      first: first, step: step, count: count, inside: cells(before: 0)..<cells(before: size))
  }
}
