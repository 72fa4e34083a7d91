import ArgumentParser

/// The command line of the tutor.
@main
struct Convtutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convtutor",
    abstract: "Step through the mechanics of convolutional networks.",
    discussion: "Without a command it opens the list of lessons.",
    version: "0.1.0",
    subcommands: [Play.self, Repl.self, Eval.self, Check.self, Render.self, Doctor.self])

  @OptionGroup var options: TutorOptions

  mutating func run() throws {
    try Tutor(options.choices).run(.shipped(at: .home))
  }
}

// MARK: - The end

extension Convtutor {
  /// Runs the command that the arguments ask for, and ends the program with its status.
  static func main() {
    do {
      // Most starts are such, and reading no arguments would take as long as all the rest.
      guard CommandLine.argc > 1 else { return try Tutor(TutorChoices()).run(.shipped(at: .home)) }
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.rawValue))
    } catch {
      end(with: error)
    }
  }

  /// Says what is wrong with the command line, or what was asked about it, and ends the program.
  private static func end(with error: any Error) -> Never {
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    Output.error.line(fullMessage(for: error))
    exit(withError: ExitCode(ExitStatus.usage.rawValue))
  }
}
