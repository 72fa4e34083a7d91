import ArgumentParser
import LessonLanguage

/// Answers commands, one after the other.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Answer commands, one result each.",
    discussion: """
      Commands are given as arguments, or one a line on standard input, where blank lines and \
      lines that begin with # are passed over.

        convtutor eval conv1d x=1..8 w=1,0,-1 stride=2
        convtutor eval out N=7 K=3 S=2 out N=7 K=3 P=1
        echo 'out N=7 K=3 S=2' | convtutor eval --json

      With --code each command is printed as a program for PyTorch that prints the same numbers; \
      where PyTorch has none, a comment says why.

        convtutor eval --code conv1d x=1..8 w=1,0,-1 stride=2
      """)

  @OptionGroup var options: TutorOptions

  @Flag(help: "Print each result as one line of JSON.")
  var json = false

  @Flag(help: "Print each command as a short program for PyTorch.")
  var code = false

  @Argument(parsing: .allUnrecognized, help: "The commands.")
  var command: [String] = []

  func validate() throws {
    if json && code {
      throw ValidationError(
        "--code prints programs and --json prints results: choose one of the two")
    }
    if let option = command.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'")
    }
  }

  func run() throws {
    var printer = ResultPrinter(as: json ? .json : code ? .code : .text)
    if command.isEmpty {
      for (line, number) in CommandLines(.standardInput) {
        printer.print(EvaluatedCommand(line, number: number))
      }
    } else {
      for (place, line) in commandLines(of: command).enumerated() {
        printer.print(EvaluatedCommand(line, line: place + 1, of: "command"))
      }
    }
    try printer.status.throwUnlessSuccess()
  }
}
