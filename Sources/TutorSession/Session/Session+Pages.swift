import LessonLanguage
import TextCanvas

extension Session {
  /// Opens a lesson at a page from 0 and a step, in place of all that was open.
  mutating func open(_ lesson: Lesson, page: Int = 0, step: Int = 0) {
    guard !lesson.pages.isEmpty else {
      notice = Notice("\(lesson.title) has no pages yet")
      return
    }
    let index = min(max(0, page), lesson.pages.count - 1)
    var state = PageState(of: lesson, page: index, seed: seed)
    state.step = min(max(0, step), state.timeline.end)
    pages = [state]
    openLesson = lesson
    stop()
  }

  /// Opens the lesson with a name, at a page from 1 or where it was left.
  ///
  /// - Returns: What is asked of the world.
  public mutating func open(lesson id: String, page: Int? = nil) -> [Effect] {
    guard let lesson = lesson(id) else { return [] }
    let left = page == nil ? progress.bookmark(in: id) : nil
    let effects = leave()
    open(lesson, page: (page ?? left?.page ?? 1) - 1, step: left?.step ?? 0)
    return effects
  }

  /// Turns a number of pages; the last step of the page is shown where that is asked for.
  mutating func turnPage(by pages: Int, toEnd: Bool = false) -> [Effect] {
    guard let lesson = openLesson, case .lesson(_, let index) = page?.source else { return [] }
    guard lesson.pages.indices.contains(index + pages) else {
      notice = Notice(edge(of: lesson, forward: pages > 0))
      return []
    }
    let effects = leave()
    var next = PageState(of: lesson, page: index + pages, seed: seed)
    stop()
    if toEnd {
      next.step = next.timeline.end
      next.glance = layout(next).glances
    }
    self.page = next
    return effects
  }

  private func edge(of lesson: Lesson, forward: Bool) -> String {
    forward ? "\(lesson.title) ends here: q goes home" : "\(lesson.title) begins here: q goes home"
  }

  /// Shows what a command comes to, on a page of its own.
  mutating func showOnWorkbench(_ command: Command) {
    let page = PageState(workbench: command)
    if self.page?.source == .workbench { self.page = page } else { pages.append(page) }
    stop()
  }

  /// Closes what is in front: the page, or the program at home.
  mutating func back() -> [Effect] {
    guard !pages.isEmpty else { return [.quit] }
    let effects = leave()
    pages.removeLast()
    stop()
    return effects
  }

  /// Keeps how far the learner came on the page.
  mutating func leave() -> [Effect] {
    guard let page = pages.last(where: { $0.source != .workbench }),
      case .lesson(let id, let index) = page.source
    else { return [] }
    return keep(.page(lesson: id, page: index + 1, step: page.step))
  }

  /// Keeps what the learner did, here and outside.
  mutating func keep(_ record: ProgressRecord) -> [Effect] {
    progress.add(record)
    return [.record(record)]
  }

  /// Gives the keyboard back to the screen, and stops playing.
  private mutating func stop() {
    focus = .screen
    playing = false
  }
}
