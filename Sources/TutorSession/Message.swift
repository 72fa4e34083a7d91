public import TextCanvas

/// Something that happens to the tutor.
public enum Message: Hashable, Sendable {
  /// The terminal has a new size.
  case resized(Size)
}
