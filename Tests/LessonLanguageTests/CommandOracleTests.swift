import ConvEngine
import LessonLanguage
import Testing
import TutorTestSupport

/// Known answers, computed by PyTorch: each case is one command.
@Suite struct CommandOracleTests {
  static let known = Oracle.files.flatMap(cases)
  static let invalid = cases(of: "errors")

  private static func cases(of file: String) -> [Oracle.Case] {
    (try? Oracle.named(file).cases) ?? []
  }

  @Test func `the cases are there`() {
    #expect(Self.known.count { $0.isSupported } > 30)
    #expect(Self.known.count { !$0.isSupported } > 5)
    #expect(Self.invalid.count > 1)
  }

  @Test(arguments: known.filter(\.isSupported)) func `a command answers as PyTorch does`(
    case: Oracle.Case
  ) throws {
    let (command, diagnostics) = parseCommand(`case`.command)
    #expect(diagnostics.map(\.message) == [])
    let answer = try #require(try command?.answer())
    #expect(command?.name == `case`.op)
    #expect(Set(answer.outputs.map(\.name)) == Set(`case`.outputs.keys))
    for output in answer.outputs {
      let expected = try #require(`case`.outputs[output.name])
      #expect(output.tensor.shape == expected.shape)
      let numbers = output.tensor.elements.compactMap(\.constant)
      #expect(numbers.count == expected.data.count)
      let tolerance = `case`.tolerance ?? 1e-10
      for (number, wanted) in zip(numbers, expected.data) {
        #expect(abs(number - wanted) <= tolerance * (1 + abs(wanted)))
      }
    }
  }

  @Test(arguments: known.filter { !$0.isSupported } + invalid)
  func `what is not understood, or not even PyTorch computes, is refused`(case: Oracle.Case) {
    let (command, diagnostics) = parseCommand(`case`.command)
    #expect(command == nil)
    #expect(!diagnostics.isEmpty)
  }
}
