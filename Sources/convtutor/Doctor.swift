import ArgumentParser

/// Says what was detected about the terminal, and why.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what was detected about this terminal, and why.")

  @OptionGroup var options: TutorOptions

  func run() throws {
    Output.standard.write(Tutor.terminalReport)
  }
}
