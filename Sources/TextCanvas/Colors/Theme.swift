/// How the inks look.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// The colors of Okabe and Ito, which color-blind eyes can tell apart, for dark terminals.
  case dark
  /// The same hues, darkened for terminals with a white background.
  case light
  /// Bright colors on a black background of its own, all at a contrast of at least 7.
  case contrast
  /// Bold, underlined and reversed, without any color.
  case mono

  /// The background the theme is made for: black, white, or nil where it may be any.
  public var background: Color? {
    switch self {
    case .dark, .contrast: .black
    case .light: .white
    case .mono: nil
    }
  }

  /// Returns how the ink looks.
  public func appearance(of ink: Ink) -> Appearance {
    var result = attributes(of: ink)
    guard let palette else { return result }
    result.foreground = palette.foreground(of: ink)
    result.background = palette.background
    return result
  }

  /// Returns what marks the ink apart from any color.
  ///
  /// Only inks of few cells are marked, so that a step of a figure costs few bytes.
  private func attributes(of ink: Ink) -> Appearance {
    switch ink {
    case .title, .heading, .strong, .error, .correct, .wrong, .prompt, .window, .key, .source:
      Appearance(bold: true)
    case .emphasis, .link, .target: Appearance(underline: true)
    case .current, .knob, .selection: Appearance(reverse: true)
    default: Appearance()
    }
  }

  private var palette: Palette? {
    switch self {
    case .dark: .dark
    case .light: .light
    case .contrast: .contrast
    case .mono: nil
    }
  }
}
