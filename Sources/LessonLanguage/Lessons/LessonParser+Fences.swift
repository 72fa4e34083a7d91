import Expressions

/// The words of fences that are shown as they are.
private let plainWords = ["text", "console", "sh", "python", "swift"]

/// The word of a fence that is a question.
private let questionWord = "quiz"

extension LessonParser {
  /// Reads the fenced block that begins with the current line.
  mutating func readFence(_ fence: LessonFence) {
    guard let opening = current else { return }
    let body = readBody(of: fence, opening)
    let word = PlacedText(opening, opening.word(at: fence.info.lowerBound))
    if word.string == questionWord {
      readQuestion(opening, fence, body)
    } else if word.isEmpty || plainWords.contains(word.string) {
      add(.code(body.map { $0.codeText(indentedBy: fence.indent) }))
    } else {
      readFigure(word, opening, fence, body)
    }
  }

  /// Reads up to the line that closes a fence, and returns the lines between.
  private mutating func readBody(
    of fence: LessonFence, _ opening: LessonLine
  ) -> ArraySlice<LessonLine> {
    let start = position + 1
    guard let end = lines[start...].firstIndex(where: { $0.closes(fence) }) else {
      report(.unclosedFence, at: opening.place)
      position = lines.count
      return lines[start...]
    }
    position = end + 1
    return lines[start..<end]
  }

  private mutating func readFigure(
    _ word: PlacedText, _ opening: LessonLine, _ fence: LessonFence, _ body: ArraySlice<LessonLine>
  ) {
    guard !isOutline else { return addStandIn() }
    guard CommandForm.named(word.string) != nil else { return reportUnknown(word) }
    let limit = LessonLimits.figureLineCount
    guard body.count <= limit else { return report(.figureTooLong(limit: limit), at: word.place) }
    let (command, diagnostics) = parseCommand(
      block: [opening.sourceLine(fence.info)] + body.map { $0.sourceLine($0.bytes.indices) },
      pictures: pictures)
    for diagnostic in diagnostics { report(diagnostic) }
    if let command { add(.figure(command)) }
  }

  private mutating func reportUnknown(_ word: PlacedText) {
    let words = CommandForm.all.flatMap(\.names) + [questionWord] + plainWords
    let suggestion = Spelling.nearest(to: word.string, among: words)
    report(.unknownFence(word.string, suggestion: suggestion), at: word.place)
  }
}

extension LessonLine {
  /// Returns the stretch from an index to the next blank.
  func word(at index: Int) -> Range<Int> {
    index..<(bytes[index...].firstIndex { $0.isBlank } ?? bytes.endIndex)
  }

  fileprivate func sourceLine(_ range: Range<Int>) -> SourceLine {
    SourceLine(String(decoding: bytes[range], as: UTF8.self), at: place(of: range.lowerBound))
  }
}
