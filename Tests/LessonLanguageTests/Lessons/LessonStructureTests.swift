import LessonLanguage
import Testing
import TutorTestSupport

@Suite struct LessonStructureTests {
  static let text = """
    ---
    title: Stride: a first look
    summary: "Steps"
    order: 40
    ---

    # Skipping
    One *page*
    on two lines.

    <!-- note: ask
         first -->
    ---

    Second
    <!-- pause -->
    third
    . . .

    ***
    <!-- // ignored -->
    <!-- comment: this too -->
    Fourth
    <!-- end_slide -->
    <!-- stop -->
    Fifth
    <!-- Speaker_Note: | be brief -->
    """

  @Test func `front matter, pages, pauses and notes are read`() throws {
    let (lesson, diagnostics) = parseLesson(Array(Self.text.utf8), name: "a")
    #expect(diagnostics == [])
    let pages = [
      Page(
        blocks: [
          .heading(level: 1, [Span("Skipping")]),
          .paragraph([Span("One "), Span("page", style: .emphasis), Span(" on two lines.")]),
        ], notes: ["ask first"]),
      Page(
        blocks: [.paragraph([Span("Second")]), .pause, .paragraph([Span("third")]), .pause]),
      Page(blocks: [.paragraph([Span("Fourth")])]),
      Page(blocks: [.pause, .paragraph([Span("Fifth")])], notes: ["be brief"]),
    ]
    #expect(
      lesson
        == Lesson(
          id: "a", title: "Stride: a first look", summary: "\"Steps\"", order: 40, pages: pages))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `lines end in any of three ways`(end: String) {
    let text = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: end)
    let lesson = parseLesson(Array(text.utf8), name: "a").lesson
    #expect(lesson != nil)
    #expect(lesson == parseLesson(Array(Self.text.utf8), name: "a").lesson)
  }

  @Test func `a byte order mark is no part of the text`() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)
    #expect(parseLesson(bytes, name: "a") == parseLesson(Array(Self.text.utf8), name: "a"))
  }

  @Test func `an id may be given, and without one the file's name is made usable`() {
    let named = parseLesson(Array("---\ntitle: A\nid: b-2\n---\nText".utf8), name: "a").lesson
    #expect(named?.id == "b-2")
    let unnamed = parseLesson(Array("---\ntitle: A\n---\nText".utf8), name: "My first\n/2.x").lesson
    #expect(unnamed?.id == "My-first--2.x")
    #expect(unnamed?.order == .max)
  }

  @Test func `two lessons with one id are found`() throws {
    let one = try #require(
      parseLesson(Array("---\ntitle: A\nid: x\n---\nA".utf8), name: "a").lesson)
    let two = try #require(parseLesson(Array("---\ntitle: B\n---\nB".utf8), name: "b").lesson)
    let problems = problemsAmong([("a.md", one), ("b.md", two), ("c.md", one)])
    #expect(problems.map(\.name) == ["c.md"])
    #expect(
      problems.map(\.diagnostic.summary) == ["1:1+0 error: the lesson a.md has the id `x` too"])
  }
}

private func == (
  one: (lesson: Lesson?, diagnostics: [Diagnostic]),
  other: (lesson: Lesson?, diagnostics: [Diagnostic])
) -> Bool {
  one.lesson == other.lesson && one.diagnostics == other.diagnostics
}
