import ArgumentParser
import TextCanvas

/// The options that every command takes.
struct TutorOptions: ParsableArguments {
  @Flag(help: "Print plain text and sentences instead of drawing on the screen.")
  var plain = false

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Option(help: "The colors, from now on.")
  var theme: Theme?
}
