/// What a padding is to be: a number of cells, or a word that says what it is good for.
public enum PaddingAmount: Hashable, Sendable {
  /// As many cells as given.
  case amount(Padding)
  /// None: only windows that lie wholly inside the input count.
  case valid
  /// As much as keeps the size, where the stride is 1.
  case same
  /// As much as lets every window count that touches the input.
  case full

  /// Returns the cells that the rule asks for, given `D·(K − 1)`, the reach of the kernel.
  ///
  ///     before                 after
  ///     same   ⌊D(K−1)/2⌋      the rest, so that an even kernel pads one more after
  ///     full   D(K−1)          D(K−1)
  func padding(reach: Int, stride: Int) throws(ConvolutionError) -> Padding {
    switch self {
    case .amount(let padding):
      return padding
    case .valid:
      return Padding(both: 0)
    case .full:
      return Padding(both: reach)
    case .same:
      guard stride == 1 else { throw .sameNeedsStride1(stride: stride) }
      return Padding(before: reach / 2, after: reach - reach / 2)
    }
  }
}
