import TextCanvas

extension Session {
  /// Gives a key to what has the keyboard.
  mutating func take(_ key: Key) -> [Effect] {
    notice = nil
    if let action = Bindings.everywhere(key) { return perform(action) }
    switch focus {
    case .screen: return takeOnScreen(key)
    case .question(let place): return takeForQuestion(key, at: place)
    case .cell(let editor): takeForCell(key, editor)
    case .prompt(let prompt): return takeForPrompt(key, prompt)
    case .help(let page): takeForHelp(key, page)
    }
    return []
  }

  private mutating func takeOnScreen(_ key: Key) -> [Effect] {
    if let digit = digit(key) {
      count = min((count ?? 0) * 10 + digit, 999_999)
      return []
    }
    guard let action = Bindings.action(for: key, in: context) else {
      count = nil
      return []
    }
    return perform(action)
  }

  /// Returns the digit that goes on with a count; a leading zero is none.
  private func digit(_ key: Key) -> Int? {
    guard context == .page, case .character(let character) = key, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0 || count != nil
    else { return nil }
    return digit
  }

  private mutating func takeForHelp(_ key: Key, _ page: HelpPage) {
    var page = page
    let rows = viewport.rows
    switch Bindings.action(for: key, in: .help) {
    case .down: page.scroll += 1
    case .up: page.scroll -= 1
    case .screenForward: page.scroll += rows
    case .screenBack: page.scroll -= rows
    default:
      focus = .screen
      return
    }
    let lines = page.lines(columns: viewport.columns)
    page.scroll = min(max(0, page.scroll), max(0, lines.count - rows))
    focus = .help(page)
  }
}
