/// Reads the styles within a paragraph: emphasis, code and links.
///
///     a *b* `c`  →  plain "a ", emphasis "b", plain " ", code "c"
///
/// The rules are CommonMark's, in one pass over the bytes and one over the signs of emphasis; nested
/// styles come to one, since a span has one.
struct MarkdownSpans {
  /// A stretch of text, or a sign, in the order of the paragraph.
  struct Token {
    var bytes: [UInt8]
    var isCode = false
    /// How styles begin and end before the bytes are shown, and after.
    var before = StyleChange()
    var after = StyleChange()
  }

  /// How many styles of a kind begin, where it is positive, or end.
  struct StyleChange {
    var emphasis = 0
    var strong = 0
    var link = 0
  }

  /// A run of `*` or `_` that may begin or end emphasis.
  struct Delimiter {
    let token: Int
    let byte: UInt8
    let length: Int
    var left: Int
    let canOpen: Bool
    let canClose: Bool
  }

  /// A `[` that may begin a link.
  struct Bracket {
    let token: Int
    let start: Int
    let isImage: Bool
  }

  let bytes: [UInt8]
  var position = 0
  var tokens: [Token] = []
  var delimiters: [Delimiter] = []
  var brackets: [Bracket] = []

  /// Where each run of backticks begins, and how long it is.
  let codeFences: [(start: Int, length: Int)]
  /// The lengths of runs of backticks that do not come again.
  var unmatchedCodeFences: Set<Int> = []
  /// Where the `>` stands that was found last, or the end: no byte is searched twice for it.
  var nextAngle = -1
  var strikeStart: Int?

  /// What cannot be shown, and where.
  private(set) var problems: [(construct: MarkdownConstruct, range: Range<Int>)] = []

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    codeFences = Self.runs(of: UInt8(ascii: "`"), in: bytes)
  }

  /// Reads the UTF-8 of a paragraph whose lines are joined by blanks.
  ///
  /// - Parameter bytes: The paragraph.
  /// - Returns: The spans, and what cannot be shown with the bytes that it covers.
  /// - Complexity: O(n) in the number of bytes.
  static func read(
    _ bytes: [UInt8]
  ) -> (spans: [Span], problems: [(construct: MarkdownConstruct, range: Range<Int>)]) {
    var reader = MarkdownSpans(bytes)
    while reader.position < bytes.count { reader.readToken() }
    reader.matchDelimiters()
    return (reader.spans, reader.problems)
  }

  mutating func report(_ construct: MarkdownConstruct, _ range: Range<Int>) {
    problems.append((construct, range))
  }

  private static func runs(of byte: UInt8, in bytes: [UInt8]) -> [(start: Int, length: Int)] {
    var runs: [(start: Int, length: Int)] = []
    for index in bytes.indices where bytes[index] == byte {
      if let last = runs.last, last.start + last.length == index {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((index, 1))
      }
    }
    return runs
  }
}

// MARK: - What comes out

extension MarkdownSpans {
  /// The tokens as spans, neighbors of one style joined.
  private var spans: [Span] {
    var spans: [(bytes: [UInt8], style: Span.Style)] = []
    var depth = StyleChange()
    for token in tokens {
      depth.apply(token.before)
      let style = token.isCode ? .code : depth.style
      if let last = spans.indices.last, spans[last].style == style {
        spans[last].bytes += token.bytes
      } else if !token.bytes.isEmpty {
        spans.append((token.bytes, style))
      }
      depth.apply(token.after)
    }
    return spans.map { Span(String(decoding: $0.bytes, as: UTF8.self), style: $0.style) }
  }
}

extension MarkdownSpans.StyleChange {
  fileprivate mutating func apply(_ change: Self) {
    emphasis += change.emphasis
    strong += change.strong
    link += change.link
  }

  /// The style that shows where several hold.
  fileprivate var style: Span.Style {
    link > 0 ? .link : strong > 0 ? .strong : emphasis > 0 ? .emphasis : .plain
  }
}
