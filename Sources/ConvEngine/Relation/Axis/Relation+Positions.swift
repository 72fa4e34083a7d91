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

  /// Returns the taps through which an output reads a range of positions.
  ///
  ///     position    -1  0  1  2  3         N = 3, K = 3, P = 1
  ///     o = 0        0  1  2               reads the input, 0..<3, through taps 1..<3
  ///
  /// A tap lies before a position b where `o·S + k·D − P < b`.
  public func taps(of output: Int, in positions: Range<Int>) -> Range<Int> {
    let first = input(output: output, tap: 0)
    func taps(before position: Int) -> Int {
      position <= first ? 0 : min(kernelSize, (position - first - 1) / dilation + 1)
    }
    return taps(before: positions.lowerBound)..<taps(before: positions.upperBound)
  }

  /// Returns whether any window reads a position.
  ///
  /// - Complexity: O(min(S, D)).
  public func isReached(_ position: Int) -> Bool { firstJoint(at: position) != nil }

  /// The input cells that no window ever reads, found as they are asked for.
  ///
  /// What stride or dilation leaves out, and what is left over at the end; of a transposed convolution
  /// the cells that nobody writes.
  ///
  /// - Complexity: O((D·K + S)·K) to find that there are none, however long the input is.
  public var unreachedInputs: some Sequence<Int> {
    suspects.lazy.joined().filter { !isShownToWindow($0) }
  }

  /// Returns whether any window reads a cell, where it is or where the padding shows it; of a position
  /// in the padding, whether any window reads it.
  ///
  /// - Complexity: O(K).
  func isShownToWindow(_ position: Int) -> Bool {
    guard isInput(position), paddingMode != .zeros else { return isReached(position) }
    return ranges(showing: position).contains { range in
      (0..<kernelSize).contains { !outputs(reading: range, through: $0).isEmpty }
    }
  }

  /// The input cells of which one may be unreached.
  ///
  /// From the end of the first window to the start of the last, what is read repeats with each stride:
  ///
  ///     N = 14, K = 3, S = 2    0  1 [2  3][4  5][6  7][8  9] 10 11 12 13
  ///                            first │     the same        │ last
  ///
  /// If all of one stride is read, nothing has to be looked for in the others.
  private var suspects: [Range<Int>] {
    let (first, last) = (window(of: 0).upperBound - 1, window(of: outputSize - 1).lowerBound)
    let repeating = (first..<max(first, last + 1)).clamped(to: 0..<inputSize)
    let stretch = repeating.prefix(stride)
    guard stretch.count == stride, stretch.allSatisfy(isReached) else { return [0..<inputSize] }
    return [0..<repeating.lowerBound, repeating.upperBound..<inputSize]
  }
}
