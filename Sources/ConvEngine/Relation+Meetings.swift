// The relation, walked in its three ways. A meeting is of cells of the input: what shows a zero of the
// padding is left out, what shows another cell (`reflect`, `replicate`, `circular`) is a meeting with it.
extension Relation {
  /// Calls a function with each meeting of an output, an input or a tap, in order.
  ///
  ///     by output   o held still, over the taps             k = 0, 1, …
  ///     by input    i held still, over the outputs          o ascending
  ///     by tap      k held still, over the outputs          o ascending
  ///
  /// - Complexity: O(K), by tap O(outputSize).
  func forEachMeeting(of target: Int, by walk: Walk, _ body: (Meeting) -> Void) {
    switch walk {
    case .output:
      for tap in 0..<kernelSize { meet(output: target, tap: tap, body) }
    case .tap:
      for output in 0..<outputSize { meet(output: output, tap: target, body) }
    case .input:
      forEachMeeting(ofInput: target, body)
    }
  }

  private func meet(output: Int, tap: Int, _ body: (Meeting) -> Void) {
    guard let input = source(of: input(output: output, tap: tap)) else { return }
    body(Meeting(input: input, tap: tap, output: output))
  }

  private func forEachMeeting(ofInput input: Int, _ body: (Meeting) -> Void) {
    guard paddingMode == .zeros else { return forEachShownMeeting(ofInput: input, body) }
    for tap in (0..<kernelSize).reversed() {
      guard let output = output(reading: input, through: tap) else { continue }
      body(Meeting(input: input, tap: tap, output: output))
    }
  }

  /// Goes through the meetings of an input that the padding shows once more.
  private func forEachShownMeeting(ofInput input: Int, _ body: (Meeting) -> Void) {
    let pairs = positions(showing: input).flatMap { meetings(of: $0) }
    for (output, tap) in pairs.sorted(by: <) {
      body(Meeting(input: input, tap: tap, output: output))
    }
  }

  /// How many cells there are to walk over.
  func targetCount(by walk: Walk) -> Int {
    switch walk {
    case .output: outputSize
    case .input: inputSize
    case .tap: kernelSize
    }
  }
}

// MARK: - Padding

extension Relation {
  /// Returns the input cell that a position shows, or nil for a zero of the padding.
  public func source(of position: Int) -> Int? {
    guard paddedPositions.contains(position) else { return nil }
    return paddingMode.source(of: position, inputSize: inputSize)
  }

  /// Returns all positions that show an input cell, itself included, in order.
  ///
  /// - Complexity: O(padding).
  public func positions(showing input: Int) -> [Int] {
    guard paddingMode != .zeros else { return [input] }
    let outside = [paddedPositions.lowerBound..<0, inputSize..<paddedPositions.upperBound]
    let (before, after) = (outside[0], outside[1])
    return before.filter { source(of: $0) == input } + [input]
      + after.filter { source(of: $0) == input }
  }
}
