import Foundation
import Testing

/// A terminal of its own with a shell in it, for tests of what people see.
///
///     try await Tmux.terminal { terminal in
///       try await terminal.start("play", "stride")
///       try await terminal.wait(for: "Stride")
///       try await terminal.press("Right")
///     }
struct Tmux {
  /// The folder that holds the terminal's socket, and is its home.
  let folder: URL
  static let prompt = "ready$"

  /// Runs a test with a new terminal, which is closed afterwards.
  ///
  /// - Parameters:
  ///   - columns: How wide the terminal is.
  ///   - rows: How high it is.
  ///   - environment: The variables of the shell in it, besides `PATH` and `HOME`.
  ///   - body: The test.
  /// - Throws: What the test throws, or what is wrong with tmux.
  static func terminal(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    _ body: (Tmux) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let terminal = Tmux(folder: folder)
      let size = ["-x", "\(columns)", "-y", "\(rows)"]
      try await terminal.tmux(["new-session", "-d"] + size + shell(environment, home: folder))
      do {
        try await terminal.wait(for: prompt)
        try await body(terminal)
      } catch {
        _ = try? await terminal.tmux(["kill-server"])
        throw error
      }
      try await terminal.tmux(["kill-server"])
    }
  }

  private static func shell(_ environment: [String: String], home: URL) -> [String] {
    let variables = ["PATH": "/usr/bin:/bin", "HOME": home.path, "LANG": "C.UTF-8", "PS1": prompt]
    let words = variables.merging(environment) { $1 }.map { "\($0)=\($1)" }.sorted()
    // The shell in the terminal keeps what tmux says of it: TERM.
    return ["env", "-u", "TMUX"] + words + ["bash", "--norc", "--noprofile"]
  }

  // MARK: - Input

  /// Starts the program with the words of a command line.
  func start(_ arguments: String...) async throws {
    let words = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    try await run(#"sh -c 'echo $$ >~/process; exec "$0" "$@"' "# + words)
  }

  /// Runs a command line in the shell, without waiting for its end.
  func run(_ line: String) async throws {
    try await type(line)
    try await press("Enter")
  }

  /// Presses keys by tmux's names for them, such as `Right` or `C-c`.
  func press(_ keys: String...) async throws {
    try await tmux(["send-keys"] + keys)
  }

  /// Types a text.
  func type(_ text: String) async throws {
    try await tmux(["send-keys", "-l", text])
  }

  /// Sends a signal to the program that was started.
  func signal(_ number: Int32) throws {
    try #require(kill(try process(), number) == 0)
  }

  /// Returns how often the program that was started has gone to sleep: once more than it was woken.
  func sleeps() throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(try process())/status", encoding: .utf8)
    let count = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
    return try #require(count.flatMap { Int($0.drop { !$0.isNumber }) })
  }

  private func process() throws -> pid_t {
    let file = folder.appendingPathComponent("process")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try #require(pid_t(text.split(separator: "\n").joined()))
  }

  /// Returns whether the terminal shows its main screen, with the cursor on it.
  func isPlain() async throws -> Bool {
    try await tmux(["display-message", "-p", "#{alternate_on} #{cursor_flag}"])
      .split(separator: "\n").first == "0 1"
  }

  /// Gives the terminal a new size.
  func resize(columns: Int, rows: Int) async throws {
    try await tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: - Output

  /// Returns what the terminal shows.
  func screen() async throws -> String {
    try await tmux(["capture-pane", "-p"])
  }

  /// Waits until a text is on the screen.
  ///
  /// - Returns: The screen with the text on it.
  @discardableResult
  func wait(
    for text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    try await wait(until: "\(text) is shown", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until the screen is as a test wants it, and fails where it does not become so.
  ///
  /// - Returns: The screen as it was then, or at last.
  @discardableResult
  func wait(
    until wish: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ isAsWanted: (String) -> Bool
  ) async throws -> String {
    let end = ContinuousClock.now + .seconds(10)
    while true {
      let screen = try await screen()
      if isAsWanted(screen) { return screen }
      if ContinuousClock.now > end {
        Issue.record("waited in vain until \(wish):\n\(screen)", sourceLocation: sourceLocation)
        return screen
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Returns the modes of the terminal, as `stty` writes them; the shell must be at its prompt.
  func modes() async throws -> String {
    try await run("clear; stty -a; echo modes; echo end")
    let screen = try await wait(for: "modes\nend")
    return screen.components(separatedBy: "modes\nend")[0]
  }

  /// Runs a command of tmux on the server of this terminal alone.
  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
    let run = try await Run.command(
      "/usr/bin/env", ["tmux", "-L", "terminal", "-f", "/dev/null"] + arguments,
      environment: ["TMUX_TMPDIR": folder.path, "LANG": "C.UTF-8", "SHELL": "/bin/sh"])
    try #require(run.status == 0, "tmux \(arguments): \(run.errors)")
    return run.output
  }
}
