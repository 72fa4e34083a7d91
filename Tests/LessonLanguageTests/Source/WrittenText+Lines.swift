@testable import LessonLanguage

extension WrittenText {
  /// Creates the text of lines from line 1 on, all beginning in column 1.
  init(lines: String...) {
    let texts = lines.enumerated().map { number, line in
      WrittenText(SourceLine(line, at: SourcePosition(line: number + 1, column: 1)))
    }
    self.init(joining: texts)
  }
}

extension SourceRange {
  /// The place as `line:column+length`.
  var summary: String { "\(start.line):\(start.column)+\(length)" }
}

/// Returns lines of a block that begins in line 1.
func block(_ lines: String...) -> [SourceLine] {
  lines.enumerated().map { number, line in
    SourceLine(line, at: SourcePosition(line: number + 1, column: 1))
  }
}
