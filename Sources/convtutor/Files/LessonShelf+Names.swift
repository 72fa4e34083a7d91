import Expressions
import LessonLanguage

extension LessonShelf {
  /// Finds the lessons that a word of the command line means: one of the tutor's own by its name, or
  /// else a file or a folder.
  static func find(_ word: String) throws(ExitStatus) -> LessonShelf {
    let shipped = LessonShelf.shipped
    if let lesson = shipped.only(id: word) { return lesson }
    guard Disk.kind(of: word) != nil else {
      Output.error.line(unknown(word, names: shipped.lessons.map(\.id)))
      throw .unusable
    }
    var shelf = LessonShelf()
    shelf.add(word)
    return shelf
  }

  /// Returns the sentence that a word means no lesson.
  static func unknown(_ word: String, names: [String]) -> String {
    let remedy =
      Spelling.nearest(to: word, among: names).map { "did you mean \($0)?" }
      ?? "the lessons are \(names.joined(separator: ", "))"
    return "there is no lesson and no file \(word); \(remedy)"
  }

  /// Returns the lessons that can be learned from, and says what is wrong with the others.
  func soundLessons() throws(ExitStatus) -> [Lesson] {
    let report = CheckReport(self)
    for error in report.unusable { Output.error.line("\(error)") }
    report.complaints.filter { $0.severity == .error }.print(to: .error)
    guard !lessons.isEmpty else { throw report.status }
    return lessons
  }
}
