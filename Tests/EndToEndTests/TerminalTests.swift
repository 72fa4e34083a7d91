import Foundation
import Testing
import TutorTestSupport

/// The program in a real terminal: whatever happens, the shell gets its terminal back as it was.
@Suite(.serialized) struct TerminalTests {
  @Test func `a lesson is stepped through and left`() async throws {
    try await Tmux.terminal { terminal in
      let modes = try await terminal.modes()
      try await terminal.start("play", "stride")
      try await terminal.wait(for: "frame 1/3")
      try await terminal.press("Right")
      try await terminal.wait(for: "frame 2/3")
      try await terminal.press("Left")
      try await terminal.wait(for: "frame 1/3")
      try await terminal.press("q")
      try await terminal.wait(for: "Go on: Stride")
      try await terminal.press("q")
      try await expectEnd(in: terminal, status: 0, modes: modes)
    }
  }

  @Test func `Ctrl-C ends the program as a signal does`() async throws {
    try await Tmux.terminal { terminal in
      let modes = try await terminal.modes()
      try await terminal.start("play", "stride")
      try await terminal.wait(for: "frame 1/3")
      try await terminal.press("C-c")
      try await expectEnd(in: terminal, status: 130, modes: modes)
    }
  }

  @Test(arguments: [
    TestCase("HUP", SIGHUP), TestCase("INT", SIGINT), TestCase("QUIT", SIGQUIT),
    TestCase("PIPE", SIGPIPE), TestCase("TERM", SIGTERM), TestCase("ILL", SIGILL),
    TestCase("TRAP", SIGTRAP), TestCase("ABRT", SIGABRT), TestCase("BUS", SIGBUS),
    TestCase("FPE", SIGFPE), TestCase("SEGV", SIGSEGV),
  ])
  func `a signal ends the program, and the terminal is as it was`(
    signal: TestCase<Int32>
  ) async throws {
    try await Tmux.terminal { terminal in
      let modes = try await terminal.modes()
      try await terminal.start("play", "stride")
      try await terminal.wait(for: "frame 1/3")
      try terminal.signal(signal.value)
      try await expectEnd(in: terminal, status: 128 + signal.value, modes: modes)
    }
  }

  @Test func `Ctrl-Z gives the terminal back, and fg takes it again`() async throws {
    try await Tmux.terminal { terminal in
      let modes = try await terminal.modes()
      try await terminal.start("play", "stride")
      try await terminal.wait(for: "frame 1/3")
      try await terminal.press("C-z")
      try await terminal.wait(for: "Stopped")
      #expect(try await terminal.modes() == modes)
      try await terminal.run("fg")
      try await terminal.wait(for: "frame 1/3")
      try await terminal.press("Right")
      try await terminal.wait(for: "frame 2/3")
    }
  }

  @Test func `a size that changes while the program is stopped is followed when it goes on`()
    async throws
  {
    try await Tmux.terminal { terminal in
      try await terminal.start("play", "stride")
      try await terminal.wait(for: "frame 1/3")
      try await terminal.press("C-z")
      try await terminal.wait(for: "Stopped")
      try await terminal.resize(columns: 50, rows: 20)
      try await terminal.run("fg")
      try await terminal.wait(until: "the page is 50 columns wide") { screen in
        screen.split(separator: "\n").contains { $0 == String(repeating: "─", count: 50) }
      }
    }
  }

  @Test func `the program is not woken while nothing moves`() async throws {
    try await Tmux.terminal { terminal in
      try await terminal.start("play", "stride")
      try await terminal.wait(for: "frame 1/3")
      try await terminal.press("Right")
      try await terminal.wait(for: "frame 2/3")
      try await Task.sleep(for: .milliseconds(200))
      let sleeps = try terminal.sleeps()
      try await Task.sleep(for: .seconds(1))
      #expect(try terminal.sleeps() == sleeps)
    }
  }

  @Test func `the page follows the size of the terminal`() async throws {
    try await Tmux.terminal { terminal in
      try await terminal.start("play", "stride")
      try await terminal.wait(for: "frame 1/3")
      try await terminal.resize(columns: 40, rows: 15)
      try await terminal.wait(until: "the page is 40 columns wide") { screen in
        screen.split(separator: "\n").contains { $0 == String(repeating: "─", count: 40) }
      }
      try await terminal.resize(columns: 120, rows: 40)
      try await terminal.wait(until: "the page is 120 columns wide") { screen in
        screen.split(separator: "\n").contains { $0 == String(repeating: "─", count: 120) }
      }
    }
  }

  @Test func `progress and settings are there the next time`() async throws {
    try await Tmux.terminal { terminal in
      try await terminal.start("play", "stride")
      try await terminal.wait(for: "page 1/")
      try await terminal.press("n")
      try await terminal.wait(for: "page 2/")
      try await terminal.press("t", "C-c")
      try await terminal.wait(for: Tmux.prompt)
      let settings = terminal.folder.appendingPathComponent(".config/convtutor/settings")
      #expect(try String(contentsOf: settings, encoding: .utf8) == "theme = light\n")
      let progress = terminal.folder.appendingPathComponent(".local/state/convtutor/progress")
      #expect(
        try String(contentsOf: progress, encoding: .utf8) == "page stride 1 0\npage stride 2 0\n")
      try await terminal.start("play", "stride")
      try await terminal.wait(for: "page 2/")
    }
  }

  // MARK: - Plain text

  @Test(arguments: [
    TestCase("--plain", "TERM=tmux-256color"), TestCase("--ascii", "CONVTUTOR_PLAIN=1"),
    TestCase("--ascii", "TERM=dumb"), TestCase("--ascii", "TERM=nonsense"),
  ])
  func `the dialogue goes on line by line`(mode: TestCase<String>) async throws {
    try await Tmux.terminal(rows: 60) { terminal in
      try await terminal.run("export \(mode.value)")
      try await terminal.start("play", "stride", mode.name)
      try await terminal.wait(for: "Frame 1 of 3.")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Frame 2 of 3.")
      try await terminal.press("C-d")
      try await terminal.run("echo status $?")
      try await terminal.wait(for: "status 0")
    }
  }

  // MARK: - Ends

  /// Expects the shell to be back with the status and the modes of the terminal.
  private func expectEnd(in terminal: Tmux, status: Int32, modes: String) async throws {
    try await terminal.wait(until: "the shell is back") { !$0.contains("frame") }
    try await terminal.run("echo status $?")
    try await terminal.wait(for: "status \(status)\n")
    #expect(try await terminal.isPlain())
    #expect(try await terminal.modes() == modes)
  }
}
