extension Relation {
  /// The positions of the padded input; those below 0 and from N on lie in the padding.
  public var paddedPositions: Range<Int> { -padding.before..<inputSize + padding.after }

  /// The positions of the padded input and of the last window, where that reaches beyond it.
  ///
  /// With N = 6, K = 3, S = 2 and `ceil_mode` the window of o = 2 reads a position that does not exist:
  ///
  ///     padded input     0  1  2  3  4  5
  ///     o = 2                        4  5  6 ]      6 is neither input nor padding
  public var spannedPositions: Range<Int> {
    let padded = paddedPositions
    return padded.lowerBound..<max(padded.upperBound, window(of: outputSize - 1).upperBound)
  }

  /// Returns whether a position lies in the input.
  public func isInput(_ position: Int) -> Bool { position >= 0 && position < inputSize }

  /// Returns whether a position lies in the padding before the input or after it.
  public func isPadding(_ position: Int) -> Bool {
    isInPaddedInput(position) && !isInput(position)
  }

  /// Returns whether a position lies in the input or its padding.
  ///
  /// The last window of a pooling with `ceil_mode` can read positions that lie in neither: an average
  /// does not count them.
  public func isInPaddedInput(_ position: Int) -> Bool { paddedPositions.contains(position) }

  /// Returns the span of padded positions from an output's first tap to its last.
  public func window(of output: Int) -> Range<Int> {
    let first = input(output: output, tap: 0)
    return first..<first + dilatedKernelSize
  }

  /// Returns the taps through which outputs read an input cell, in the order of those outputs.
  ///
  /// - Complexity: O(K).
  public func taps(reading input: Int) -> [Int] {
    meetings(of: input).map(\.tap)
  }

  /// Returns each output that reads an input cell, in order, with the tap that it reads through.
  ///
  /// - Complexity: O(K).
  public func meetings(of input: Int) -> [(output: Int, tap: Int)] {
    (0..<kernelSize).reversed().compactMap { tap in
      output(reading: input, through: tap).map { (output: $0, tap: tap) }
    }
  }

  /// Returns whether any window reads a position.
  ///
  /// - Complexity: O(K).
  public func isReached(_ position: Int) -> Bool {
    (0..<kernelSize).contains { output(reading: position, through: $0) != nil }
  }

  /// The input cells that no window ever reads, found as they are asked for.
  public var unreachedInputs: some Sequence<Int> {
    (0..<inputSize).lazy.filter { !isReached($0) }
  }
}
