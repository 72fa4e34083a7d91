import ArgumentParser

/// Opens lessons in the tutor.
struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Step through a lesson.",
    discussion: "Without a lesson it opens the list of them.")

  @OptionGroup var options: TutorOptions

  @Argument(
    help: "A lesson of the tutor by its name, or a file or folder of your own.",
    completion: .file(extensions: ["md"]))
  var lesson: String?

  @Option(help: "The page to begin with, from 1.")
  var page: Int?

  func validate() throws {
    if let page, page < 1 {
      throw ValidationError("Pages count from 1, so there is no page \(page).")
    }
    if page != nil, lesson == nil { throw ValidationError("--page needs a lesson.") }
  }

  func run() throws {
    let opening = try lesson.map { try Opening.named($0, page: page) } ?? .shipped(at: .home)
    try Tutor(options.choices).run(opening)
  }
}
