import Figures
public import LessonLanguage
import Quiz
import TextCanvas

/// Pages as plain text and sentences, for people who cannot see the pictures, for pagers and pipes.
public enum PlainText {
  /// Lines of prose are not longer than this.
  static let columns = 78

  /// Of a longer figure only the first frames and the last are printed, unless all are asked for.
  static let mostFrames = 12
  static let firstFrames = 8

  /// Returns a whole lesson: each page with each frame of its figures.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - seed: Where the numbers of its questions come from.
  ///   - firstPage: The page to begin with, from 1.
  ///   - allFrames: Whether every frame of a long figure is printed.
  /// - Returns: The lines.
  public static func lines(
    of lesson: Lesson, seed: UInt64, from firstPage: Int = 1, allFrames: Bool = false
  ) -> [String] {
    lesson.pages.indices.dropFirst(firstPage - 1).flatMap { index in
      let page = PageState(of: lesson, page: index, seed: seed)
      return heading(of: page, in: lesson)
        + page.elements.flatMap { element in
          spaced(lines(of: element, frames: frames(of: element, all: allFrames)))
        }
    }
  }

  /// Returns what a command comes to: the frames of its figure, or its answer.
  public static func lines(of command: Command, allFrames: Bool = false) -> [String] {
    PageState(workbench: command).elements.flatMap { element in
      lines(of: element, frames: frames(of: element, all: allFrames))
    }
  }

  static func heading(of page: PageState, in lesson: Lesson?) -> [String] {
    guard case .lesson(_, let index) = page.source, let lesson else { return [page.title, ""] }
    return ["\(lesson.title), page \(index + 1) of \(lesson.pages.count)", ""]
  }

  private static func frames(of element: PageState.Element, all: Bool) -> [Int] {
    guard let count = element.figure?.frameCount else { return [] }
    if all || count <= mostFrames { return Array(0..<count) }
    return Array(0..<firstFrames) + [count - 1]
  }
}

// MARK: - Elements

extension PlainText {
  /// Returns an element of a page in lines; of a figure the given frames.
  static func lines(of element: PageState.Element, frames: [Int]) -> [String] {
    switch element {
    case .text(let block): lines(of: block)
    case .answer(let answer): answer.pageText()
    case .failure(let text): [text]
    case .figure(let state): self.frames(frames, of: state)
    case .question(let state): ["Question: \(state.variant.text)"].flatMap(wrappedText)
    case .pause: []
    }
  }

  private static func frames(_ frames: [Int], of state: FigureState) -> [String] {
    var previous = -1
    return frames.flatMap { frame in
      let gap = frame - previous - 1
      defer { previous = frame }
      let left = gap > 0 && frames.count > 1 ? ["(\(gap) frames are left out here.)", ""] : []
      let isLast = frame == frames.last
      return left + self.frame(frame, of: state) + (isLast ? [] : [""])
    }
  }

  /// Returns one frame of a figure in sentences.
  static func frame(_ frame: Int, of state: FigureState) -> [String] {
    state.figure.sentences(frame: frame).flatMap(wrappedText)
  }

  static func spaced(_ lines: [String]) -> [String] {
    lines.isEmpty ? [] : lines + [""]
  }

  /// Returns a text in lines that are not too long.
  static func wrappedText(_ text: String) -> [String] {
    wrapped([Run(text)], columns: columns).map { $0.map(\.text).joined() }
  }

  private static func lines(of block: Block) -> [String] {
    switch block {
    case .heading(_, let spans), .paragraph(let spans): wrappedText(text(of: spans))
    case .quote(let spans): wrappedText("Quote: " + text(of: spans))
    case .list(let items): items.flatMap(lines)
    case .table(let table): rows(of: table)
    case .code(let lines): lines.map { "    " + $0 }
    case .figure, .question, .pause: []
    }
  }

  private static func lines(of item: ListItem) -> [String] {
    let mark = item.marker == "•" ? "-" : item.marker
    let indent = String(repeating: " ", count: min(item.depth * 2, 20))
    return BlockText.hanging("\(indent)\(mark) ", [Run(text(of: item.spans))], columns: columns)
      .map { $0.map(\.text).joined() }
  }

  /// Returns each row of a table as a sentence, its cells after the names of their columns.
  private static func rows(of table: Table) -> [String] {
    table.rows.flatMap { row in
      let cells = zip(table.header, row).map { "\(text(of: $0)): \(text(of: $1))" }
      return wrappedText(cells.joined(separator: "; "))
    }
  }

  private static func text(of spans: [Span]) -> String { spans.map(\.text).joined() }
}
