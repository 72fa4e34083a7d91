import LessonLanguage
import Testing
import TextCanvas
import TutorSession

@Suite struct PicturesTests {
  private static let size = Size(columns: 80, rows: 24)

  @Test func `each step of each page is a picture`() throws {
    let lesson = try lesson(inputs: 5)
    let pictures = Pictures.canvases(of: lesson, size: Self.size, seed: 1)
    #expect(pictures.map(\.size) == Array(repeating: Self.size, count: 4))
    let frames = (1...3).map { "frame \($0)/3" }
    #expect(zip(pictures, frames).allSatisfy { $0.text.contains($1) })
    #expect(pictures[3].text.contains("The end"))
  }

  @Test func `of a long figure the first eight frames and the last are pictures`() throws {
    let lesson = try lesson(inputs: 10_002)
    let pictures = Pictures.canvases(of: lesson, size: Self.size, seed: 1)
    #expect(pictures.count == 10)
    #expect(pictures[7].text.contains("frame 8/10000"))
    #expect(pictures[8].text.contains("frame 10000/10000"))
  }

  @Test func `all frames are pictures where they are asked for`() throws {
    let lesson = try lesson(inputs: 32)
    let pictures = Pictures.canvases(of: lesson, size: Self.size, seed: 1, allFrames: true)
    #expect(pictures.count == 31)
  }

  /// Returns a lesson of a figure, and a page without one.
  private func lesson(inputs: Int) throws -> Lesson {
    let text = """
      ---
      title: Two pages
      ---

      # A figure

      ```conv1d
      N = \(inputs)
      K = 3
      ```

      ---

      # The end

      Nothing to step through.
      """
    return try #require(parseLesson(Array(text.utf8), name: "two-pages").lesson)
  }
}
