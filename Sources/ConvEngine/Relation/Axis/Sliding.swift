/// How a filter slides along one axis.
public struct Sliding: Hashable, Sendable {
  /// How many cells it moves from one output to the next, S.
  public var stride: Int
  public var padding: PaddingAmount
  /// How many cells lie between neighboring taps, the first of them counted, D.
  public var dilation: Int

  /// Creates a way of sliding; cell by cell over the bare input where nothing else is said.
  public init(stride: Int = 1, padding: PaddingAmount = .valid, dilation: Int = 1) {
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
  }
}
