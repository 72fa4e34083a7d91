import LessonLanguage

/// Prints one result after the other.
struct ResultPrinter {
  let asJSON: Bool
  private var count = 0
  /// Whether all commands so far were answered.
  private(set) var status = ExitStatus.success

  /// Creates a printer of JSON, or of text for people.
  init(asJSON: Bool) {
    self.asJSON = asJSON
  }

  /// Prints the result of a command.
  mutating func print(_ command: EvaluatedCommand) {
    if asJSON {
      Output.standard.line(command.json.description)
    } else {
      printText(command)
    }
    count += 1
    if command.answer == nil { status = .wrong }
  }

  private func printText(_ command: EvaluatedCommand) {
    command.complaints.print(to: .error)
    guard let answer = command.answer else { return }
    if count > 0 { Output.standard.line() }
    Output.standard.lines(answer.text())
  }
}
