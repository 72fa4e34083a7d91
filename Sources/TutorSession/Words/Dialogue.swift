import LessonLanguage
import Quiz
import TextCanvas

/// The tutor as a dialogue in lines: it prints what is new, reads a line, and goes on.
///
///     var dialogue = Dialogue(Session(lessons: lessons, seed: 1))
///     dialogue.greeting     // the lessons, numbered
///     dialogue.take("1")    // the first page of the first lesson
///     dialogue.take("")     // the next frame
public struct Dialogue: Sendable {
  public private(set) var session: Session

  /// Creates the dialogue with a tutor.
  public init(_ session: Session) {
    self.session = session
    // All of a page is in view, so that each step is a step of the page.
    self.session.update(.resized(Size(columns: 80, rows: 100_000)))
  }

  /// What is printed first: the list of lessons, or the page that is open.
  public var greeting: [String] { place }

  /// Takes a line that was typed, and returns what is printed and what is asked of the world.
  public mutating func take(_ line: String) -> (lines: [String], effects: [Effect]) {
    let text = trimmed(line)
    if text == "?" { return (Self.help, []) }
    return take(message(text))
  }

  /// Takes what happened, such as that a file was read, and returns the same.
  public mutating func take(_ message: Message) -> (lines: [String], effects: [Effect]) {
    let before = session
    let effects = session.update(message)
    return (news(since: before), effects)
  }

  /// Ends the dialogue, as at the end of the input.
  public mutating func close() -> [Effect] {
    session.update(.closing)
  }

  private static let help = [
    "Enter: one step on, as → in the lessons", "b: one step back, as ←",
    "n, p: next and previous page",
    "a number: opens that lesson, or answers the question", "hint: a hint",
    "new: an answered question again, with new numbers",
    "stride=3, x=1..9, walk=input ...: changes the figure", "help conv1d: what a command takes",
    "code: the figure as a program for PyTorch",
    "q: back, and from the list of lessons out",
    "any other line is a command, such as conv1d x=1..9 w=1,0,-1",
  ]
}

// MARK: - Understanding a line

extension Dialogue {
  private func message(_ text: String) -> Message {
    switch text {
    case "": session.pages.isEmpty ? .action(.enter) : .action(.stepForward)
    case "b": .action(.stepBack)
    case "n": .action(.nextPage)
    case "p": .action(.previousPage)
    case "q": .action(.back)
    case "hint": .action(.hint)
    case "new": .action(.enter)
    case "code": .action(.code)
    default: isNumber(text) ? number(text) : .submit(text)
    }
  }

  /// Returns whether a line begins as numbers and calculations do, and no command.
  private func isNumber(_ text: String) -> Bool {
    text.first.map { $0.isNumber || "+-−(.".contains($0) } ?? false
  }

  private func number(_ text: String) -> Message {
    if session.pages.isEmpty, let item = Int(text) { return .open(item - 1) }
    return session.page?.openQuestion == nil ? .submit(text) : .answer(text)
  }
}

// MARK: - Saying what is new

extension Dialogue {
  private mutating func news(since before: Session) -> [String] {
    if case .help(let page) = session.focus {
      session.focus = .screen
      return page.plainLines
    }
    session.focus = .screen
    let said = session.notice.map { [$0.sentence] } ?? []
    return said + changes(since: before)
  }

  private func changes(since before: Session) -> [String] {
    guard let page = session.page else { return before.pages.isEmpty ? [] : place }
    guard let old = before.page, old.source == page.source,
      old.elements.count == page.elements.count, before.pages.count == session.pages.count
    else { return place }
    return revealed(on: page, since: old)
      + page.elements.indices.flatMap { changes(of: $0, on: page, since: old) }
  }

  private func revealed(on page: PageState, since old: PageState) -> [String] {
    let new = page.revealed.dropFirst(old.revealed.count)
    return new.flatMap { PlainText.spaced(lines(of: $0, on: page)) }
  }

  private func changes(of place: Int, on page: PageState, since old: PageState) -> [String] {
    switch (page.elements[place], old.elements[place]) {
    case (.figure(let state), .figure(let before)):
      let isSame =
        state.command == before.command
        && page.frame(ofFigure: place) == old.frame(ofFigure: place)
      return isSame ? [] : PlainText.frame(page.frame(ofFigure: place), of: state)
    case (.question(let state), .question(let before)):
      return QuestionText(state: state, hasFocus: false, isSpoken: true).news(since: before)
    default:
      // On the workbench a command may put an answer in the place of a figure or of another answer.
      let now = lines(of: place, on: page)
      return now == lines(of: place, on: old) ? [] : now
    }
  }

  /// The page as it is now, or the list of lessons.
  private var place: [String] {
    guard let page = session.page else { return home }
    return PlainText.heading(of: page, in: session.openLesson)
      + page.revealed.flatMap { PlainText.spaced(lines(of: $0, on: page)) }
  }

  private func lines(of place: Int, on page: PageState) -> [String] {
    PlainText.lines(of: page.elements[place], frames: [page.frame(ofFigure: place)])
  }

  private var home: [String] {
    let view = HomeView(session: session)
    let items = session.homeItems.enumerated().map { place, item in
      let progress = view.progress(of: item)
      return "\(place + 1). \(view.title(of: item))" + (progress.isEmpty ? "" : " (\(progress))")
    }
    return ["convtutor, after the lecture DL4CV@Weizmann. Type a number to open:", ""] + items
      + ["", "Type ? for help, q to leave."]
  }
}
