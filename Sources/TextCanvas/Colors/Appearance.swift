/// How an ink looks: colors, and attributes that also a terminal without colors has.
public struct Appearance: Hashable, Sendable {
  /// The color of the character, or nil for the terminal's own.
  public var foreground: Color?

  /// The color behind it, or nil for the terminal's own.
  public var background: Color?

  public var bold: Bool
  public var dim: Bool
  public var underline: Bool
  public var reverse: Bool

  /// Creates an appearance.
  public init(
    _ foreground: Color? = nil, on background: Color? = nil, bold: Bool = false, dim: Bool = false,
    underline: Bool = false, reverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
  }
}
