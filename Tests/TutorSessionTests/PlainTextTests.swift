import LessonLanguage
import Testing
import TutorSession

@Suite struct PlainTextTests {
  @Test func `a lesson is printed page by page and frame by frame`() throws {
    let lines = PlainText.lines(of: try exampleSession().shelf[0].lesson, seed: 1)
    #expect(lines.first == "Lesson one, page 1 of 2")
    #expect(lines.contains("Lesson one, page 2 of 2"))
    #expect(lines.filter { $0.hasPrefix("Frame ") }.count == 3 + 3 + 4)
    #expect(lines.allSatisfy { $0.count <= 78 })
  }

  @Test func `of a long figure the first eight frames and the last are printed`() throws {
    let long = lesson("long", [figure("conv1d x=1..30 w=a,b")])
    let lines = PlainText.lines(of: long, seed: 1)
    #expect(lines.filter { $0.hasPrefix("Frame ") }.count == 9)
    #expect(lines.contains("(20 frames are left out here.)"))
    let all = PlainText.lines(of: long, seed: 1, allFrames: true)
    #expect(all.filter { $0.hasPrefix("Frame ") }.count == 29)
  }

  @Test func `lists and tables are sentences`() {
    let table = Table(
      header: [[Span("layer")], [Span("weights")]], rows: [[[Span("dense")], [Span("48")]]])
    let list = [ListItem(marker: "•", depth: 0, spans: [Span("one")])]
    let lines = PlainText.lines(of: lesson("text", [.table(table), .list(list)]), seed: 1)
    #expect(lines.contains("layer: dense; weights: 48"))
    #expect(lines.contains("- one"))
  }
}
