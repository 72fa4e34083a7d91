import ConvEngine
import Testing
import TutorTestSupport

@testable import LessonLanguage

@Suite struct SizeQuestionTests {
  static let questions: [TestCase<String>] = [
    TestCase("out N=32 K=5 P=? size=32", "P = 2"),
    TestCase("out N=? K=3 S=2 size=3", "N = 7 to 8"),
    TestCase("out N=7 K=? size=5", "K = 3"),
    TestCase("out N=32 K=3 S=? size=8", "S = 4"),
    TestCase("out N=7 K=3 S=? size=1", "S = 5 or more"),
    TestCase("out N=9 K=3 D=? size=5", "D = 2"),
    TestCase("out N=7 K=1 D=? size=7", "D = 1 or more"),
    TestCase("out N=7 K=? P=full size=9", "K = 3"),
    TestCase("out N=? K=1 size=10^15", "N = 1000000000000000 or more"),
  ]

  @Test(arguments: questions) func `a question mark asks for the number that gives a size`(
    case: TestCase<String>
  ) throws {
    let command = try #require(parseCommand(`case`.name).command)
    guard case .question(let question, let values) = command.operation else {
      Issue.record("\(command.operation)")
      return
    }
    #expect(question.text(of: values) == `case`.value)
  }

  @Test func `the answer is derived`() throws {
    let answer = try #require(parseCommand("out N=32 K=5 P=? size=32").command).answer()
    #expect(answer.outputs.map(\.name) == ["P"])
    #expect(answer.outputs.map(\.tensor.elements) == [[Polynomial(2)]])
    #expect(answer.lines[0] == "P = 2")
    #expect(answer.lines[2] == "    = floor((32 + 2·2 − 1·(5−1) − 1)/1) + 1")
    #expect(answer.lines.last == "    = 32")
  }

  @Test func `where several values are right the answer tells all of them`() throws {
    let answer = try #require(parseCommand("out N=7 K=3 S=? size=1").command).answer()
    #expect(answer.outputs.map(\.tensor) == [Tensor(shape: [], elements: [Polynomial(5)])])
    #expect(answer.lines.first == "S = 5 or more")
  }

  @Test(arguments: Knob.allCases) func `the values are those that trying all would find`(
    knob: Knob
  ) throws {
    var numbers = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let relation = Relation.random(using: &numbers)
      var question = SizeQuestion(of: knob, size: .random(in: 1...8, using: &numbers))
      question.inputSize = relation.inputSize
      question.kernelSize = relation.kernelSize
      question.stride = relation.stride
      question.padding = Bool.random(using: &numbers) ? .full : .amount(relation.padding)
      question.dilation = relation.dilation
      let tried = (knob.least...60).filter {
        (try? question.relation($0).outputSize) == question.size
      }
      let found = question.answer.map { Array($0.prefix { $0 <= 60 }) } ?? []
      #expect(found == tried, "\(question)")
    }
  }
}
