import Testing

/// The program in a real terminal.
@Suite(.serialized) struct TerminalTests {
  @Test func `the program runs in a terminal and ends`() async throws {
    try await Tmux.terminal { terminal in
      try await terminal.start("--version")
      try await terminal.wait(for: "0.1.0")
    }
  }
}
