import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

extension Diagnostic {
  /// The place and the sentence.
  var complaint: String { "\(range.start.line):\(range.start.column)+\(range.length) \(message)" }
}

extension TestCase where Value == [String] {
  /// Creates a case of a text, and what is to be said about it.
  init(_ text: String, says complaints: String...) {
    self.init(text, complaints)
  }
}

@Suite struct CommandProblemMessageTests {
  @Test(
    arguments: commands + parameters + counts + questions + words + values + names + lists
      + convolutions)
  func `what is wrong with a line is said at its place`(case: TestCase<[String]>) {
    var (command, diagnostics) = parseCommand(`case`.name)
    do throws(ConvolutionError) {
      _ = try command?.answer()
    } catch {
      // What takes too long can still be looked at, frame by frame.
      let range = command?.range(of: error)
      diagnostics = range.map { [Diagnostic(.convolution(error), at: $0)] } ?? []
      command = nil
    }
    #expect(command == nil)
    #expect(diagnostics.map(\.complaint) == `case`.value)
  }

  @Test(arguments: blocks) func `what is wrong with a block is said at its place`(
    case: TestCase<[String]>
  ) {
    let lines = `case`.name.split(separator: "\n", omittingEmptySubsequences: false)
    let (command, diagnostics) = parseCommand(
      block: lines.enumerated().map { number, line in
        SourceLine(String(line), at: SourcePosition(line: number + 1, column: 1))
      })
    #expect(command == nil)
    #expect(diagnostics.map(\.complaint) == `case`.value)
  }

  @Test func `a long word is cut short`() {
    let message = parseCommand(String(repeating: "q", count: 50)).diagnostics[0].message
    let word = String(repeating: "q", count: 40) + "…"
    #expect(message == "there is no command `\(word)`; `help` lists the commands")
  }
}
