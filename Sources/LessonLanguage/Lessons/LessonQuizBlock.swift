import Expressions

/// A key of a question, beside the capital letters of its variables.
enum QuizKey: String, CaseIterable {
  case answer, hint, explain
  case condition = "where"
  case id
}

/// The lines of a question, taken apart: its text, and each `key = value` with its places.
struct QuizBlock {
  struct Entry {
    let key: PlacedText
    var value: PlacedText
  }

  private(set) var text = PlacedText()
  private(set) var entries: [Entry] = []
  private(set) var problems: [Diagnostic] = []

  /// Takes apart the words behind `quiz` and the lines of the block.
  init(opening: LessonLine, info: Range<Int>, lines: ArraySlice<LessonLine>) {
    readInfo(opening, info)
    for line in lines where !line.isBlank { read(line) }
  }

  /// Whether the text has ended.
  private var isPastText: Bool { entries.contains { $0.key.place.start.line > firstLine } }

  private var firstLine: Int { text.isEmpty ? .max : text.place.start.line }

  /// Reads the `id=...` on the line of the fence.
  private mutating func readInfo(_ opening: LessonLine, _ info: Range<Int>) {
    var start = opening.word(at: info.lowerBound).upperBound
    while start < info.upperBound {
      let word = opening.word(at: opening.trimmed(start..<info.upperBound).lowerBound)
      if let entry = entry(opening, word) {
        add(entry)
      } else if !word.isEmpty {
        problems.append(Diagnostic(.lesson(.malformedQuizFence), at: opening.place(of: word)))
      }
      start = max(word.upperBound, start + 1)
    }
  }

  private mutating func read(_ line: LessonLine) {
    let entry = entry(line, line.content.indices)
    if let entry, !text.isEmpty, isPastText || entry.endsText {
      add(entry)
    } else if !isPastText {
      text.appendTrimmed(line, line.content.indices)
    } else if line.indent > 0, let last = entries.indices.last {
      entries[last].value.append(line, line.content.indices, separator: .blank)
    } else {
      problems.append(Diagnostic(.lesson(.malformedQuizLine), at: line.place))
    }
  }

  /// Adds an entry if its key is known, and the mistake in it if not.
  private mutating func add(_ entry: Entry) {
    entries.append(entry)
    guard !entry.isKnown else { return }
    let suggestion = Spelling.nearest(
      to: entry.key.string, among: QuizKey.allCases.map(\.rawValue))
    let problem = LessonProblem.unknownQuizKey(entry.key.string, suggestion: suggestion)
    problems.append(Diagnostic(.lesson(problem), at: entry.key.place))
  }

  /// Returns what a stretch of a line says if it is `key = value`, with a key that is one word.
  private func entry(_ line: LessonLine, _ range: Range<Int>) -> Entry? {
    let key = line.bytes[range].prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
    guard let sign = line.bytes[key.endIndex..<range.upperBound].first(where: { !$0.isBlank }),
      sign == UInt8(ascii: "="), !key.isEmpty,
      let equals = line.bytes[key.endIndex..<range.upperBound].firstIndex(of: sign),
      line[equals + 1] != sign
    else { return nil }
    return Entry(
      key: PlacedText(line, key.indices),
      value: PlacedText(line, line.trimmed(equals + 1..<range.upperBound)))
  }
}

extension QuizBlock.Entry {
  /// The key, where it is none of the variables.
  var quizKey: QuizKey? { QuizKey(rawValue: key.string) }

  /// Whether a number is drawn here.
  var isVariable: Bool { key.bytes.count == 1 && key.bytes[0].isUppercase }

  fileprivate var isKnown: Bool { isVariable || quizKey != nil }

  /// Whether a line of the text is this entry.
  ///
  /// So is one whose key is nearly known: a misspelled `answer` should not become text.
  fileprivate var endsText: Bool {
    isKnown || Spelling.nearest(to: key.string, among: QuizKey.allCases.map(\.rawValue)) != nil
  }
}
