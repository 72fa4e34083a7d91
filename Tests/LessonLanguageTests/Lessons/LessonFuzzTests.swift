import LessonLanguage
import Testing
import TutorTestSupport

@Suite struct LessonFuzzTests {
  /// A lesson with everything in it.
  static let lesson = """
    ---
    title: Fuzz
    summary: All there is
    order: 3
    ---

    # A *heading* with `code`

    Text of **two** lines,
    [a link](https://example.org) and an escape \\*.

    - one
      - two
        more
    1. three

    > quote
    > on

    | a | b |
    |---|---|
    | 1 | 2 |

    <!-- note: spoken
    twice -->

    ```conv1d
    x = 1..7
    w = a, b, c
    stride = 2
    ```

    ---

    ~~~ text
    ```
    ~~~

    . . .

    ```quiz id=size
    An input of {N} cells, {K} taps: how many {{outputs}}?
    N       = 5..32
    K       = 1, 3, 5
    where   = K <= N
    answer  = out(N, K)
    hint    = Count the {N - K}
      and one.
    explain = {N} - {K} + 1 = {answer}
    ```
    """

  /// Pieces that mean something, to be put where they do not belong.
  private static let pieces = [
    "```", "~~~~", "\n", "\r", "\r\n", "\u{0}", "{", "}", "<!--", "-->", "---\n", "> ", "- ", "|",
    "*", "_", "**", "`", "[", "](", "]", "\\", "&amp;", "\t", "é", "\u{301}", "漢", "👩‍🚀", "quiz",
    "= ", "..", "\u{FEFF}", "\u{202E}", "9999999999999999999", "\n\n\n", "    ",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `no damage is a trap, and every place is in the file`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(Self.lesson.utf8)
    for _ in 0..<Int.random(in: 1...12, using: &generator) { damage(&bytes, &generator) }
    expectPlacesInside(bytes)
  }

  @Test func `every beginning of a lesson is read`() {
    let bytes = Array(Self.lesson.utf8)
    for count in stride(from: 0, through: bytes.count, by: 3) {
      expectPlacesInside(Array(bytes.prefix(count)))
    }
  }

  static let repeated = [
    "a", "*", "*a", "_a_", "*a **b ", "[", "![", "[a](", "]", "`", "`a``", "<a ", "<!--", "\\",
    "&a",
    "~~", "> ", "- ", "1. ", "|", "#", "{", "\u{0}", "é", "\t", "(", "<!-- a\n", "- a\n", "> a\n",
    "```\n", "- \n\n", "a|b\n-|-\n", "&amp;\n", "```quiz\n", "   - a\n", "a\n===\n", "\n", "\r",
    "<!-- note: a -->\n", "[a]: b\n", "```quiz id=a\n{N}\nN=1..9\nanswer=N\n```\n",
  ]

  @Test(arguments: repeated) func `what is repeated ten thousand times is read`(piece: String) {
    let text = "---\ntitle: A\n---\n\n" + String(repeating: piece, count: 10_000)
    expectPlacesInside(Array(text.utf8))
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["<a;", "<ab:", "[a", "**a"])
  func `what is opened a hundred thousand times and closed once is read`(piece: String) {
    let lines = String(repeating: piece + "\n", count: 100_000)
    expectPlacesInside(Array("---\ntitle: A\n---\n\n\(lines)a >](b)**\n".utf8))
  }

  @Test func `a line of ten megabytes is refused as too long`() {
    let bytes = Array("---\ntitle: A\n---\n".utf8) + Array(repeating: 0x2A, count: 10_000_000)
    let diagnostics = parseLesson(bytes, name: "a").diagnostics
    #expect(
      diagnostics.map(\.summary) == ["4:1+0 error: this line is longer than 10000 bytes: break it"])
  }

  private func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 2: bytes.remove(at: place)
    case 3: bytes.removeSubrange(place..<min(place + 40, bytes.count))
    default:
      let piece = Self.pieces.randomElement(using: &generator) ?? []
      bytes.insert(contentsOf: piece, at: place)
    }
  }

  private func expectPlacesInside(_ bytes: [UInt8]) {
    let source = SourceText(name: "a.md", bytes: bytes)
    let (lesson, diagnostics) = parseLesson(bytes, name: "a", sampleCount: 3)
    #expect((lesson == nil) == diagnostics.contains { $0.severity == .error })
    for diagnostic in diagnostics {
      let (start, length) = (diagnostic.range.start, diagnostic.range.length)
      let isInside =
        source.lines.indices.contains(start.line - 1) && start.column >= 1 && length >= 0
        && start.column - 1 + length <= source.lines[start.line - 1].count
      #expect(isInside, "\(diagnostic.summary) in \(source.lines)")
      #expect(!diagnostic.message.isEmpty)
    }
  }
}
