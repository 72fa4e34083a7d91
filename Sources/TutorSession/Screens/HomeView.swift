import LessonLanguage
import TextCanvas

/// The home screen: the lessons with what was done of them.
struct HomeView {
  let session: Session

  /// What the last line says.
  var status: [Run] {
    [
      Run("↑↓", ink: .key), Run(" choose   "), Run("Enter", ink: .key), Run(" open   "),
      Run(":", ink: .key), Run(" command   "), Run("?", ink: .key), Run(" help   "),
      Run("q", ink: .key), Run(" quit"),
    ]
  }

  /// Returns the list, scrolled so that the choice is on it, and the summary of the choice below.
  func canvas(size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    let about = about(columns: size.columns)
    let top = size.rows > session.homeItems.count + about.count + 4 ? drawGreeting(on: &canvas) : 0
    let room = max(1, size.rows - top - about.count - 1)
    let first = max(0, session.choice - room + 1)
    let items = session.homeItems.enumerated().dropFirst(first).prefix(room)
    let inFull = fitsInFull(columns: size.columns)
    for (row, item) in items.enumerated() {
      let isChosen = item.offset == session.choice
      draw(item.element, isChosen: isChosen, inFull: inFull, row: top + row, on: &canvas)
    }
    canvas.put(about, at: Point(x: 0, y: top + items.count + 1))
    return canvas
  }

  private func drawGreeting(on canvas: inout Canvas) -> Int {
    let lines = wrapped(
      [
        Run("Step through convolutional networks. After the lecture ", ink: .dim),
        Run("DL4CV@Weizmann", ink: .link), Run(", lesson by lesson:", ink: .dim),
      ],
      columns: canvas.size.columns)
    canvas.put(lines, at: .zero)
    return lines.count + 1
  }

  private func draw(
    _ item: HomeItem, isChosen: Bool, inFull: Bool, row: Int, on canvas: inout Canvas
  ) {
    let title = title(of: item)
    let state = progress(of: item, inFull: inFull)
    let x = canvas.size.columns - columnWidth(of: state)
    canvas.put(isChosen ? "▸" : " ", at: Point(x: 0, y: row), ink: .prompt)
    canvas.put(title, at: Point(x: 2, y: row), ink: isChosen ? .selection : .plain)
    canvas.put(state, at: Point(x: x, y: row), ink: .dim)
  }

  /// Returns what an item is called.
  func title(of item: HomeItem) -> String {
    switch item {
    case .goOn(let place):
      "Go on: \(session.outline(place.lesson)?.title ?? ""), page \(place.page)"
    case .lesson(let index): session.shelf[index].outline.title
    case .workbench: "Workbench"
    }
  }

  /// Returns whether there is room beside each title for all that is known of the progress.
  private func fitsInFull(columns: Int) -> Bool {
    session.homeItems.allSatisfy {
      columnWidth(of: title(of: $0)) + columnWidth(of: progress(of: $0)) + 4 <= columns
    }
  }

  /// Returns how much of an item was done: of its pages, and of its questions too.
  func progress(of item: HomeItem, inFull: Bool = true) -> String {
    guard case .lesson(let index) = item else { return "" }
    let lesson = session.shelf[index]
    let pageCount = lesson.outline.pageCount
    let seen = session.progress.pagesSeen[lesson.outline.id, default: []].filter {
      $0 <= pageCount
    }
    let keys = lesson.questionKeys
    let answered = keys.filter(session.progress.answered.contains)
    let pages = "\(seen.count)/\(pageCount) pages"
    guard inFull, !keys.isEmpty else { return pages }
    return "\(pages)  \(answered.count)/\(keys.count) questions"
  }

  /// Returns what an item is about, in a sentence.
  func summary(of item: HomeItem) -> String {
    switch item {
    case .goOn: "The page where you stopped."
    case .lesson(let index): session.shelf[index].outline.summary
    case .workbench: "Type any convolution at the prompt, such as conv1d x=1..8 w=1,0,-1."
    }
  }

  private func about(columns: Int) -> [[Run]] {
    let items = session.homeItems
    guard items.indices.contains(session.choice) else { return [] }
    return wrapped([Run(summary(of: items[session.choice]), ink: .hint)], columns: columns)
  }
}
