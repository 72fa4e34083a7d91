import TextCanvas

extension Session {
  /// Gives the keyboard to the first open question of the page, or asks again with new numbers.
  mutating func askQuestion() {
    guard var page, let first = page.questions.first else { return }
    let open = page.openQuestion
    if open == nil, let state = page.elements[first].question {
      page.elements[first] = .question(state.again())
      self.page = page
    }
    focus = .question(open ?? first)
    keepInView(open ?? first)
  }

  /// Scrolls the page, where that is needed to see a question with all that was said about it.
  private mutating func keepInView(_ place: Int) {
    guard var page else { return }
    let layout = layout(page)
    let offset = layout.offset(showing: place)
    if offset != layout.offset { page.scroll = offset }
    self.page = page
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
      notice = Notice("there is no question to give a hint for")
      return
    }
    state.showHint()
    page?.elements[place] = .question(state)
    if state.stage != .open { focus = .screen }
    keepInView(place)
  }

  /// Marks an answer to the question in focus, or else to the first one open.
  mutating func answer(_ text: String) -> [Effect] {
    notice = nil
    guard let place = questionInFocus, var state = page?.elements[place].question else {
      notice = Notice("there is no question to answer")
      return []
    }
    let isRight = state.take(text)
    state.editor = LineEditor()
    page?.elements[place] = .question(state)
    if isRight == true { focus = .screen }
    keepInView(place)
    return isRight.map { keep(.answer(key: state.key, isRight: $0)) } ?? []
  }

  private var questionInFocus: Int? {
    if case .question(let place) = focus { return place }
    return page?.openQuestion
  }
}
