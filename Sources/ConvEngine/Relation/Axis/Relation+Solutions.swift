// The relation solved for an output and a tap at once: all joints of a position.
extension Relation {
  /// Calls a function with each output that reads a position, and the tap that it reads it through: all
  /// solutions of `i + P = o·S + k·D`, o ascending.
  ///
  ///     i + P = 12,  S = 2,  D = 3            12 = 0·2 + 4·3
  ///                                              = 3·2 + 2·3        D/g outputs on, S/g taps back,
  ///                                              = 6·2 + 0·3        g = gcd(S, D)
  ///
  /// - Complexity: O(*m*) for *m* joints, and at most min(S, D) to find the first of them.
  func forEachJoint(at position: Int, _ body: (Joint<Int>) -> Void) {
    guard let first = firstJoint(at: position) else { return }
    let divisor = stride == 1 || dilation == 1 ? 1 : stride.commonDivisor(with: dilation)
    var (output, tap) = first
    while output < outputSize, tap >= 0 {
      body(Joint(input: position, tap: tap, output: output))
      output += dilation / divisor
      tap -= stride / divisor
    }
  }

  /// Returns the first output that reads a position, and its tap.
  ///
  /// Of outputs and taps those are tried that stand farther apart.
  func firstJoint(at position: Int) -> (output: Int, tap: Int)? {
    let distance = position + padding.before
    let uncovered = distance - dilation * (kernelSize - 1)
    if stride >= dilation {
      let start = max(0, (uncovered + stride - 1) / stride)
      return (start..<max(start, min(outputSize, start + dilation))).lazy
        .compactMap { output in tap(joining: position, to: output).map { (output, $0) } }.first
    }
    let start = min(kernelSize - 1, distance / dilation)
    return (max(0, start - stride + 1)..<max(0, start + 1)).reversed().lazy
      .compactMap { tap in output(reading: position, through: tap).map { ($0, tap) } }.first
  }
}

extension Int {
  /// Returns the largest number that divides this one and another, both positive, by Euclid's algorithm.
  func commonDivisor(with other: Int) -> Int {
    var (larger, smaller) = (self, other)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
