import TextCanvas

extension Session {
  /// Gives the keyboard to the first open question of the page, or asks again with new numbers.
  mutating func askQuestion() {
    guard var page, let first = page.questions.first else { return }
    guard let open = page.questions.first(where: { page.elements[$0].question?.stage == .open })
    else {
      if let state = page.elements[first].question {
        page.elements[first] = .question(state.again())
      }
      self.page = page
      focus = .question(first)
      return
    }
    focus = .question(open)
  }

  mutating func takeForQuestion(_ key: Key, at place: Int) -> [Effect] {
    guard var state = page?.elements[place].question else { return [] }
    switch Bindings.action(for: key, in: .question) {
    case .back: focus = .screen
    case .hint: showHint()
    case .enter: return answer(state.editor.text)
    default:
      _ = state.editor.take(key)
      page?.elements[place] = .question(state)
    }
    return []
  }

  /// Shows the next hint of the question in focus, or else of the first one open.
  mutating func showHint() {
    guard let place = questionInFocus, var state = page?.elements[place].question else {
      notice = Notice(["there is no question to give a hint for"])
      return
    }
    state.showHint()
    page?.elements[place] = .question(state)
    if state.stage != .open { focus = .screen }
  }

  /// Marks an answer to the question in focus, or else to the first one open.
  mutating func answer(_ text: String) -> [Effect] {
    guard let place = questionInFocus, var state = page?.elements[place].question else {
      notice = Notice(["there is no question to answer"])
      return []
    }
    let isRight = state.take(text)
    state.editor = LineEditor()
    page?.elements[place] = .question(state)
    if isRight == true { focus = .screen }
    return isRight.map { keep(.answer(key: state.key, isRight: $0)) } ?? []
  }

  private var questionInFocus: Int? {
    if case .question(let place) = focus { return place }
    return page?.questions.first { page?.elements[$0].question?.stage == .open }
  }

  /// What has the keyboard on the page.
  var layoutFocus: PageLayout.Focus {
    switch focus {
    case .question(let place): PageLayout.Focus(question: place)
    case .cell(let editor): PageLayout.Focus(cell: editor.selection)
    case .screen, .prompt, .help: PageLayout.Focus()
    }
  }
}
