import LessonLanguage
import TextCanvas

/// The text of a page as lines of inked runs, in any width.
enum BlockText {
  /// Lines of prose are not longer than this, however wide the screen is.
  static let widestProse = 88

  /// Returns a block of text as lines that are at most so many columns wide.
  static func lines(of block: Block, columns: Int) -> [[Run]] {
    let columns = max(1, min(columns, widestProse))
    switch block {
    case .heading(let level, let spans):
      return heading(spans, level: level, columns: columns)
    case .paragraph(let spans):
      return wrapped(runs(spans), columns: columns)
    case .list(let items):
      return items.flatMap { item($0, columns: columns) }
    case .quote(let spans):
      return hanging("│ ", runs(spans, plain: .quote), columns: columns, repeats: true)
    case .table(let table):
      return TableText.lines(of: table, columns: columns)
    case .code(let lines):
      return lines.map { [Run("  " + $0, ink: .code)] }
    case .figure, .question, .pause:
      return []
    }
  }

  /// Returns spans as runs; text in no style gets the ink given.
  static func runs(_ spans: [Span], plain: Ink = .plain) -> [Run] {
    spans.map { Run($0.text, ink: ink(of: $0.style, plain: plain)) }
  }

  private static func ink(of style: Span.Style, plain: Ink) -> Ink {
    switch style {
    case .plain: plain
    case .emphasis: .emphasis
    case .strong: .strong
    case .code: .code
    case .link: .link
    }
  }

  private static func heading(_ spans: [Span], level: Int, columns: Int) -> [[Run]] {
    let ink: Ink = level == 1 ? .heading : .strong
    return wrapped([Run(spans.map(\.text).joined(), ink: ink)], columns: columns)
  }

  private static func item(_ item: ListItem, columns: Int) -> [[Run]] {
    let indent = String(repeating: " ", count: min(item.depth * 2, columns / 2))
    return hanging("\(indent)\(item.marker) ", runs(item.spans), columns: columns)
  }

  /// Returns what a command came to.
  static func lines(of answer: Answer, columns: Int) -> [[Run]] {
    indented(answer.pageText(columns: columns), columns: columns)
  }

  /// Returns lines of text; where one is too long, its next ones begin as far in as it does.
  static func indented(_ lines: [String], columns: Int) -> [[Run]] {
    lines.flatMap { indented($0, columns: max(1, columns)) }
  }

  private static func indented(_ line: String, columns: Int) -> [[Run]] {
    let indent = String(line.prefix { $0 == " " }.prefix(columns / 2))
    return hanging(indent, [Run(String(line.drop { $0 == " " }))], columns: columns)
  }

  /// Returns wrapped lines behind a mark, which stands on the first line or on all of them.
  static func hanging(
    _ mark: String, _ runs: [Run], columns: Int, repeats: Bool = false
  ) -> [[Run]] {
    let width = columnWidth(of: mark)
    let blank = String(repeating: " ", count: width)
    return wrapped(runs, columns: columns - width).enumerated().map { row, line in
      [Run(row == 0 || repeats ? mark : blank, ink: repeats ? .rule : .plain)] + line
    }
  }
}
