public import TextCanvas

/// What a learner has chosen once and for all.
public struct Settings: Hashable, Sendable {
  public var theme: Theme

  /// Creates settings.
  public init(theme: Theme = .dark) {
    self.theme = theme
  }

  /// The settings as lines of `key = value`.
  public var text: String { "theme = \(theme.rawValue)\n" }

  /// Creates settings from lines of `key = value`.
  ///
  /// - Returns: nil if a line is not understood: the text is damaged, or of another version.
  public init?(text: String) {
    self.init()
    for line in text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      let parts = line.split(separator: "=", maxSplits: 1).map(trimmed)
      guard parts.count == 2, parts[0] == "theme", let theme = Theme(rawValue: parts[1]) else {
        return nil
      }
      self.theme = theme
    }
  }
}
