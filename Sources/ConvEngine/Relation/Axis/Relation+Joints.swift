// The relation, walked in its three ways. A joint is of cells of the input: what shows a zero of the
// padding is left out, what shows another cell (`reflect`, `replicate`, `circular`) is a joint with it.
extension Relation {
  /// Calls a function with each joint of the output, the input or the tap that a walk holds still, in order.
  ///
  ///     by output   o held still, over the taps             k = 0, 1, …
  ///     by input    i held still, over the outputs          o ascending
  ///     by tap      k held still, over the outputs          o ascending
  ///
  /// - Complexity: By output O(K), by tap O(outputSize), by input O(*m*) for *m* joints and what it takes
  ///   to find the first of them.
  func forEachJoint(of held: Int, by walk: Walk, _ body: (Joint<Int>) -> Void) {
    switch walk {
    case .output:
      for tap in 0..<kernelSize { meet(output: held, tap: tap, body) }
    case .tap:
      for output in 0..<outputSize { meet(output: output, tap: held, body) }
    case .input:
      forEachJoint(ofInput: held, body)
    }
  }

  private func meet(output: Int, tap: Int, _ body: (Joint<Int>) -> Void) {
    guard let input = source(of: input(output: output, tap: tap)) else { return }
    body(Joint(input: input, tap: tap, output: output))
  }

  private func forEachJoint(ofInput input: Int, _ body: (Joint<Int>) -> Void) {
    guard isShownAgain(input) else { return forEachJoint(at: input, body) }
    for joint in joints(showing: input) {
      body(Joint(input: input, tap: joint.tap, output: joint.output))
    }
  }

  /// Returns whether the padding shows an input cell once more: only of few cells it does, near the ends.
  private func isShownAgain(_ input: Int) -> Bool {
    let mirrored = paddingMode.ranges(showing: input, inputSize: inputSize)
    return mirrored.before.overlaps(paddedPositions) || mirrored.after.overlaps(paddedPositions)
  }

  /// Returns how many cells a side has along the axis.
  func size(of side: Side) -> Int {
    switch side {
    case .output: outputSize
    case .input: inputSize
    case .weight: kernelSize
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
  /// - Complexity: O(1), where `replicate` shows a cell at the end O(padding).
  public func positions(showing input: Int) -> [Int] { ranges(showing: input).flatMap(\.self) }

  /// Returns the ranges of positions that show an input cell, itself included, in order.
  func ranges(showing input: Int) -> [Range<Int>] { ranges(showing: input..<input + 1) }

  /// Returns the ranges of positions that show a cell of a range, itself included, in order.
  ///
  ///     reflect     D  C  B [A  B  C  D]        what shows B and C is a range, from what shows
  ///                   └──┘     └──┘             the first to what shows the last
  func ranges(showing cells: Range<Int>) -> [Range<Int>] {
    guard let first = cells.first, let last = cells.last else { return [] }
    let mirrored = [first, last].map { paddingMode.ranges(showing: $0, inputSize: inputSize) }
    let outside = [paddedPositions.lowerBound..<0, inputSize..<paddedPositions.upperBound]
    let ranges = [
      mirrored.map(\.before).hull.clamped(to: outside[0]), cells,
      mirrored.map(\.after).hull.clamped(to: outside[1]),
    ]
    return ranges.filter { !$0.isEmpty }
  }

  /// Returns each output that reads a cell of the input where it is or where the padding shows it, in
  /// order, with the tap and the position that it reads it at.
  ///
  ///     reflect     B [A  B  C] B       K = 3:  y0 reads B at −1 and at 1,
  ///     y0         [a  b  c]                    y1 at 1, y2 at 1 and at 3
  ///
  /// - Complexity: O(*m*·log *m*) for *m* joints, and what it takes to find them.
  func joints(showing input: Int) -> [Joint<Int>] {
    ranges(showing: input).flatMap(joints(in:))
      .sorted { ($0.output, $0.tap) < ($1.output, $1.tap) }
  }

  /// Returns each output that reads a position of a range, position by position or tap by tap, of which
  /// there are fewer.
  private func joints(in positions: Range<Int>) -> [Joint<Int>] {
    var joints: [Joint<Int>] = []
    if positions.count <= kernelSize {
      for position in positions { forEachJoint(at: position) { joints.append($0) } }
      return joints
    }
    for tap in 0..<kernelSize {
      joints += outputs(reading: positions, through: tap).map { output in
        Joint(input: input(output: output, tap: tap), tap: tap, output: output)
      }
    }
    return joints
  }

  /// Returns the outputs that read a position of a range through a tap.
  func outputs(reading positions: Range<Int>, through tap: Int) -> Range<Int> {
    let distances = [positions.lowerBound, positions.upperBound].map {
      max(0, $0 + padding.before - tap * dilation)
    }
    let ends = distances.map { min(outputSize, ($0 + stride - 1) / stride) }
    return ends[0]..<ends[1]
  }
}

// MARK: - Runs of cells

extension Relation {
  /// Returns all outputs that read any of some cells, where they are or where the padding shows them.
  ///
  /// Cells and outputs are runs: without dilation one run of cells is read by one run of outputs, however
  /// long both are.
  ///
  ///     N = 9, K = 3, S = 2     0  1  2 [3  4  5  6] 7  8
  ///     o = 1                        [2  3  4]
  ///     o = 2, 3                           [4  5 [6] 7  8]        1..<4
  ///
  /// - Complexity: O(*n*·log *n*) for *n* runs of cells, with a dilation wider than a run *n* times K.
  func outputs(reading cells: RangeSet<Int>) -> RangeSet<Int> {
    let positions = cells.ranges.flatMap { ranges(showing: $0) }
    // In order each run is added behind the last, and none has to be moved.
    let outputs = positions.flatMap { runs(reading: $0) }
    return RangeSet(outputs.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// Returns the outputs that read any of some positions, run by run.
  ///
  /// Where the positions are as many as the taps stand apart, an output between two that read them reads
  /// them too: all that begin from the first tap's reach before them.
  private func runs(reading positions: Range<Int>) -> [Range<Int>] {
    guard positions.count < dilation else {
      let reach = dilatedKernelSize - 1
      return [outputs(reading: positions.lowerBound - reach..<positions.upperBound, through: 0)]
    }
    return (0..<kernelSize).map { outputs(reading: positions, through: $0) }
  }

  /// How many runs of outputs can read one run of cells, at most.
  var mostRuns: Int { (dilation == 1 ? 1 : kernelSize) * (paddingMode == .zeros ? 1 : 3) }
}

extension [Range<Int>] {
  /// The range from the start of the first to the end of the last, without those that are empty.
  fileprivate var hull: Range<Int> {
    let ranges = filter { !$0.isEmpty }
    let start = ranges.map(\.lowerBound).min() ?? 0
    return start..<(ranges.map(\.upperBound).max() ?? start)
  }
}
