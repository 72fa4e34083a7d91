import LessonLanguage
import Lessons
import Testing
import TextCanvas
import TutorSession
import TutorTestSupport

/// Each page and each frame of the shipped lessons, as pictures that a person has looked at.
@Suite struct ShippedPagesTests {
  static let lessons: [Lesson] = ShippedLessons.all.compactMap { name, bytes in
    parseLesson(bytes, name: name).lesson
  }

  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 15)]

  @Test func `all shipped lessons are sound`() {
    for (name, bytes) in ShippedLessons.all {
      #expect(parseLesson(bytes, name: name).diagnostics.isEmpty, "\(name)")
    }
    #expect(Self.lessons.map(\.order) == Self.lessons.map(\.order).sorted())
    for (lesson, file) in zip(Self.lessons, ShippedLessons.all) {
      #expect(LessonOutline(file.bytes, name: file.name) == lesson.outline)
    }
  }

  @Test(arguments: lessons.map(\.id), sizes)
  func `each step looks as it did when it was looked at`(id: String, size: Size) throws {
    let steps = try steps(of: id, size: size).map(\.text)
    try expectGolden(Self.film(of: steps), named: "\(id)-\(size).txt")
  }

  @Test(arguments: lessons.map(\.id))
  func `each step is inked as it was when it was looked at`(id: String) throws {
    let steps = try steps(of: id, size: Self.sizes[0]).map(\.styles)
    try expectGolden(Self.film(of: steps), named: "\(id)-styles.txt")
  }

  @Test(arguments: lessons.map(\.id))
  func `each lesson reads as it did when it was read`(id: String) throws {
    let lesson = try #require(Self.lessons.first { $0.id == id })
    let lines = PlainText.lines(of: lesson, seed: 1, allFrames: true)
    try expectGolden(lines.joined(separator: "\n") + "\n", named: "\(id)-plain.txt")
  }

  @Test(arguments: lessons.map(\.id), sizes)
  func `each character of a shipped page can be shown`(id: String, size: Size) throws {
    for canvas in try steps(of: id, size: size) {
      #expect(!canvas.text.contains("\u{FFFD}"))
    }
  }

  /// Returns pictures one below the other: a page whole where it begins, then only the lines that change.
  private static func film(of pictures: [String]) -> String {
    var last: [Substring] = []
    return pictures.enumerated().map { step, picture in
      let lines = picture.split(separator: "\n", omittingEmptySubsequences: false)
      defer { last = lines }
      let isNew = lines.first != last.first
      let shown = lines.indices.filter { isNew || $0 >= last.count || lines[$0] != last[$0] }
      let text = shown.map { "\($0 < 9 ? " " : "")\($0 + 1)|\(lines[$0])\n" }
      return "step \(step)\n" + text.joined()
    }.joined()
  }

  /// Returns what a learner sees who steps through a lesson, from its first page to its end.
  private func steps(of id: String, size: Size) throws -> [Canvas] {
    var session = Session(lessons: Self.lessons, seed: 1, size: size)
    _ = session.open(lesson: id, page: 1)
    var canvases = [session.view(size: size)]
    repeat {
      session.update(.action(.stepForward))
      canvases.append(session.view(size: size))
    } while canvases[canvases.count - 1] != canvases[canvases.count - 2]
      && !canvases[canvases.count - 1].text.contains("ends here")
    return canvases.dropLast()
  }
}
