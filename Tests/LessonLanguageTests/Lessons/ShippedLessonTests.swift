import Foundation
import LessonLanguage
import Testing

@Suite struct ShippedLessonTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "lessons")

  @Test(arguments: ["convolution-layer", "toeplitz-matrix", "convolution-filter", "stride"])
  func `nothing is wrong with a shipped lesson`(name: String) throws {
    let file = Self.folder.appending(path: "\(name).md")
    let bytes = Array(try Data(contentsOf: file))
    let (lesson, diagnostics) = parseLesson(bytes, name: name)
    let source = SourceText(name: "\(name).md", bytes: bytes)
    #expect(diagnostics.flatMap { $0.excerpt(in: source) } == [])
    #expect(lesson?.id == name)
  }
}
