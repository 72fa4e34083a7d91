public import Quiz

/// A lesson: pages of text, figures and questions.
public struct Lesson: Hashable, Sendable {
  /// The name that progress is kept by: front matter `id:`, or else the file's name.
  public let id: String
  public let title: String
  public let summary: String
  /// Where the lesson stands among others: lessons are sorted by it, then by `id`.
  public let order: Int
  public let pages: [Page]

  /// Creates a lesson.
  public init(id: String, title: String, summary: String, order: Int, pages: [Page]) {
    self.id = id
    self.title = title
    self.summary = summary
    self.order = order
    self.pages = pages
  }
}

/// One page of a lesson: what is looked at without leafing.
public struct Page: Hashable, Sendable {
  public let blocks: [Block]
  /// The instructor's notes, which learners do not see.
  public let notes: [String]

  /// Creates a page.
  public init(blocks: [Block], notes: [String] = []) {
    self.blocks = blocks
    self.notes = notes
  }
}

/// A piece of a page, as wide as the page.
public enum Block: Hashable, Sendable {
  case heading(level: Int, [Span])
  case paragraph([Span])
  case list([ListItem])
  case quote([Span])
  case table(Table)
  /// Lines that are shown as they are.
  case code([String])
  case figure(Command)
  case question(Question)
  /// What follows is hidden until the learner steps on.
  case pause
}

/// A stretch of text in one style.
public struct Span: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    case plain, emphasis, strong, code, link
  }

  public let text: String
  public let style: Style

  /// Creates a stretch of text.
  public init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// One item of a list.
public struct ListItem: Hashable, Sendable {
  /// What stands before it: `•`, or its number such as `2.`.
  public let marker: String
  /// How deep it is nested, from 0.
  public let depth: Int
  public let spans: [Span]

  /// Creates an item.
  public init(marker: String, depth: Int, spans: [Span]) {
    self.marker = marker
    self.depth = depth
    self.spans = spans
  }
}

/// A table; each row has as many cells as there are columns.
public struct Table: Hashable, Sendable {
  public let header: [[Span]]
  public let rows: [[[Span]]]

  /// Creates a table.
  public init(header: [[Span]], rows: [[[Span]]]) {
    self.header = header
    self.rows = rows
  }
}
