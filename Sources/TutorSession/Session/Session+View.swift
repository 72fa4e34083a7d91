import LessonLanguage
public import TextCanvas

extension Session {
  /// Returns the picture of the tutor on a screen of a size.
  public func view(size: Size) -> Canvas {
    var session = self
    session.size = size
    return session.picture()
  }

  private func picture() -> Canvas {
    var canvas = Canvas(size: size)
    if case .help(let help) = focus {
      draw(help, on: &canvas)
    } else if let page {
      draw(page, on: &canvas)
    } else {
      draw(HomeView(session: self), on: &canvas)
    }
    drawTalk(on: &canvas)
    return canvas
  }

  private func draw(_ page: PageState, on canvas: inout Canvas) {
    drawFrame(title: page.title, place: pageNumber(of: page), on: &canvas)
    let layout = layout(page)
    canvas.draw(layout.canvas(), at: Point(x: 1, y: 2))
    canvas.put(StatusLine(session: self, page: page).runs(columns: size.columns - 2), at: bottom)
    mark(rowsBelow: layout.rowsBelow, on: &canvas)
  }

  private func draw(_ home: HomeView, on canvas: inout Canvas) {
    drawFrame(title: "convtutor", place: "", on: &canvas)
    canvas.draw(home.canvas(size: viewport), at: Point(x: 1, y: 2))
    canvas.put(home.status, at: bottom)
  }

  private func draw(_ help: HelpPage, on canvas: inout Canvas) {
    drawFrame(title: help.title, place: "", on: &canvas)
    let lines = help.lines(columns: viewport.columns)
    canvas.put(Array(lines.dropFirst(help.scroll).prefix(viewport.rows)), at: Point(x: 1, y: 2))
    canvas.put([Run("any other key", ink: .key), Run(" closes this page")], at: bottom)
    mark(rowsBelow: lines.count - help.scroll - viewport.rows, on: &canvas)
  }

  private var bottom: Point { Point(x: 1, y: size.rows - 1) }

  private func pageNumber(of page: PageState) -> String {
    guard case .lesson(_, let index) = page.source, let openLesson else { return "" }
    return "page \(index + 1)/\(openLesson.pages.count)"
  }

  /// Draws the title above and the rules that part the screen.
  private func drawFrame(title: String, place: String, on canvas: inout Canvas) {
    let rule = Rect(x: 0, y: 1, columns: size.columns, rows: 1)
    let room = Rect(x: 1, y: 0, columns: size.columns - columnWidth(of: place) - 3, rows: 1)
    canvas.put(title, at: Point(x: 1, y: 0), ink: .title, within: room)
    canvas.put(place, at: Point(x: size.columns - columnWidth(of: place) - 1, y: 0), ink: .dim)
    canvas.fill(rule, with: "─", ink: .rule)
    canvas.fill(
      Rect(x: 0, y: size.rows - 2, columns: size.columns, rows: 1), with: "─", ink: .rule)
  }

  /// Says in the lower rule, at its right end, how much more there is below.
  private func mark(rowsBelow: Int, on canvas: inout Canvas) {
    guard rowsBelow > 0 else { return }
    let text = " ↓ \(rowsBelow) more "
    let x = size.columns - columnWidth(of: text) - 1
    canvas.put(text, at: Point(x: x, y: size.rows - 2), ink: .dim)
  }
}

// MARK: - What the tutor and the learner say

extension Session {
  private func drawTalk(on canvas: inout Canvas) {
    if case .prompt(let prompt) = focus {
      draw(prompt, on: &canvas)
    } else if let notice {
      draw(notice, on: &canvas)
    }
  }

  private func draw(_ prompt: Prompt, on canvas: inout Canvas) {
    let view = PromptView(prompt: prompt, columns: size.columns - 1)
    canvas.fill(Rect(x: 0, y: size.rows - 1, columns: size.columns, rows: 1))
    canvas.draw(view.line(), at: bottom)
    if let talk = view.talk { draw(talk, on: &canvas) }
  }

  /// Draws a notice over the lower rule and, where it has more lines, over the page above it.
  private func draw(_ notice: Notice, on canvas: inout Canvas) {
    let ink: Ink = notice.isError ? .error : .hint
    let sentence = wrapped([Run(notice.sentence, ink: ink)], columns: size.columns - 2)
    let lines = sentence + (notice.marks.map { [[Run($0, ink: ink)]] } ?? [])
    let top = size.rows - 1 - lines.count
    canvas.fill(Rect(x: 0, y: top, columns: size.columns, rows: lines.count))
    canvas.put(lines, at: Point(x: 1, y: top))
  }
}
