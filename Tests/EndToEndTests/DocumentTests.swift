import Foundation
import LessonLanguage
import Testing

/// What the documents say of the program, tried out.
@Suite struct DocumentTests {
  @Test(arguments: try ConsoleExample.all(of: "README.md"))
  func `an example prints what the document says`(example: ConsoleExample) async throws {
    let run = try await Program.run(example.arguments)
    let printed = (run.output + run.errors).trimmingSuffix { $0.isNewline }
    #expect(printed == example.output.trimmingSuffix { $0.isNewline })
  }

  @Test func `there are examples`() throws {
    #expect(try ConsoleExample.all(of: "README.md").count >= 5)
  }

  @Test func `authors are told of every name for values`() throws {
    let file = Program.packageFolder.appendingPathComponent("lessons/README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    // Of the ten digits the first and the last are named.
    let names = NamedValues.all.map(\.name).filter { !("digit-1"..."digit-8").contains($0) }
    for name in names {
      #expect(text.contains("`\(name)`") || text.contains("`\(name)("), "\(name)")
    }
  }

  @Test func `the picture in the README is what the program shows`() async throws {
    let picture = try #require(try ConsoleExample.blocks("text", of: "README.md").first)
    let run = try await Program.run("render", "toeplitz-matrix", "--size", "80x24")
    #expect(run.output.contains(picture))
  }
}

extension String {
  /// Returns the text without the characters at its end that a rule describes.
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
