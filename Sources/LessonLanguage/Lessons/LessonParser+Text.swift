extension LessonParser {
  /// Reads the styles of a paragraph, and reports what cannot be shown.
  mutating func spans(of text: PlacedText) -> [Span] {
    let (spans, problems) = MarkdownSpans.read(text.bytes)
    for (construct, range) in problems {
      report(.unsupported(construct), at: text.place(of: range))
    }
    return spans
  }

  /// Reads `## Heading` or `## Heading ##`.
  mutating func readHeading(_ line: LessonLine, level: Int) {
    position += 1
    let text = PlacedText(line, line.headingText(level: level))
    guard !text.isEmpty else { return report(.emptyHeading, at: line.place) }
    add(.heading(level: level, spans(of: text)))
  }

  /// Reports lines that Markdown takes for code.
  mutating func skipIndentedCode() {
    guard let line = current else { return }
    report(.unsupported(.indentedCode), at: line.place)
    while current?.kind == .indented { position += 1 }
  }
}

// MARK: - Paragraphs

extension LessonParser {
  /// Reads lines of text up to something else.
  mutating func readParagraph() {
    guard let first = current else { return }
    if reportDefinition(first) { return }
    warnOfHeadingWithoutBlank(first)
    var text = PlacedText()
    var last: LessonLine?
    while let line = current, last == nil || !line.interruptsText {
      if let last, readTable(from: last, &text) { return }
      if let last { warnOfHardBreak(last) }
      text.appendTrimmed(line, line.content.indices)
      last = line
      position += 1
    }
    readUnderline(of: text)
  }

  /// Adds the paragraph, or the heading that the line below makes of it.
  private mutating func readUnderline(of text: PlacedText) {
    guard let line = current, line.isUnderline else {
      return add(.paragraph(spans(of: text)))
    }
    position += 1
    let isDashed = line.content.first == UInt8(ascii: "-")
    report(isDashed ? .underlinedHeading : .unsupported(.setextHeading), at: line.place)
    add(.heading(level: isDashed ? 2 : 1, spans(of: text)))
  }

  /// Adds what was read before the table, if the current line is the rule under a table's head.
  private mutating func readTable(from head: LessonLine, _ text: inout PlacedText) -> Bool {
    guard let rule = current, let columns = rule.tableColumns,
      head.tableCells.count == columns, let start = text.startOfLastPiece
    else { return false }
    if start > 0 { add(.paragraph(spans(of: text.prefix(start - 1)))) }
    readTable(head: head, columns: columns)
    return true
  }

  private mutating func warnOfHeadingWithoutBlank(_ line: LessonLine) {
    let signs = line.content.prefix { $0 == UInt8(ascii: "#") }
    guard 1...6 ~= signs.count else { return }
    report(.headingWithoutBlank, at: line.place(of: signs.indices))
  }

  /// Warns of a backslash or two blanks at the end of a line that goes on.
  private mutating func warnOfHardBreak(_ line: LessonLine) {
    let blanks = line.bytes[line.end...]
    if line.content.last == UInt8(ascii: "\\") {
      report(.unsupported(.hardBreak), at: line.place(of: line.end - 1..<line.end))
    } else if blanks.count >= 2 {
      report(.unsupported(.hardBreak), at: line.place(of: blanks.indices))
    }
  }

  /// Reports `[name]: address`, and returns whether the line is that.
  private mutating func reportDefinition(_ line: LessonLine) -> Bool {
    guard line.content.first == UInt8(ascii: "["),
      let end = line.content.firstIndex(ofSequence: "]:")
    else { return false }
    let isFootnote = line[line.start + 1] == UInt8(ascii: "^")
    report(
      .unsupported(isFootnote ? .footnote : .referenceDefinition),
      at: line.place(of: line.start..<end + 2))
    position += 1
    return true
  }
}

// MARK: - Quotes

extension LessonParser {
  /// Reads lines that begin with `>`, and text that goes on below them.
  mutating func readQuote() {
    var text = PlacedText()
    while let line = current, let start = quoteStart(of: line, isOpen: !text.isEmpty) {
      let inner = LessonLine(number: line.number, bytes: line.bytes[start...])
      position += 1
      if inner.isBlank {
        endQuote(&text)
      } else if inner.interruptsText || (text.isEmpty && inner.kind != .text) {
        report(.unsupported(.blockInQuote), at: line.place(of: inner.content.indices))
      } else {
        text.appendTrimmed(line, inner.content.indices)
      }
    }
    endQuote(&text)
  }

  private mutating func endQuote(_ text: inout PlacedText) {
    if !text.isEmpty { add(.quote(spans(of: text))) }
    text = PlacedText()
  }

  /// Returns where the text of a line begins that belongs to a quote, or nil.
  private func quoteStart(of line: LessonLine, isOpen: Bool) -> Int? {
    if line.kind == .quote { return line.start + 1 }
    return isOpen && !line.interruptsText ? line.bytes.startIndex : nil
  }
}

extension LessonLine {
  /// Whether the line cannot go on with the paragraph above it.
  var interruptsText: Bool {
    switch kind {
    case .text, .indented: isUnderline
    case .listItem(let marker):
      isUnderline || marker.interruptsText && marker.contentStart < bytes.endIndex
    default: true
    }
  }

  fileprivate var isUnderline: Bool {
    isUnderline(of: UInt8(ascii: "-")) || isUnderline(of: UInt8(ascii: "="))
  }

  fileprivate func headingText(level: Int) -> Range<Int> {
    let text = trimmed(start + level..<end)
    let closing = bytes[text].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let behindText = text.upperBound - closing
    let isClosed = behindText == text.lowerBound || self[behindText - 1]?.isBlank == true
    return isClosed ? trimmed(text.lowerBound..<behindText) : text
  }
}

extension ListMarker {
  /// Whether such an item may follow text without an empty line: a number in a sentence may not.
  fileprivate var interruptsText: Bool { number == nil || number == 1 }
}
