import ArgumentParser
import LessonLanguage
import TextCanvas
import TutorSession

/// Prints the pages of a lesson.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Print the pages and frames of a lesson as text.")

  @OptionGroup var options: TutorOptions

  @Argument(
    help: "A lesson of the tutor by its name, or a file of your own.",
    completion: .file(extensions: ["md"]))
  var lesson: String

  @Option(help: "The size of the screen to draw on, such as 80x24, or plain for lines of text.")
  var size = RenderSize.plain

  @Flag(help: "Print every frame of a long figure.")
  var all = false

  func run() throws {
    for lesson in try LessonShelf.find(lesson).soundLessons() {
      Output.standard.lines(lines(of: lesson))
    }
  }

  private func lines(of lesson: Lesson) -> [String] {
    switch size {
    case .plain:
      PlainText.lines(of: lesson, seed: Printout.seed, allFrames: all)
    case .screen(let size):
      Pictures.canvases(of: lesson, size: size, seed: Printout.seed, allFrames: all)
        .flatMap { $0.lines + [String(repeating: "=", count: size.columns)] }
    }
  }
}

/// What pages are printed on.
enum RenderSize: Hashable {
  /// Lines of text, as long as they need to be.
  case plain
  case screen(Size)
}

extension RenderSize: ExpressibleByArgument {
  /// The largest screen that is drawn.
  private static let limit = 1_000

  init?(argument: String) {
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    if argument == "plain" {
      self = .plain
    } else if sides.count == 2, let columns = sides[0], let rows = sides[1],
      (1...Self.limit).contains(columns), (1...Self.limit).contains(rows)
    {
      self = .screen(Size(columns: columns, rows: rows))
    } else {
      return nil
    }
  }

  var defaultValueDescription: String { "plain" }
}
