import Testing
import TextCanvas
import TutorTestSupport

@testable import TerminalDriver

@Suite struct TerminalReportTests {
  @Test func `an ordinary terminal`() {
    #expect(
      TerminalReport(facts: TerminalFacts()).description == """
        terminal    xterm-256color
        size        80 columns, 24 rows
        colors      256 (as the terminfo database says)
        characters  Unicode (the locale is in UTF-8)
        cursor      can be moved
        screen      a separate one, which leaves the shell's text alone
        mode        full screen
        """)
  }

  @Test func `a terminal without a cursor`() {
    let facts = TerminalFacts(
      term: "dumb", size: nil, encoding: "ANSI_X3.4-1968",
      capabilities: TerminalFacts.Capabilities(
        colors: 0, canAddressCursor: false, hasAlternateScreen: false))
    #expect(
      TerminalReport(facts: facts).description == """
        terminal    dumb
        size        unknown
        colors      none (the terminal has none)
        characters  Unicode (the locale names no encoding; UTF-8 is assumed)
        cursor      cannot be moved
        screen      shared with the shell's text
        mode        plain, since the terminal `dumb` cannot move its cursor
        """)
  }

  @Test func `a terminal nobody knows`() {
    let facts = TerminalFacts(term: "nope", capabilities: nil)
    #expect(
      TerminalReport(facts: facts).description == """
        terminal    nope (not in the terminfo database)
        size        80 columns, 24 rows
        colors      none (unknown terminal)
        characters  Unicode (the locale is in UTF-8)
        cursor      unknown
        screen      unknown
        mode        plain, since this system does not know the terminal `nope`; most terminals are \
        described by TERM=xterm-256color
        """)
  }

  @Test(
    arguments: [
      TestCase("all is well", (TerminalFacts(), nil)),
      TestCase("a pipe in", (TerminalFacts(inputIsTerminal: false), .inputIsNoTerminal)),
      TestCase("a pipe out", (TerminalFacts(outputIsTerminal: false), .outputIsNoTerminal)),
      TestCase("no name", (TerminalFacts(term: nil, capabilities: nil), .unnamedTerminal)),
      TestCase("no size", (TerminalFacts(size: nil), nil)),
    ] as [TestCase<(TerminalFacts, ScreenError?)>])
  func `facts are obstacles`(_ test: TestCase<(TerminalFacts, ScreenError?)>) {
    #expect(TerminalReport(facts: test.value.0).obstacle == test.value.1)
  }

  @Test(arguments: [(1 << 24, 256), (256, 256), (88, 16), (16, 16), (8, 8), (2, 0), (0, 0)])
  func `colors are used as far as there is a palette for them`(found: Int, used: Int) {
    let facts = TerminalFacts(capabilities: TerminalFacts.Capabilities(colors: found))
    #expect(TerminalReport(facts: facts).colors == used)
  }

  @Test func `NO_COLOR forbids colors`() {
    let report = TerminalReport(facts: TerminalFacts(forbidsColor: true))
    #expect(report.colors == 0)
    #expect(report.description.contains("colors      none (NO_COLOR is set)"))
  }

  @Test func `the database knows terminals`() {
    typealias Capabilities = TerminalFacts.Capabilities
    #expect(Capabilities(of: "xterm-256color") == Capabilities(colors: 256))
    #expect(Capabilities(of: "dumb")?.canAddressCursor == false)
    #expect(Capabilities(of: "vt100")?.colors == 0)
    #expect(Capabilities(of: "no such terminal") == nil)
  }

  @Test func `a name with control characters is printed without them`() {
    #expect(
      ScreenError.unknownTerminal("a\u{1B}[2Jb\n").description
        == "this system does not know the terminal `a[2Jb`; "
        + "most terminals are described by TERM=xterm-256color")
  }
}
