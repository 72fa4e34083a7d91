import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct GradientWalkTests {
  private func command(_ line: String) throws -> Command {
    let (command, diagnostics) = parseCommand(line)
    #expect(diagnostics.map(\.message) == [])
    return try #require(command)
  }

  private static let checked = "check_gradient op=conv1d x=1..4 w=1,2 b=5 flip=true"

  @Test func `each cell of each operand is checked in a frame of its own`() throws {
    let trace = try command(Self.checked).trace()
    let cells = trace.compactMap(\.nudgedCell)
    #expect(
      cells.map(\.finding.operand) == [.input, .input, .input, .input, .weight, .weight, .bias])
    #expect(cells.map(\.finding.gradient) == [2, 3, 3, 1, 9, 6, 3])
    #expect(cells.allSatisfy { $0.isAgreed })
  }

  @Test(arguments: [TestCase("input", 4), TestCase("weight", 2), TestCase("bias", 1)])
  func `one operand is checked alone, with the numbers that it has among all`(
    case: TestCase<Int>
  ) throws {
    let all = try command(Self.checked).trace().compactMap(\.nudgedCell?.finding)
    let chosen = try command("\(Self.checked) of=\(`case`.name)").trace()
    let findings = chosen.compactMap(\.nudgedCell?.finding)
    #expect(findings.count == `case`.value)
    #expect(findings == all.filter { $0.operand.rawValue == `case`.name })
  }

  @Test func `an operand that is not there cannot be walked`() {
    #expect(
      parseCommand("check_gradient op=relu x=1,2 of=weight").diagnostics.map(\.complaint) == [
        "1:33+6 `weight` is none of all, input"
      ])
  }

  @Test func `gradients of patches and cells go by the letters of gradients`() throws {
    for line in [
      "unfold_grad x=[[1,2,3]] K=[1,2] grad_output=[[1,1],[1,1]]",
      "fold_grad x=[[1,1],[1,1]] output_size=[1,3] K=[1,2] grad_output=[[1,2,3]]",
    ] {
      for walk in Walk.allCases {
        let frames = try command("\(line) walk=\(walk.rawValue)").trace()
        let terms = frames.flatMap { Array($0.terms) }
        #expect(!terms.isEmpty)
        #expect(terms.allSatisfy { $0.cell?.stem == "dx" && $0.operand.name?.stem == "dy" })
      }
    }
  }
}
