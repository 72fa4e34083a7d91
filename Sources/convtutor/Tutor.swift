import LessonLanguage
import TerminalDriver
import TextCanvas

/// The tutor, on the screen or in plain text.
struct Tutor {
  let options: TutorOptions

  init(_ options: TutorOptions) {
    self.options = options
  }

  /// Runs the tutor until the learner leaves it.
  func run(_ opening: Opening) throws {
    for lesson in opening.lessons { Output.standard.line("\(lesson.id): \(lesson.summary)") }
  }

  /// Prints the pages of a lesson.
  func print(_ word: String, size: RenderSize, all: Bool) throws {
    for lesson in try LessonShelf.find(word).soundLessons() {
      Output.standard.line("\(lesson.title): \(lesson.pages.count) pages")
    }
  }

  /// What was detected about the terminal.
  static var terminalReport: String {
    guard let size = terminalSize() else { return "There is no terminal.\n" }
    return "The terminal has \(size.columns) columns and \(size.rows) rows.\n"
  }
}
