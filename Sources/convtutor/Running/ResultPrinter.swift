import LessonLanguage

/// Prints one result after the other.
struct ResultPrinter {
  /// What is printed of a command.
  enum Form {
    /// Its answer, as text for people.
    case text
    /// Its answer, as a line of JSON.
    case json
    /// Itself, as a program for PyTorch.
    case code
  }

  private let form: Form
  private var count = 0
  /// Whether all commands so far were answered.
  private(set) var status = ExitStatus.success

  /// Creates a printer of one form for all results.
  init(as form: Form) {
    self.form = form
  }

  /// Prints the result of a command.
  mutating func print(_ command: EvaluatedCommand) {
    switch form {
    case .json: Output.standard.line(command.json.description)
    case .text: printLines(of: command) { _, answer in answer.text() }
    case .code: printLines(of: command) { command, _ in command.program.codeLines }
    }
    count += 1
    if command.answer == nil { status = .wrong }
  }

  /// Prints what is wrong with a command, and lines of what it comes to, with a blank one between two results.
  private func printLines(
    of command: EvaluatedCommand, _ lines: (Command, Answer) -> [String]
  ) {
    command.complaints.print(to: .error)
    guard let answer = command.answer, let command = command.command else { return }
    if count > 0 { Output.standard.line() }
    Output.standard.lines(lines(command, answer))
  }
}

extension Program {
  /// The lines as Python reads them: why there is no program is a comment.
  fileprivate var codeLines: [String] {
    switch self {
    case .lines(let lines): lines
    case .unavailable(let reason): ["# \(reason)"]
    }
  }
}
