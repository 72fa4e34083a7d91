import Expressions

/// What the first lines of a lesson say about it.
struct FrontMatter: Hashable {
  var title: String?
  var summary: String?
  var order: Int?
  var id: String?
}

/// A key of the front matter.
private enum FrontMatterKey: String, CaseIterable {
  case title, summary, order, id
}

extension LessonParser {
  /// Reads the lines between `---` and `---` at the start of the file.
  mutating func readFrontMatter() -> FrontMatter {
    var (result, seen) = (FrontMatter(), Set<FrontMatterKey>())
    let opening = SourceRange(line: 1, column: 1, length: lines[0].content.count)
    if lines[0].content == "---" {
      position = 1
      while let line = current, !line.endsFrontMatter, !isUnclosed(line) {
        position += 1
        read(line, into: &result, &seen)
      }
      if current?.endsFrontMatter == true {
        position += 1
      } else {
        report(.unclosedFrontMatter, at: opening)
      }
    }
    if !seen.contains(.title) { report(.missingTitle, at: opening) }
    return result
  }

  /// Returns whether a line shows that the front matter was forgotten to be closed.
  private func isUnclosed(_ line: LessonLine) -> Bool {
    if case .heading = line.kind { true } else { false }
  }

  private mutating func read(
    _ line: LessonLine, into result: inout FrontMatter, _ seen: inout Set<FrontMatterKey>
  ) {
    guard !line.isBlank else { return }
    guard let colon = line.content.firstIndex(of: UInt8(ascii: ":")) else {
      return report(.malformedFrontMatter, at: line.place)
    }
    let name = PlacedText(line, line.trimmed(line.start..<colon))
    let value = PlacedText(line, line.trimmed(colon + 1..<line.end))
    guard let key = FrontMatterKey(rawValue: name.string) else {
      let names = FrontMatterKey.allCases.map(\.rawValue)
      let suggestion = Spelling.nearest(to: name.string, among: names)
      return report(.unknownKey(name.string, suggestion: suggestion), at: name.place)
    }
    guard seen.insert(key).inserted else {
      return report(.repeatedKey(key.rawValue), at: name.place)
    }
    guard !value.isEmpty else { return report(.emptyValue(key.rawValue), at: name.place) }
    set(key, to: value, in: &result)
  }

  private mutating func set(
    _ key: FrontMatterKey, to value: PlacedText, in result: inout FrontMatter
  ) {
    switch key {
    case .title: result.title = value.string
    case .summary: result.summary = value.string
    case .order:
      result.order = Int(value.string)
      if result.order == nil { report(.malformedOrder(value.string), at: value.place) }
    case .id:
      result.id = value.string
      if !value.isID { report(.malformedID(value.string), at: value.place) }
    }
  }
}

extension LessonLine {
  fileprivate var endsFrontMatter: Bool { content == "---" || content == "..." }

  /// Returns a range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let range = range.lowerBound..<max(range.lowerBound, min(range.upperBound, bytes.endIndex))
    let covered = bytes[range]
    let first = covered.firstIndex { !$0.isBlank } ?? range.upperBound
    let last = covered.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? first
    return first..<last
  }
}

extension PlacedText {
  /// Whether this can name a lesson or a question.
  var isID: Bool {
    !isEmpty && bytes.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "-") }
  }
}
