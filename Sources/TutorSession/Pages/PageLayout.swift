import Figures
import LessonLanguage
import TextCanvas

/// Where the elements of a page lie, laid out for its last step, so that nothing jumps on the way.
struct PageLayout {
  /// What has the keyboard on the page: the question at a place, or a cell of a figure.
  struct Focus: Hashable {
    var question: Int?
    var cell: CellSelection?
  }

  let page: PageState
  let focus: Focus
  /// The part of the screen that shows the page.
  let viewport: Size
  /// The rows that each element takes, from the top of the page.
  let rows: [Range<Int>]

  /// Lays a page out for a part of the screen.
  init(_ page: PageState, focus: Focus = Focus(), viewport: Size) {
    self.page = page
    self.focus = focus
    self.viewport = viewport
    var top = 0
    rows = page.elements.indices.map { place in
      let height = Self.height(of: page.elements[place], at: place, focus, viewport)
      defer { top += height + (height > 0 ? 1 : 0) }
      return top..<top + height
    }
  }

  /// How many rows the whole page takes.
  var height: Int { rows.last { !$0.isEmpty }?.upperBound ?? 0 }

  /// How many rows that are not hidden behind a pause lie below the screen.
  var rowsBelow: Int { max(0, span(page.revealed).upperBound - offset - viewport.rows) }

  private static func height(
    of element: PageState.Element, at place: Int, _ focus: Focus, _ viewport: Size
  ) -> Int {
    switch element {
    case .text(let block): BlockText.lines(of: block, columns: viewport.columns).count
    case .figure(let state):
      min(state.figure.height(columns: viewport.columns), max(1, viewport.rows))
    case .answer(let answer): BlockText.lines(of: answer, columns: viewport.columns).count
    case .failure(let text): BlockText.indented([text], columns: viewport.columns).count
    case .question(let state):
      QuestionText(state: state, hasFocus: focus.question == place)
        .lines(columns: viewport.columns).lines.count
    case .pause: 0
    }
  }
}

// MARK: - Scrolling

extension PageLayout {
  /// The first row of the page that is on the screen.
  var offset: Int {
    let wanted = page.scroll ?? offset(glance: page.glance)
    return min(max(0, wanted), max(0, height - viewport.rows))
  }

  /// Returns the first row that is nearest to the one on the screen and shows an element, or its end
  /// where it is too high.
  func offset(showing place: Int) -> Int {
    let last = rows[place].upperBound - viewport.rows
    return max(min(offset, rows[place].lowerBound), last)
  }

  /// How often the view moves on at this step before what comes next is on the screen.
  var glances: Int {
    let start = offset(glance: 0)
    let way = max(0, offset(showing: next) - start)
    return (way + screenful - 1) / screenful
  }

  /// Whether what the next step is about is on the screen.
  var showsNext: Bool {
    next.clamped(to: offset..<offset + viewport.rows) == next || offset == offset(showing: next)
  }

  /// How many rows a screenful moves on; one row stays.
  var screenful: Int { max(1, viewport.rows - 1) }

  /// Returns the first row after the view moved on a number of times.
  private func offset(glance: Int) -> Int {
    let start = page.step == 0 ? 0 : offset(showing: last)
    return min(start + glance * screenful, max(start, offset(showing: next)))
  }

  /// The rows that the last step changed.
  private var last: Range<Int> {
    switch page.timeline.element(steppedFrom: page.step - 1) {
    case .figure(let place, _): rows[place]
    case .pause(let place): span(place..<page.revealed.upperBound)
    case nil: 0..<0
    }
  }

  /// The rows that have to be seen before the next step: its figure, or else all that is revealed.
  private var next: Range<Int> {
    if case .figure(let place, _) = page.timeline.element(steppedFrom: page.step) {
      return rows[place]
    }
    let end = span(page.revealed).upperBound
    return max(0, end - 1)..<end
  }

  private func span(_ places: Range<Int>) -> Range<Int> {
    let shown = places.map { rows[$0] }.filter { !$0.isEmpty }
    return (shown.first?.lowerBound ?? 0)..<(shown.last?.upperBound ?? 0)
  }

  /// Returns the first row that shows as much of some rows as fits, beginning with their first.
  private func offset(showing rows: Range<Int>) -> Int {
    min(max(0, rows.upperBound - viewport.rows), rows.lowerBound)
  }
}

// MARK: - Drawing

extension PageLayout {
  /// Returns the part of the page that is on the screen.
  func canvas() -> Canvas {
    var canvas = Canvas(size: viewport)
    let offset = offset
    for place in page.revealed where rows[place].overlaps(offset..<offset + viewport.rows) {
      draw(place, on: &canvas, at: Point(x: 0, y: rows[place].lowerBound - offset))
    }
    return canvas
  }

  private func draw(_ place: Int, on canvas: inout Canvas, at point: Point) {
    let columns = viewport.columns
    switch page.elements[place] {
    case .text(let block): canvas.put(BlockText.lines(of: block, columns: columns), at: point)
    case .answer(let answer): canvas.put(BlockText.lines(of: answer, columns: columns), at: point)
    case .failure(let text): canvas.put(BlockText.indented([text], columns: columns), at: point)
    case .figure(let state):
      let size = Size(columns: columns, rows: rows[place].count)
      let frame = page.frame(ofFigure: place)
      let cell = page.currentFigure == place ? focus.cell : nil
      var viewpoint = state.viewpoint
      viewpoint.selection = cell
      canvas.draw(state.figure.canvas(frame: frame, size: size, viewpoint: viewpoint), at: point)
    case .question(let state):
      let text = QuestionText(state: state, hasFocus: focus.question == place)
      let (lines, cursor) = text.lines(columns: columns)
      canvas.put(lines, at: point)
      if let cursor { canvas.cursor = point.offset(x: cursor.x, y: cursor.y) }
    case .pause: break
    }
  }
}
