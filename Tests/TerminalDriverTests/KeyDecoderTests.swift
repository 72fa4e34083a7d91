import CNcurses
import Testing
public import TextCanvas
import TutorTestSupport

@testable import TerminalDriver

/// What a terminal sends, piece by piece, and the keys it means.
private struct Typing {
  var pieces: [[Int]]
  var keys: [Key]

  init(_ pieces: String..., means keys: Key...) {
    self.pieces = pieces.map { $0.utf8.map(Int.init) }
    self.keys = keys
  }

  init(codes: [Int]..., means keys: Key...) {
    pieces = codes
    self.keys = keys
  }
}

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    TestCase("letters", Typing("ab", means: .character("a"), .character("b"))),
    TestCase("a blank", Typing(" ", means: .character(" "))),
    TestCase("Enter of most terminals", Typing("\r", means: .enter)),
    TestCase("Enter of a pipe", Typing("\n", means: .enter)),
    TestCase("Tab", Typing("\t", means: .tab)),
    TestCase("Backspace of most terminals", Typing("\u{7F}", means: .backspace)),
    TestCase("Backspace of old terminals", Typing("\u{8}", means: .backspace)),
    TestCase("Ctrl-A", Typing("\u{1}", means: .control("a"))),
    TestCase("Ctrl-Z", Typing("\u{1A}", means: .control("z"))),
    TestCase("Ctrl-C does not interrupt by itself", Typing("\u{3}", means: .control("c"))),
    TestCase("Ctrl-\\ does not quit by itself", Typing("\u{1C}", means: .control("\\"))),
    TestCase("Ctrl-Space", Typing("\u{0}", means: .control("@"))),
  ])
  fileprivate func `single bytes are keys`(_ test: TestCase<Typing>) {
    #expect(decoded(test.value.pieces) == test.value.keys)
  }

  @Test(arguments: [
    TestCase("arrows", Typing("\u{1B}[A\u{1B}[B", means: .up, .down)),
    TestCase("application arrows", Typing("\u{1B}OC\u{1B}OD", means: .right, .left)),
    TestCase("Home and End", Typing("\u{1B}[H\u{1B}[F", means: .home, .end)),
    TestCase("application Home and End", Typing("\u{1B}OH\u{1B}OF", means: .home, .end)),
    TestCase("Home and End of VT220", Typing("\u{1B}[1~\u{1B}[4~", means: .home, .end)),
    TestCase("Home and End of rxvt", Typing("\u{1B}[7~\u{1B}[8~", means: .home, .end)),
    TestCase("pages", Typing("\u{1B}[5~\u{1B}[6~", means: .pageUp, .pageDown)),
    TestCase("Delete", Typing("\u{1B}[3~", means: .delete)),
    TestCase("Shift-Tab", Typing("\u{1B}[Z", means: .backTab)),
    TestCase("Enter of the number pad", Typing("\u{1B}OM", means: .enter)),
    TestCase(
      "the number pad", Typing("\u{1B}Op\u{1B}Oy\u{1B}Ok", means: "0", "9", "+")),
    TestCase("Escape", Typing("\u{1B}", means: .escape)),
    TestCase("Escape twice", Typing("\u{1B}\u{1B}", means: .escape, .escape)),
    TestCase("Escape, then an arrow", Typing("\u{1B}\u{1B}[A", means: .escape, .up)),
    TestCase("Escape, later a letter", Typing("\u{1B}", "x", means: .escape, "x")),
  ])
  fileprivate func `escape sequences are keys`(_ test: TestCase<Typing>) {
    #expect(decoded(test.value.pieces) == test.value.keys)
  }

  @Test(arguments: [
    TestCase("Alt and a letter", Typing("\u{1B}xq", means: "q")),
    TestCase("Ctrl and an arrow", Typing("\u{1B}[1;5Aq", means: "q")),
    TestCase("Insert", Typing("\u{1B}[2~q", means: "q")),
    TestCase("F1", Typing("\u{1B}OPq", means: "q")),
    TestCase("F1 of the Linux console", Typing("\u{1B}[[Aq", means: "q")),
    TestCase("F5", Typing("\u{1B}[15~q", means: "q")),
    TestCase("a report of the mouse", Typing("\u{1B}[<0;12;3Mq", means: "q")),
    TestCase("a report of an old mouse", Typing("\u{1B}[M !!q", means: "q")),
    TestCase("the beginning of a paste", Typing("\u{1B}[200~q", means: "q")),
    TestCase(
      "a sequence of any length",
      Typing("\u{1B}[\(String(repeating: "1;", count: 99))Aq", means: "q")),
    TestCase("a sequence that is broken off", Typing("\u{1B}[1;\u{1B}[A", means: .up)),
    TestCase("a sequence that stops", Typing("\u{1B}[1", "q", means: "q")),
    TestCase("Alt-[", Typing("\u{1B}[", "q", means: "q")),
    TestCase("Alt-O", Typing("\u{1B}O", "q", means: "q")),
    TestCase("a control character of eight bits", Typing("\u{9B}q", means: "q")),
  ])
  fileprivate func `unknown keys are dropped whole`(_ test: TestCase<Typing>) {
    #expect(decoded(test.value.pieces) == test.value.keys)
  }

  @Test(arguments: [
    TestCase("two bytes", Typing("é", means: "é")),
    TestCase("three bytes", Typing("漢−", means: "漢", "−")),
    TestCase("four bytes", Typing("👍", means: "👍")),
    TestCase("a mark joins its letter", Typing("e\u{301}x", means: "é", "x")),
    TestCase("a mark alone", Typing("e", "\u{301}", means: "e", .character("\u{301}"))),
    TestCase("in pieces", Typing(codes: [0xE6], [0xBC], [0xA2], means: "漢")),
    TestCase("cut off", Typing(codes: [0xE6, 0xBC, 0x71], means: "q")),
    TestCase("cut off by a key", Typing(codes: [0xE6, CNC_KEY_UP], means: .up)),
    TestCase("no UTF-8", Typing(codes: [0xFF, 0xC0, 0x80, 0x71], means: "q")),
    TestCase("a surrogate", Typing(codes: [0xED, 0xA0, 0x80, 0x71], means: "q")),
    TestCase("too large", Typing(codes: [0xF4, 0x90, 0x80, 0x80, 0x71], means: "q")),
  ])
  fileprivate func `characters are put together from UTF-8`(_ test: TestCase<Typing>) {
    #expect(decoded(test.value.pieces) == test.value.keys)
  }

  @Test func `key codes of the database are keys`() {
    let codes = [
      CNC_KEY_UP, CNC_KEY_DOWN, CNC_KEY_LEFT, CNC_KEY_RIGHT, CNC_KEY_HOME, CNC_KEY_END,
      CNC_KEY_PAGE_UP, CNC_KEY_PAGE_DOWN, CNC_KEY_BACKTAB, CNC_KEY_ENTER, CNC_KEY_BACKSPACE,
      CNC_KEY_DELETE,
    ]
    #expect(
      decoded([codes]) == [
        .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backTab, .enter, .backspace,
        .delete,
      ])
    #expect(decoded([[CNC_KEY_UNKNOWN, 0x71]]) == ["q"])
    #expect(decoded([[0x1B, CNC_KEY_UP]]) == [.escape, .up])
  }

  @Test func `any bytes give keys without control characters`() {
    forCases(seed: 1, count: 2_000) { generator in
      let bytes = (0..<20).map { _ in Int.random(in: 0...255, using: &generator) }
      for case .character(let character) in decoded([bytes]) {
        #expect(!character.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
    }
  }

  private func decoded(_ pieces: [[Int]]) -> [Key] {
    var decoder = KeyDecoder()
    return pieces.flatMap { piece in
      for code in piece { decoder.feed(code) }
      decoder.settle()
      return decoder.takeKeys()
    }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}
