import LessonLanguage
import TextCanvas

/// Something that is wrong with a command or a lesson, ready to be said.
struct Complaint: Hashable {
  let severity: Diagnostic.Severity
  /// What is wrong, as a sentence.
  let message: String
  let position: SourcePosition
  /// The message with its place and, where there is one, the line that it is about.
  let lines: [String]

  /// Creates the complaint of a diagnostic.
  init(_ diagnostic: Diagnostic, in source: SourceText) {
    severity = diagnostic.severity
    message = diagnostic.message
    position = diagnostic.range.start
    lines = diagnostic.excerpt(in: source) { columnWidth(of: $0) }
  }

  /// Creates the complaint about a line as a whole.
  init(_ message: String, line: Int, of name: String) {
    severity = .error
    self.message = message
    position = SourcePosition(line: line, column: 1)
    lines = ["\(name):\(line):1: error: \(message)"]
  }
}

extension [Complaint] {
  /// Says what is wrong.
  func print(to output: Output) {
    output.lines(flatMap(\.lines))
  }
}
