/// The hues of a colored theme.
struct Palette: Hashable, Sendable {
  /// The text, or nil for the terminal's own color.
  var text: Color?
  var gray: Color
  var sky: Color
  var orange: Color
  var green: Color
  var yellow: Color
  var purple: Color
  var red: Color
  /// The background, or nil for the terminal's own.
  var background: Color?

  /// Returns the color of the ink's characters.
  func foreground(of ink: Ink) -> Color? {
    switch ink {
    case .dim, .rule, .pending, .zero, .quote: gray
    case .heading, .link, .weightA, .key: sky
    case .weightB, .target: orange
    case .weightC, .correct, .code: green
    case .window, .source, .hint: yellow
    case .padding: purple
    case .unreached, .error, .wrong: red
    case .plain, .title, .emphasis, .strong, .current, .done, .prompt, .knob, .selection: text
    }
  }
}

extension Color {
  static let black = Color(16, sixteen: 0, eight: 0)
  static let white = Color(231, sixteen: 15, eight: 7)
}

extension Palette {
  /// The nearest colors of the 256 to those of Okabe and Ito.
  static let dark = Palette(
    text: nil, gray: Color(246, sixteen: 7, eight: 7), sky: Color(74, sixteen: 14, eight: 6),
    orange: Color(214, sixteen: 3, eight: 3), green: Color(36, sixteen: 10, eight: 2),
    yellow: Color(227, sixteen: 11, eight: 3), purple: Color(175, sixteen: 13, eight: 5),
    red: Color(202, sixteen: 9, eight: 1), background: nil)

  /// The same hues, dark enough to be read on white.
  static let light = Palette(
    text: nil, gray: Color(242, sixteen: 8, eight: 0), sky: Color(25, sixteen: 4, eight: 4),
    orange: Color(130, sixteen: 3, eight: 1), green: Color(23, sixteen: 2, eight: 2),
    yellow: Color(58, sixteen: 0, eight: 0), purple: Color(90, sixteen: 5, eight: 5),
    red: Color(124, sixteen: 1, eight: 1), background: nil)

  /// Bright colors on black.
  static let contrast = Palette(
    text: .white, gray: Color(252, sixteen: 7, eight: 7), sky: Color(123, sixteen: 14, eight: 6),
    orange: Color(215, sixteen: 11, eight: 3), green: Color(120, sixteen: 10, eight: 2),
    yellow: Color(227, sixteen: 11, eight: 3), purple: Color(219, sixteen: 13, eight: 5),
    red: Color(217, sixteen: 9, eight: 1), background: .black)
}
