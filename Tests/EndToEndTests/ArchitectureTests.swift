import Foundation
import Testing

/// The map of the house must be true: whoever follows it finds the file.
@Suite struct ArchitectureTests {
  private static let text = try? String(
    contentsOf: Program.packageFolder.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)

  @Test func `the file for each task exists`() throws {
    let text = try #require(Self.text)
    let paths = text.matches(of: /`((?:Sources|Tests|lessons|Package)[A-Za-z\/+.]*)`/).map {
      String($0.1)
    }
    #expect(paths.count > 12)
    for path in paths {
      let file = Program.packageFolder.appendingPathComponent(path).path
      #expect(FileManager.default.fileExists(atPath: file), "\(path)")
    }
  }

  @Test func `each folder of a module has its word`() throws {
    let text = try #require(Self.text)
    let sources = Program.packageFolder.appendingPathComponent("Sources")
    for module in ["ConvEngine", "LessonLanguage", "Figures", "TutorSession", "TextCanvas"] {
      let folder = sources.appendingPathComponent(module)
      let entries = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: [.isDirectoryKey])
      for entry in entries where entry.hasDirectoryPath {
        let name = entry.lastPathComponent
        #expect(text.contains("`\(name)`") || text.contains("`\(name)/"), "\(module)/\(name)")
      }
    }
  }
}
