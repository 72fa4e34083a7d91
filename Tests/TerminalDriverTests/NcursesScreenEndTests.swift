import CNcurses
import Glibc
import Testing
import TextCanvas

@testable import TerminalDriver

/// Ends of the program while a screen is open, each in a process of its own.
@Suite struct NcursesScreenEndTests {
  @Test func `a crash brings the terminal back and keeps its status`() async throws {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardOutputContent]
    ) {
      try withShownScreen { _ in abort() }
    }
    expectRestored(result)
  }

  @Test func `a broken precondition brings the terminal back and is told`() async throws {
    let result = await #expect(
      processExitsWith: .failure,
      observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      try withShownScreen { precondition($0.size.isEmpty, "a broken promise") }
    }
    expectRestored(result)
    let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(errors.contains("a broken promise"))
  }

  @Test func `a signal that was taken ends the program as if it had not been caught`() async throws
  {
    let result = await #expect(
      processExitsWith: .signal(SIGTERM), observing: [\.standardOutputContent]
    ) {
      try withShownScreen { screen in
        kill(getpid(), SIGTERM)
        if case .ended(.signal(let signal)) = screen.nextEvent(within: nil) { dieBySignal(signal) }
      }
    }
    expectRestored(result)
  }

  @Test func `a second signal ends a program that does not listen`() async throws {
    let result = await #expect(
      processExitsWith: .signal(SIGINT), observing: [\.standardOutputContent]
    ) {
      try withShownScreen { _ in
        for _ in 0..<1_000 {
          kill(getpid(), SIGINT)
          usleep(10_000)
        }
      }
    }
    expectRestored(result)
  }

  @Test func `exit brings the terminal back`() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(7), observing: [\.standardOutputContent]
    ) {
      try withShownScreen { _ in exit(7) }
    }
    expectRestored(result)
  }

  private func expectRestored(_ result: ExitTest.Result?) {
    let text = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(text.contains("Stride"))
    let ending = text.components(after: "\u{1B}[?1049h")
    #expect(ending.contains("\u{1B}[?1049l"))
    #expect(ending.components(after: "\u{1B}[?25l").contains("\u{1B}[?25h"))
  }
}

/// Opens a screen on standard output, as a program would, shows something and goes on from there.
private func withShownScreen(_ body: (inout NcursesScreen) -> Void) throws {
  let report = TerminalReport(facts: TerminalFacts())
  var keyboard: [Int32] = [-1, -1]
  pipe(&keyboard)
  var screen = try NcursesScreen(
    report: report, input: keyboard[0], output: 1, size: Size(columns: 80, rows: 24))
  cnc_watch_signals()
  screen.present(figure(step: 1), theme: .mono)
  body(&screen)
}

extension String {
  /// Returns what stands behind the last occurrence of the text.
  fileprivate func components(after text: String) -> String {
    split(separator: text, omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }
}
