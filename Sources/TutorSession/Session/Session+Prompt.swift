import ConvEngine
import LessonLanguage
import Quiz
import TextCanvas

extension Session {
  mutating func takeForPrompt(_ key: Key, _ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    prompt.candidates = []
    switch Bindings.action(for: key, in: .prompt) {
    case .enter: return send(prompt)
    case .up: prompt.recall(1, from: history)
    case .down: prompt.recall(-1, from: history)
    case .hint: prompt.complete()
    case .back: prompt.isLeft = true
    default: prompt.type(key)
    }
    focus = prompt.isLeft ? .screen : .prompt(prompt)
    return []
  }

  private mutating func send(_ prompt: Prompt) -> [Effect] {
    let line = prompt.editor.text
    focus = .screen
    if prompt.kind == .search { return search(line) }
    let effects = submit(line)
    if effects.contains(where: \.isReading) {
      focus = .prompt(prompt)
    } else if let notice, notice.isError {
      var open = prompt
      open.trouble = notice
      focus = .prompt(open)
      self.notice = nil
    }
    return effects
  }

  /// Does what a line says: it turns a knob of the figure, or is a command.
  mutating func submit(_ line: String) -> [Effect] {
    let text = trimmed(line)
    guard !text.isEmpty else { return [] }
    notice = nil
    if history.last != text { history.append(text) }
    if ["q", "quit", "exit"].contains(text) { return leave() + [.quit] }
    if isSetting(text), let command = page?.figure?.command {
      return set(command, line)
    }
    return run(line)
  }

  /// Returns whether a line begins with a word and an equals sign, as `stride=3` does.
  private func isSetting(_ text: String) -> Bool {
    let word = text.prefix { $0.isLetter || $0 == "_" }
    let rest = text.dropFirst(word.count).drop { $0 == " " }
    return !word.isEmpty && rest.first == "=" && rest.dropFirst().first != "="
  }

  private mutating func set(_ command: Command, _ line: String) -> [Effect] {
    let (changed, diagnostics) = command.setting(line, pictures: pictures)
    guard let changed else { return refuse(line, diagnostics) }
    change { () throws(Diagnostic) in changed }
    return []
  }

  private mutating func run(_ line: String) -> [Effect] {
    let (command, diagnostics) = parseCommand(line, pictures: pictures)
    guard let command else { return refuse(line, diagnostics) }
    if let help = command.help {
      focus = .help(HelpPage(.lines(help)))
    } else {
      showOnWorkbench(command)
    }
    return []
  }

  /// Asks for the file that a line is not understood without, or else says what is wrong with it.
  private mutating func refuse(_ line: String, _ diagnostics: [Diagnostic]) -> [Effect] {
    if let request = request(after: diagnostics) { return [request] }
    complain(diagnostics, about: line)
    return []
  }

  /// Says what is wrong first with a line, and marks the place.
  private mutating func complain(_ diagnostics: [Diagnostic], about line: String) {
    guard let first = diagnostics.first else { return }
    notice = Notice(first.message, marks: pointer(to: first.range, in: line), isError: true)
  }

  private func pointer(to range: SourceRange, in line: String) -> String {
    let before = line.prefix(range.start.column - 1)
    let covered = line.dropFirst(before.count).prefix(range.length)
    return String(repeating: " ", count: columnWidth(of: String(before)))
      + String(repeating: "▾", count: max(1, columnWidth(of: String(covered))))
  }
}

// MARK: - Search

extension Session {
  /// Opens the next page, from the one on the screen on, that has the words in it.
  mutating func search(_ words: String) -> [Effect] {
    let words = trimmed(words).lowercased()
    guard !words.isEmpty else { return [] }
    let lessons = shelf.map(\.lesson)
    let places = lessons.indices.flatMap { lesson in
      lessons[lesson].pages.indices.map { (lesson: lesson, page: $0) }
    }
    let start = places.firstIndex { isOpen(lessons[$0.lesson].id, $0.page) }.map { $0 + 1 } ?? 0
    let order = places[start...] + places[..<start]
    guard let found = order.first(where: { lessons[$0.lesson].pages[$0.page].contains(words) })
    else {
      notice = Notice("no page has \"\(words)\" in it")
      return []
    }
    let effects = leave()
    open(lessons[found.lesson], page: found.page)
    return effects
  }

  private func isOpen(_ lesson: String, _ page: Int) -> Bool {
    self.page?.source == .lesson(id: lesson, page: page)
  }
}

extension Page {
  /// Returns whether words, in small letters, stand in the text of the page.
  fileprivate func contains(_ words: String) -> Bool {
    blocks.contains { $0.text.lowercased().contains(words) }
  }
}

extension Block {
  /// The text of the block without its styles.
  fileprivate var text: String {
    switch self {
    case .heading(_, let spans), .paragraph(let spans), .quote(let spans):
      spans.map(\.text).joined()
    case .list(let items): items.flatMap(\.spans).map(\.text).joined(separator: " ")
    case .table(let table):
      ([table.header] + table.rows).joined().joined().map(\.text).joined(separator: " ")
    case .code(let lines): lines.joined(separator: " ")
    case .question(let question): question.text
    case .figure(let command): command.name
    case .pause: ""
    }
  }
}
