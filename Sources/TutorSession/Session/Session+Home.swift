import LessonLanguage

/// What can be chosen on the home screen.
enum HomeItem: Hashable {
  /// The page that was left last.
  case goOn(Progress.Bookmark)
  /// A lesson, by its place.
  case lesson(Int)
  case workbench
}

extension Session {
  /// The items of the home screen, from above.
  var homeItems: [HomeItem] {
    bookmarkedItem + shelf.indices.map { .lesson($0) } + [.workbench]
  }

  private var bookmarkedItem: [HomeItem] {
    guard let place = progress.bookmark, outline(place.lesson) != nil else { return [] }
    return [.goOn(place)]
  }

  /// Returns what is known about a lesson without reading it.
  func outline(_ id: String) -> LessonOutline? { shelf.first { $0.outline.id == id }?.outline }

  /// Returns the whole lesson with a name.
  func lesson(_ id: String) -> Lesson? { shelf.first { $0.outline.id == id }?.lesson }

  /// Opens an item of the home screen, by its place from 0.
  mutating func open(_ item: Int) -> [Effect] {
    notice = nil
    guard pages.isEmpty, homeItems.indices.contains(item) else { return [] }
    choice = item
    switch homeItems[item] {
    case .goOn(let place):
      if let lesson = lesson(place.lesson) { open(lesson, page: place.page - 1, step: place.step) }
    case .lesson(let index):
      let left = progress.bookmark(in: shelf[index].outline.id)
      open(shelf[index].lesson, page: (left?.page ?? 1) - 1, step: left?.step ?? 0)
    case .workbench:
      openWorkbench()
    }
    return []
  }

  /// Opens the workbench with a small layer on it, and the prompt below.
  public mutating func openWorkbench() {
    guard let command = parseCommand(Self.firstCommand).command else { return }
    showOnWorkbench(command)
    focus = .prompt(Prompt(.command))
  }

  /// What the workbench shows before anything is typed.
  private static let firstCommand = "conv1d x=1..8 w=a,b,c show=window, toeplitz"

  /// Opens what is chosen at home, or answers a question of the page.
  mutating func enter() -> [Effect] {
    if pages.isEmpty { return open(choice) }
    askQuestion()
    return []
  }
}
