/// What the products of one channel add to an output.
///
///     c0   4
///     c1  -1       4 - 1 + 2 + b = 6
///     c2   2
public struct ChannelSum: Sendable {
  /// The channel that is read.
  public let channel: Int
  /// The places of its products among the contributions of the frame.
  public let contributions: Range<Int>
  private let total: @Sendable () -> Polynomial

  init(
    channel: Int, contributions: Range<Int>, total: @escaping @Sendable () -> Polynomial
  ) {
    self.channel = channel
    self.contributions = contributions
    self.total = total
  }

  /// The sum of the channel's products, added up when asked for.
  ///
  /// - Complexity: O(taps).
  public var sum: Polynomial { total() }
}
