import LessonLanguage

extension Diagnostic {
  var severity: Severity { .error }
  var message: String { "\(problem)" }
  func excerpt(in source: SourceText) -> String {
    "\(source.name):\(range.start.line):\(range.start.column): error: \(message)"
  }
}
