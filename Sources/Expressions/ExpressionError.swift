/// A reason why a text is no expression, or has no value.
public struct ExpressionError: Error, Hashable, Sendable {
  /// The place of the trouble, in characters from the start of the text.
  public let offset: Int

  /// Creates an error at an offset.
  public init(offset: Int) {
    self.offset = offset
  }
}
