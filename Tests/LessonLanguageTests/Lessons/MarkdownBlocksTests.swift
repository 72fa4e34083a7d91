import LessonLanguage
import Testing
import TutorTestSupport

@Suite struct MarkdownBlocksTests {
  struct Sample: Sendable {
    let text: String
    let blocks: [Block]
  }

  static let samples: [TestCase<Sample>] = [
    sample(
      "headings", "# A #\n### B # c\n###### D ######\n####### E",
      [
        .heading(level: 1, [Span("A")]), .heading(level: 3, [Span("B # c")]),
        .heading(level: 6, [Span("D")]), .paragraph([Span("####### E")]),
      ]),
    sample(
      "paragraphs", "one\n  two\n     three\t\n\nfour",
      [
        .paragraph([Span("one two three")]), .paragraph([Span("four")]),
      ]),
    sample(
      "a plain fence", "```\na\tb\n  c\n\n<!-- x -->\n```",
      [
        .code(["a   b", "  c", "", "<!-- x -->"])
      ]),
    sample(
      "fences within fences", "~~~~ text\n~~~\n```\n~~~~~\ntext",
      [
        .code(["~~~", "```"]), .paragraph([Span("text")]),
      ]),
    sample("an indented fence", "  ```sh\n  a\n    b\n c\n  ```", [.code(["a", "  b", "c"])]),
    sample(
      "code in a line is no fence", "``` a ``` b",
      [
        .paragraph([Span("a", style: .code), Span(" b")])
      ]),
    sample(
      "bullets", "- one\n  more\nlazy\n* two",
      [
        .list([item("•", "one more lazy")]), .list([item("•", "two")]),
      ]),
    sample(
      "numbers", "2. two\n2. three\n\n10) ten",
      [
        .list([item("2.", "two"), item("3.", "three")]), .list([item("10.", "ten")]),
      ]),
    sample(
      "nesting", "- a\n  - b\n    1. c\n    2. d\n  - e\n\n- f",
      [
        .list([
          item("•", "a"), item("•", "b", 1), item("1.", "c", 2), item("2.", "d", 2),
          item("•", "e", 1), item("•", "f"),
        ])
      ]),
    sample("an item without text", "-\n- a", [.list([item("•", nil), item("•", "a")])]),
    sample(
      "a list under text", "Text\n- a\n1) b",
      [
        .paragraph([Span("Text")]), .list([item("•", "a")]), .list([item("1.", "b")]),
      ]),
    sample(
      "a number that ends a sentence", "There are\n7. Count.",
      [
        .paragraph([Span("There are 7. Count.")])
      ]),
    sample(
      "a pause between items", "1. a\n<!-- pause -->\n2. b",
      [
        .list([item("1.", "a")]), .pause, .list([item("2.", "b")]),
      ]),
    sample(
      "a quote", "> one\n> *two*\nthree\n>\n> four",
      [
        .quote([Span("one "), Span("two", style: .emphasis), Span(" three")]),
        .quote([Span("four")]),
      ]),
    sample(
      "a table", "| a | `b` |\n|---|:-:|\n| 1 \\| 2 | |\n|| 3\n\ntext",
      [
        .table(
          Table(
            header: [[Span("a")], [Span("b", style: .code)]],
            rows: [[[Span("1 | 2")], []], [[], [Span("3")]]])),
        .paragraph([Span("text")]),
      ]),
    sample(
      "a table without outer bars under text", "Text\na | b\n--- | ---\n1 | 2",
      [
        .paragraph([Span("Text")]),
        .table(
          Table(header: [[Span("a")], [Span("b")]], rows: [[[Span("1")], [Span("2")]]])),
      ]),
    sample("bars without a rule", "a | b\nc | d", [.paragraph([Span("a | b c | d")])]),
  ]

  @Test(arguments: samples) func `Markdown becomes blocks`(case: TestCase<Sample>) {
    let text = "---\ntitle: A\n---\n" + `case`.value.text
    let (lesson, diagnostics) = parseLesson(Array(text.utf8), name: "a")
    #expect(diagnostics == [])
    #expect(lesson?.pages.map(\.blocks) == [`case`.value.blocks])
  }

  private static func sample(_ name: String, _ text: String, _ blocks: [Block]) -> TestCase<Sample>
  {
    TestCase(name, Sample(text: text, blocks: blocks))
  }

  private static func item(_ marker: String, _ text: String?, _ depth: Int = 0) -> ListItem {
    ListItem(marker: marker, depth: depth, spans: text.map { [Span($0)] } ?? [])
  }
}
