// What a step along one axis is about: of the input, the output or the taps, given the one of them that
// it holds still.
extension Relation {
  /// Returns whether a position, an output or a tap meets the one that a walk holds still.
  ///
  /// Positions of the padding count as they are; an input is met where it is and where the padding
  /// shows it.
  ///
  /// - Complexity: O(1), of an output that reads an input O(K).
  func isMet(_ cell: Int, of side: Side, holding held: Int, by walk: Walk) -> Bool {
    switch (walk.held, side) {
    case (.output, .input): tap(joining: cell, to: held) != nil
    case (.weight, .input): output(reading: cell, through: held) != nil
    case (.input, .output): !taps(showing: held, to: cell).isEmpty
    case (.input, .weight):
      ranges(showing: held).contains { !outputs(reading: $0, through: cell).isEmpty }
    case (.output, .weight), (.weight, .output): true
    case (.input, .input): source(of: cell) == held
    case (.output, .output), (.weight, .weight): cell == held
    }
  }

  /// Returns the part of the input, of the outputs or of the taps that a step is about: the window of an
  /// output, all that one tap reads, the outputs that read an input.
  ///
  /// It is never empty: of an input that is never read the output near it is in focus.
  func focus(on side: Side, holding held: Int, by walk: Walk) -> Range<Int> {
    switch (walk.held, side) {
    case (.output, .input): window(of: held)
    case (.output, .weight): 0..<kernelSize
    case (.weight, .output): 0..<outputSize
    case (.weight, .input):
      input(output: 0, tap: held)..<input(output: outputSize - 1, tap: held) + 1
    case (.input, .output):
      span(joints(showing: held).map(\.output), near: output(near: held))
    case (.input, .weight): span(joints(showing: held).map(\.tap), near: 0)
    case (.output, .output), (.input, .input), (.weight, .weight): held..<held + 1
    }
  }

  private func span(_ cells: [Int], near cell: Int) -> Range<Int> {
    let first = cells.min() ?? cell
    return first..<(cells.max() ?? first) + 1
  }
}

extension Range<Int> {
  /// Returns the part of the range that lies on an axis of some cells, or the cell nearest to it.
  func nearest(in size: Int) -> Range {
    let inside = clamped(to: 0..<size)
    guard inside.isEmpty else { return inside }
    let nearest = Swift.min(inside.lowerBound, size - 1)
    return nearest..<nearest + 1
  }
}
