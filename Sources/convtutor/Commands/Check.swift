import ArgumentParser

/// Finds what is wrong with lessons.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find all that is wrong with lessons.",
    discussion: "Folders are searched for files that end in .md, except README.md.")

  @OptionGroup var options: TutorOptions

  @Argument(help: "The files and folders.", completion: .file(extensions: ["md"]))
  var paths: [String]

  func run() throws {
    var shelf = LessonShelf()
    for path in paths { shelf.add(path) }
    let report = CheckReport(shelf)
    report.complaints.print(to: .standard)
    for error in report.unusable { Output.error.line("\(error)") }
    Output.error.line(report.summary)
    try report.status.throwUnlessSuccess()
  }
}
