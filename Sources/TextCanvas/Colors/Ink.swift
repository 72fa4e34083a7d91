/// What a cell of the screen means; a theme decides how it looks.
public enum Ink: String, CaseIterable, Hashable, Sendable {
  // Text.
  case plain
  case dim
  case title
  case rule
  case heading
  case emphasis
  case strong
  case code
  case link
  case quote

  // Figures.
  case window
  /// The first of the lecture's three arrows: the weight `a`.
  case weightA
  /// The second of the lecture's three arrows: the weight `b`.
  case weightB
  /// The third of the lecture's three arrows: the weight `c`.
  case weightC
  case current
  case done
  case pending
  case padding
  case unreached
  case source
  case target
  case zero

  // Talk.
  case error
  case hint
  case correct
  case wrong
  case prompt
  case knob
  case key
  case selection
}

extension Ink {
  /// The letter that stands for the ink in the style plane of a picture; plain is a space.
  public var letter: Character {
    switch self {
    case .plain, .dim, .title, .rule, .heading, .emphasis, .strong, .code, .link, .quote:
      textLetter
    case .window, .weightA, .weightB, .weightC, .current, .done, .pending, .padding, .unreached,
      .source, .target, .zero:
      figureLetter
    case .error, .hint, .correct, .wrong, .prompt, .knob, .key, .selection: talkLetter
    }
  }

  private var textLetter: Character {
    switch self {
    case .dim: "d"
    case .title: "T"
    case .rule: "-"
    case .heading: "H"
    case .emphasis: "e"
    case .strong: "s"
    case .code: "m"
    case .link: "l"
    case .quote: "q"
    default: " "
    }
  }

  private var figureLetter: Character {
    switch self {
    case .window: "W"
    case .weightA: "a"
    case .weightB: "b"
    case .weightC: "c"
    case .current: "@"
    case .done: "="
    case .pending: "."
    case .padding: "p"
    case .unreached: "x"
    case .source: "<"
    case .target: ">"
    default: "0"
    }
  }

  private var talkLetter: Character {
    switch self {
    case .error: "!"
    case .hint: "?"
    case .correct: "+"
    case .wrong: "~"
    case .prompt: ":"
    case .knob: "#"
    case .key: "k"
    default: "%"
    }
  }
}
