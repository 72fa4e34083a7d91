/// Cells of an axis that a walk computes alike: every S-th one, all through the same taps.
///
/// They are counted by places. Along an axis of inputs with S = 2 and P = 1:
///
///     input        0   1   2   3   4   5   6
///     phase 1      0       1       2       3        first = 0
///     phase 0          1       2       3            first = −1, so that there is no place 0
struct Phase: Hashable, Sendable {
  /// The taps through which these cells meet others, in order.
  let taps: [Int]
  /// The places at which there is a cell.
  let places: Range<Int>
  /// The cell at place 0, if there were one.
  let first: Int
  /// How far a cell is from the one at the next place.
  let step: Int

  /// Returns the cell at a place.
  func cell(at place: Int) -> Int { first + place * step }
}
