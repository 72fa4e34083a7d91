import ArgumentParser

/// Opens the prompt with a figure above it.
struct Repl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl", abstract: "Type commands and watch their figures.",
    discussion: "With a pipe on standard input it reads commands and prints plain text.")

  @OptionGroup var options: TutorOptions

  func run() throws {
    try Tutor(options.choices).run(.shipped(at: .workbench))
  }
}
