import ArgumentParser
import TerminalDriver

/// Says what was detected about the terminal, and why.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what was detected about this terminal, and why.")

  @OptionGroup var options: TutorOptions

  func run() {
    Output.standard.line(TerminalReport.detect(ascii: options.choices.asciiChoice).description)
  }
}
