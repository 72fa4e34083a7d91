import ArgumentParser
import TextCanvas

/// The options that every command takes.
struct TutorOptions: ParsableArguments {
  @Flag(help: "Print plain text and sentences instead of drawing on the screen.")
  var plain = false

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Option(help: "The colors.")
  var theme: Theme?

  /// What was chosen with them.
  var choices: TutorChoices { TutorChoices(plain: plain, ascii: ascii, theme: theme) }
}

/// What a learner chose on the command line; without arguments nothing.
struct TutorChoices {
  var plain = false
  var ascii = false
  var theme: Theme?

  /// Whether ASCII is asked for, or nil where the terminal decides.
  var asciiChoice: Bool? { ascii ? true : nil }

  /// Whether the tutor speaks in lines, whatever the terminal could do.
  func asksForPlain(_ environment: Environment) -> Bool {
    plain || environment.variable("CONVTUTOR_PLAIN") == "1"
      || environment.variable("TERM") == "dumb"
  }
}
