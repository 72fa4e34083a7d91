import TextCanvas

extension TerminalReport: CustomStringConvertible {
  /// One line a fact, each with its reason.
  public var description: String {
    lines.map { $0.label + String(repeating: " ", count: 12 - $0.label.count) + $0.text }
      .joined(separator: "\n")
  }

  private var lines: [(label: String, text: String)] {
    [
      ("terminal", terminal), ("size", size), ("colors", colorText), ("characters", characters),
      ("cursor", cursor), ("screen", screen), ("mode", mode),
    ]
  }

  private var terminal: String {
    guard let term = facts.term else { return "none (TERM is not set)" }
    return facts.capabilities == nil ? "\(term) (not in the terminfo database)" : term
  }

  private var size: String {
    guard let size = facts.size else { return "unknown" }
    return "\(size.columns) columns, \(size.rows) rows"
  }

  private var colorText: String {
    if facts.forbidsColor { return "none (NO_COLOR is set)" }
    guard let found = facts.capabilities?.colors else { return "none (unknown terminal)" }
    if colors == 0 { return "none (the terminal has none)" }
    return found == colors
      ? "\(colors) (as the terminfo database says)" : "\(colors) (the terminal has \(found))"
  }

  private var characters: String {
    switch repertoire {
    case .unicode(let reason): "Unicode (\(reason))"
    case .ascii(let reason): "ASCII (\(reason))"
    }
  }

  private var cursor: String {
    guard let capabilities = facts.capabilities else { return "unknown" }
    return capabilities.canAddressCursor ? "can be moved" : "cannot be moved"
  }

  private var screen: String {
    guard let capabilities = facts.capabilities else { return "unknown" }
    return capabilities.hasAlternateScreen
      ? "a separate one, which leaves the shell's text alone"
      : "shared with the shell's text"
  }

  private var mode: String {
    obstacle.map { "plain, since \($0)" } ?? "full screen"
  }
}

extension Repertoire.Reason: CustomStringConvertible {
  /// The reason as half a sentence.
  public var description: String {
    switch self {
    case .asked: "asked for"
    case .localeIsUTF8: "the locale is in UTF-8"
    case .localeSaysNothing: "the locale names no encoding; UTF-8 is assumed"
    case .otherEncoding(let encoding): "the locale is in \(encoding)"
    case .oldTerminal(let term): "the terminal \(term) is older than Unicode"
    case .console: "a console whose locale names no encoding"
    case .noLocale: "the system has no locale in UTF-8"
    }
  }
}
