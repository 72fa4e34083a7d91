/// What lies outside of an input where it is padded.
///
/// Three cells on either side of `A B C D`:
///
///     zeros        0 0 0 [A B C D] 0 0 0
///     circular     B C D [A B C D] A B C      as if the input were a ring
///     reflect      D C B [A B C D] C B A      the last cell is not repeated
///     replicate    A A A [A B C D] D D D
public enum PaddingMode: String, CaseIterable, Sendable {
  case zeros, reflect, replicate, circular

  /// Returns the input cell that a position shows, or nil where it shows a zero.
  ///
  ///     PaddingMode.reflect.source(of: -1, inputSize: 4)   // 1
  ///     PaddingMode.circular.source(of: -1, inputSize: 4)  // 3
  func source(of position: Int, inputSize: Int) -> Int? {
    if 0 <= position, position < inputSize { return position }
    switch self {
    case .zeros: return nil
    case .reflect: return position < 0 ? -position : 2 * (inputSize - 1) - position
    case .replicate: return position < 0 ? 0 : inputSize - 1
    case .circular: return position < 0 ? position + inputSize : position - inputSize
    }
  }

  /// Returns the positions before the input and after it that show a cell, if the padding had no end.
  func ranges(
    showing input: Int, inputSize: Int
  ) -> (before: Range<Int>, after: Range<Int>) {
    let last = inputSize - 1
    switch self {
    case .zeros: return (0..<0, 0..<0)
    case .reflect: return (-input..<1 - input, 2 * last - input..<2 * last - input + 1)
    case .circular:
      return (input - inputSize..<input - last, input + inputSize..<input + inputSize + 1)
    case .replicate:
      return (
        input == 0 ? -Relation.limit..<0 : 0..<0,
        input == last ? inputSize..<inputSize + Relation.limit : 0..<0
      )
    }
  }

  /// The most cells that one side of an input can be padded with, or nil for no end.
  func limit(inputSize: Int) -> Int? {
    switch self {
    case .zeros, .replicate: nil
    case .reflect: inputSize - 1
    case .circular: inputSize
    }
  }
}
