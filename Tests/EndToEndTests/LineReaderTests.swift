import Testing
import TutorTestSupport

@testable import convtutor

@Suite struct LineReaderTests {
  @Test(arguments: [
    TestCase("nothing", ("", [])),
    TestCase("one line", ("a\n", ["a"])),
    TestCase("no end of line at the end", ("a\nb", ["a", "b"])),
    TestCase("empty lines", ("\n\na", ["", "", "a"])),
    TestCase("a byte order mark at the start", ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"])),
    TestCase("Windows", ("a\r\nb\r\n", ["a", "b"])),
  ])
  func `lines are read one by one`(text: TestCase<(String, [String])>) {
    let bytes = Array(text.value.0.utf8)
    for size in 1...4 {
      #expect(lines(of: bytes, inPiecesOf: size) == text.value.1.map { .text($0) })
    }
  }

  @Test func `a line that is no text is one bad line`() {
    let bytes: [UInt8] = [0x61, 0x0A, 0xFF, 0xFE, 0x0A, 0x62, 0x0A]
    #expect(lines(of: bytes, inPiecesOf: 3) == [.text("a"), .malformedUTF8, .text("b")])
  }

  @Test func `a line without end is given up, and the next one is read`() {
    let bytes = Array(repeating: UInt8(0x61), count: LineReader.limit + 1) + [0x0A, 0x62]
    #expect(lines(of: bytes, inPiecesOf: 1 << 16) == [.tooLong, .text("b")])
  }

  private func lines(of bytes: [UInt8], inPiecesOf size: Int) -> [LineReader.Line] {
    var rest = bytes[...]
    var reader = LineReader {
      defer { rest = rest.dropFirst(size) }
      return rest.isEmpty ? nil : Array(rest.prefix(size))
    }
    var lines: [LineReader.Line] = []
    while let line = reader.next() { lines.append(line) }
    return lines
  }
}
