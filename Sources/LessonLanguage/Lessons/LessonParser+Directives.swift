import Expressions

/// Something that is said to convtutor in a comment.
private enum Directive: String, CaseIterable {
  case pause
  case stop
  case endSlide = "end_slide"
  case note
  case speakerNote = "speaker_note"
  case comment
  case ignored = "//"

  /// Whether a text follows, behind a colon.
  var hasText: Bool { self == .note || self == .speakerNote || self == .comment }
}

extension LessonParser {
  /// Reads the comment that begins with the current line.
  mutating func readComment() {
    guard let opening = current else { return }
    guard let text = closedComment() else { return }
    let name = text.directiveName
    guard let directive = Directive(rawValue: name.lowercased()) else {
      let known = Directive.allCases.filter { $0 != .ignored }.map(\.rawValue)
      let suggestion = Spelling.nearest(to: name, among: known)
      let range = text.isEmpty ? opening.place : text.place(offset: 0, length: name.count)
      return report(.unknownDirective(name, suggestion: suggestion), at: range)
    }
    obey(directive, text, named: name)
  }

  private mutating func obey(_ directive: Directive, _ text: PlacedText, named name: String) {
    let rest = text.string.dropFirst(name.count).drop { $0 == ":" || $0 == " " }
    if directive != .ignored, directive.hasText == rest.isEmpty {
      let problem: LessonProblem =
        directive.hasText
        ? .emptyDirective(name) : .unknownDirective(text.string, suggestion: directive.rawValue)
      return report(problem, at: text.place)
    }
    switch directive {
    case .pause, .stop: add(.pause)
    case .endSlide: endPage(at: text.place)
    case .note, .speakerNote: notes.append(String(rest.first == "|" ? rest.dropFirst(2) : rest))
    case .comment, .ignored: break
    }
  }

  /// Reads up to `-->`, and returns what stands before it.
  private mutating func closedComment() -> PlacedText? {
    guard let opening = current else { return nil }
    var text = PlacedText()
    var (line, start, index) = (opening, opening.start + 4, position)
    while !hasUnclosedComment {
      if let end = line.bytes[start...].firstIndex(ofSequence: "-->") {
        text.appendTrimmed(line, start..<end)
        position = index + 1
        let rest = line.trimmed(end + 3..<line.bytes.endIndex)
        if !rest.isEmpty { report(.textBehindComment, at: line.place(of: rest)) }
        return text
      }
      text.appendTrimmed(line, start..<line.bytes.endIndex)
      index += 1
      guard index < lines.count else { break }
      (line, start) = (lines[index], lines[index].bytes.startIndex)
    }
    hasUnclosedComment = true
    position += 1
    report(.unclosedComment, at: opening.place)
    return nil
  }
}

extension PlacedText {
  /// The word before a colon or a blank.
  fileprivate var directiveName: String {
    if bytes.starts(with: Array("//".utf8)) { return "//" }
    let word = bytes.prefix { $0 != UInt8(ascii: ":") && $0 != .blank }
    return String(decoding: word, as: UTF8.self)
  }

  /// Adds a stretch of a line without the blanks around it, behind a blank.
  mutating func appendTrimmed(_ line: LessonLine, _ range: Range<Int>) {
    let range = line.trimmed(range)
    if !range.isEmpty { append(line, range, separator: .blank) }
  }
}

extension ArraySlice<UInt8> {
  /// Returns where a short text of ASCII begins first.
  func firstIndex(ofSequence text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return startIndex }
    return indices.first { self[$0] == first && self[$0...].starts(with: wanted) }
  }
}
