import LessonLanguage

/// All that is wrong with the lessons in files and folders.
struct CheckReport {
  /// What is wrong, file by file.
  let complaints: [Complaint]
  /// What could not be read.
  let unusable: [SystemError]
  private let lessonCount: Int

  /// Creates the report on lessons.
  init(_ shelf: LessonShelf) {
    complaints = shelf.files.flatMap(\.complaints) + shelf.complaintsAmong
    unusable = shelf.unusable
    lessonCount = shelf.files.count
  }

  /// What the program ends with.
  var status: ExitStatus {
    if !unusable.isEmpty { return .unusable }
    return count(.error) > 0 ? .wrong : .success
  }

  /// What was found in one line: `4 lessons: 1 error, 2 warnings, 1 unusable path`.
  var summary: String {
    let lessons = counted(lessonCount, "lesson")
    let found = [
      (count(.error), "error"), (count(.warning), "warning"), (unusable.count, "unusable path"),
    ].filter { $0.0 > 0 }
    guard !found.isEmpty else { return "\(lessons): nothing is wrong" }
    return "\(lessons): " + found.map { counted($0, $1) }.joined(separator: ", ")
  }

  private func count(_ severity: Diagnostic.Severity) -> Int {
    complaints.count { $0.severity == severity }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
