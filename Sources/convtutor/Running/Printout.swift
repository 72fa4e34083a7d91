import LessonLanguage
import TutorSession

/// Everything there is to see, printed at once: for pipes and pagers.
struct Printout {
  private let opening: Opening

  /// Questions have the same numbers each time, so that two printouts can be compared.
  static let seed: UInt64 = 1

  /// Creates the printout of what the tutor would show.
  init(_ opening: Opening) {
    self.opening = opening
  }

  /// Prints it.
  func print() throws(ExitStatus) {
    switch opening.place {
    case .home: Output.standard.lines(opening.lessons.map(\.outline).map(Self.entry))
    case .lesson(let id, let page): printLesson(id, from: page ?? 1)
    case .workbench: try Self.printCommands()
    }
  }

  private static func entry(_ lesson: LessonOutline) -> String {
    "\(lesson.id): \(lesson.title). \(lesson.summary)"
  }

  private func printLesson(_ id: String, from page: Int) {
    for lesson in opening.lessons.filter({ $0.outline.id == id }).map(\.lesson) {
      Output.standard.lines(PlainText.lines(of: lesson, seed: Self.seed, from: page))
    }
  }

  /// Prints what the commands on standard input come to.
  private static func printCommands() throws(ExitStatus) {
    var status = ExitStatus.success
    for (line, number) in CommandLines(.standardInput) {
      let evaluated = EvaluatedCommand(line, number: number)
      evaluated.complaints.print(to: .error)
      if let command = evaluated.command {
        Output.standard.lines(PlainText.lines(of: command) + [""])
      } else {
        status = .wrong
      }
    }
    try status.throwUnlessSuccess()
  }
}
