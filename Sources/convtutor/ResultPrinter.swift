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

  /// Prints the result of a command that stands on a line.
  mutating func print(_ command: EvaluatedCommand, line: Int) {
    if asJSON {
      Output.standard.line(command.json(line: line).description)
    } else {
      printText(command)
    }
    count += 1
    if command.answer == nil { status = .wrong }
  }

  private func printText(_ command: EvaluatedCommand) {
    for complaint in command.complaints { Output.error.line(complaint.text) }
    guard let answer = command.answer else { return }
    if count > 0 { Output.standard.line() }
    Output.standard.write(answer.text.map { $0 + "\n" }.joined())
  }
}
