import Testing
import TextCanvas

@Suite struct InkTests {
  @Test func `each ink has a letter of its own`() {
    #expect(Set(Ink.allCases.map(\.letter)).count == Ink.allCases.count)
  }

  @Test func `the letters are printable ASCII and plain is a space`() {
    #expect(Ink.allCases.allSatisfy { $0.letter.isASCII && columnWidth(of: $0.letter) == 1 })
    #expect(Ink.plain.letter == " ")
  }
}
