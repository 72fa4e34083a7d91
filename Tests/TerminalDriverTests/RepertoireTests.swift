import Testing
import TutorTestSupport

@testable import TerminalDriver

@Suite struct RepertoireTests {
  @Test(
    arguments: [
      TestCase("a locale in UTF-8", ("xterm", "UTF-8", .unicode(.localeIsUTF8))),
      TestCase("no locale", ("xterm", "ANSI_X3.4-1968", .unicode(.localeSaysNothing))),
      TestCase("another encoding", ("xterm", "ISO-8859-1", .ascii(.otherEncoding("ISO-8859-1")))),
      TestCase("a console in UTF-8", ("linux", "UTF-8", .unicode(.localeIsUTF8))),
      TestCase("a console without locale", ("linux", "ANSI_X3.4-1968", .ascii(.console))),
      TestCase("an old terminal", ("vt220", "UTF-8", .ascii(.oldTerminal("vt220")))),
    ] as [TestCase<(String, String, Repertoire)>])
  func `the terminal and the locale decide`(_ test: TestCase<(String, String, Repertoire)>) {
    let facts = TerminalFacts(term: test.value.0, encoding: test.value.1)
    #expect(Repertoire(facts: facts) == test.value.2)
  }

  @Test func `who asks decides before anything else`() {
    let old = TerminalFacts(term: "vt100")
    #expect(Repertoire(facts: old, ascii: false) == .unicode(.asked))
    #expect(Repertoire(facts: TerminalFacts(), ascii: true) == .ascii(.asked))
  }

  @Test func `without any locale in UTF-8 there is only ASCII`() {
    let facts = TerminalFacts(canUseUTF8: false)
    #expect(Repertoire(facts: facts) == .ascii(.noLocale))
    #expect(Repertoire(facts: facts, ascii: false) == .ascii(.noLocale))
  }
}
