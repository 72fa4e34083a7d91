import ConvEngine
import LessonLanguage

/// Something that is wrong with a command or a lesson, ready to be said.
struct Complaint: Hashable {
  let severity: Diagnostic.Severity
  /// What is wrong, as a sentence.
  let message: String
  let column: Int
  /// The message with its place and, where there is one, the line that it is about.
  let text: String

  /// Creates the complaint of a diagnostic.
  init(_ diagnostic: Diagnostic, in source: SourceText) {
    severity = diagnostic.severity
    message = diagnostic.message
    column = diagnostic.range.start.column
    text = diagnostic.excerpt(in: source)
  }

  /// Creates the complaint about a line, or a file, as a whole.
  init(_ message: String, at place: String) {
    severity = .error
    self.message = message
    column = 1
    text = "\(place):1: error: \(message)"
  }
}
