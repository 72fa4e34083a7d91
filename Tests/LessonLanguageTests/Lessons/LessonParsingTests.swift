import LessonLanguage
import Testing
import TutorTestSupport

@Suite struct LessonParsingTests {
  /// Lessons with one thing wrong each, and what is said about it, with its place.
  static let badLessons: [TestCase<BadLesson>] =
    fileProblems + frontMatterProblems + pageProblems + blockProblems

  @Test(arguments: badLessons) func `what is wrong is said with its place`(
    case: TestCase<BadLesson>
  ) {
    let (lesson, diagnostics) = parseLesson(`case`.value.bytes, name: "bad")
    #expect(diagnostics.map(\.summary) == `case`.value.summaries)
    #expect((lesson == nil) == diagnostics.contains { $0.severity == .error })
  }

  @Test func `everything is reported at once, in the order of the file`() {
    let text = "---\ntitel: A\n---\n\n#A\n\n<!-- paus -->\n\n![a](b) &amp;\n\n```cnv1d\n```\n"
    let places = parseLesson(Array(text.utf8), name: "bad").diagnostics.map(\.range.start)
    #expect(places.map(\.line) == [1, 2, 5, 7, 9, 9, 11])
    #expect(places == places.sorted())
  }

  @Test func `no more is reported than anyone reads`() {
    let text = "---\ntitle: A\n---\n" + String(repeating: "&amp;\n", count: 5_000)
    let diagnostics = parseLesson(Array(text.utf8), name: "bad").diagnostics
    #expect(diagnostics.count == 1_001)
    #expect(diagnostics.last?.summary == "1004:1+0 error: only the first 1000 problems are shown")
  }

  @Test func `a file beyond the limit is not read`() {
    let (lesson, diagnostics) = parseLesson(Array(repeating: 0x61, count: 32_000_001), name: "a")
    #expect(lesson == nil)
    #expect(
      diagnostics.map(\.summary)
        == ["1:1+0 error: this file is larger than 32 MB: make several lessons of it"])
  }
}

/// A lesson with something wrong, and what is to be said about it.
struct BadLesson: Sendable {
  let bytes: [UInt8]
  /// `line:column+length severity: message` of each diagnostic.
  let summaries: [String]
}

extension Diagnostic {
  /// The place and the message in one line.
  var summary: String {
    let start = range.start
    return "\(start.line):\(start.column)+\(range.length) \(severity.rawValue): \(message)"
  }
}

extension TestCase where Value == BadLesson {
  /// Creates a case of a body under a good front matter, whose first line is line 4.
  static func body(_ name: String, _ text: String, _ summaries: String...) -> Self {
    Self(name, BadLesson(bytes: Array("---\ntitle: A\n---\n\(text)".utf8), summaries: summaries))
  }

  /// Creates a case of a whole file.
  static func file(_ name: String, _ text: String, _ summaries: String...) -> Self {
    Self(name, BadLesson(bytes: Array(text.utf8), summaries: summaries))
  }
}
