import LessonLanguage
import Testing
import TutorTestSupport

@Suite struct MarkdownSpansTests {
  /// Texts, and their spans: `*emphasis*`, `+strong+`, `` `code` ``, `[link]`, and plain between.
  static let samples: [TestCase<String>] = [
    TestCase("a *b* c", "a |*b*| c"),
    TestCase("a _b_ **c** __d__", "a |*b*| |+c+| |+d+"),
    TestCase("snake_case_name", "snake_case_name"),
    TestCase("in*fix*ed", "in|*fix*|ed"),
    TestCase("2 * 3 * 4", "2 * 3 * 4"),
    TestCase("*open", "*open"),
    TestCase("**open*", "*|*open*"),
    TestCase("***both***", "+both+"),
    TestCase("**a *b* c**", "+a b c+"),
    TestCase("*a **b** c*", "*a *|+b+|* c*"),
    TestCase("*foo**bar*", "*foo**bar*"),
    TestCase("\\*a\\* \\a \\\\", "*a* \\a \\"),
    TestCase("`a*b*` ``c ` d``", "`a*b*`| |`c ` d`"),
    TestCase("` a ` `  `", "`a`| |`  `"),
    TestCase("`open ``", "`open ``"),
    TestCase("`a\\`b", "`a\\`|b"),
    TestCase("[text](next.md) on", "[text]| on"),
    TestCase("[text](https://a.org/b_(c) \"T\")", "[text (https://a.org/b_(c))]"),
    TestCase("<https://a.org>", "[https://a.org]"),
    TestCase("[*a*](b) [c]", "[a]| [c]"),
    TestCase("x[0](1", "x[0](1"),
    TestCase("a < b, K<3 & N; R&D", "a < b, K<3 & N; R&D"),
    TestCase("größer *als*„*so*“", "größer |*als*|„|*so*|“"),
    TestCase("~ a~b ~~~", "~ a~b ~~~"),
    TestCase("wow!", "wow!"),
  ]

  @Test(arguments: samples) func `styles become spans`(case: TestCase<String>) throws {
    let bytes = Array("---\ntitle: A\n---\n\(`case`.name)".utf8)
    let (lesson, diagnostics) = parseLesson(bytes, name: "a")
    #expect(diagnostics == [])
    guard case .paragraph(let spans) = lesson?.pages.first?.blocks.first else {
      Issue.record("there is no paragraph")
      return
    }
    #expect(spans.map(\.marked).joined(separator: "|") == `case`.value)
  }
}

extension Span {
  /// The text between signs that tell its style.
  fileprivate var marked: String {
    switch style {
    case .plain: text
    case .emphasis: "*\(text)*"
    case .strong: "+\(text)+"
    case .code: "`\(text)`"
    case .link: "[\(text)]"
    }
  }
}
