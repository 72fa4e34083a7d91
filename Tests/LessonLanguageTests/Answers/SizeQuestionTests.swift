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
    TestCase("out op=conv_transpose N=16 K=4 S=? P=1 size=32", "S = 2"),
    TestCase("out op=conv_transpose1d N=16 K=? S=2 P=1 size=32", "K = 4"),
    TestCase("out op=conv_transpose2d N=16 K=3 S=2 P=? size=31", "P = 1"),
    TestCase(
      "out op=conv_transpose N=16 K=3 S=2 P=1 output_padding=? size=32", "output_padding = 1"),
    TestCase("out op=conv_transpose N=1 K=3 S=? size=3", "S = 1 or more"),
    TestCase("out op=max_pool N=32 K=? size=16", "K = 2"),
    TestCase("out op=max_pool N=9 K=? S=2 size=4 ceil_mode=true", "K = 3 to 4"),
    TestCase("out op=max_pool2d N=4 K=6 S=? size=1 ceil_mode=true", "S = 3 or more"),
    TestCase("out op=avg_pool N=32 K=3 S=2 P=? size=16", "P = 1"),
    TestCase("out op=unfold N=? K=3 size=5", "N = 7"),
    TestCase("out op=fold N=? K=3 S=2 size=8", "N = 3"),
    TestCase("out op=fold N=3 K=3 S=? size=8", "S = 2"),
  ]

  @Test(arguments: questions) func `a question mark asks for the number that gives a size`(
    case: TestCase<String>
  ) throws {
    let command = try #require(parseCommand(`case`.name).command)
    let solution = try #require(command.calculation as? SizeSolution)
    #expect(solution.question.text(of: solution.values) == `case`.value)
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

  typealias Member = SizeNumbers.Member

  @Test(arguments: Member.allCases, SizedOperation.allCases)
  func `the values are those that trying all would find`(
    member: Member, operation: SizedOperation
  ) throws {
    forCases(seed: 11, count: 300) { generator in
      let numbers = SizeNumbers.random(of: operation, using: &generator)
      let size = Int.random(in: 1...12, using: &generator)
      let question = SizeQuestion(of: member, in: numbers, size: size)
      let tried = (member.least...60).filter { question.isMet(by: $0) }
      let found = question.answer.map { Array($0.prefix { $0 <= 60 }) } ?? []
      #expect(found == tried, "\(question)")
    }
  }

  @Test func `where nothing is possible the reason is the engine's`() {
    forCases(seed: 12, count: 2000) { generator in
      let operation = SizedOperation.allCases.randomElement(using: &generator) ?? .convolution
      var numbers = SizeNumbers.random(of: operation, using: &generator)
      if Bool.random(using: &generator) { numbers.stride = 0 }
      let member = Member.allCases.randomElement(using: &generator) ?? .inputSize
      let question = SizeQuestion(of: member, in: numbers, size: 3)
      guard question.answer == nil, let refusal = question.refusal else { return }
      for value in member.least...20 {
        #expect(throws: refusal) { try question.relation(value) }
      }
    }
  }
}

extension SizeNumbers {
  /// Returns small numbers, many of which do not go together.
  fileprivate static func random(
    of operation: SizedOperation, using generator: inout SeededGenerator
  ) -> SizeNumbers {
    let (before, after) = (Int.random(in: 0...3, using: &generator), Bool.random(using: &generator))
    var numbers = SizeNumbers()
    numbers.operation = operation
    numbers.inputSize = .random(in: 1...14, using: &generator)
    numbers.kernelSize = .random(in: 1...6, using: &generator)
    numbers.stride = Bool.random(using: &generator) ? nil : .random(in: 1...5, using: &generator)
    numbers.padding = .amount(Padding(before: before, after: after ? before : 1))
    if operation == .convolution {
      numbers.padding =
        [.valid, .full, .same, numbers.padding].randomElement(using: &generator) ?? .valid
    }
    numbers.dilation = .random(in: 1...3, using: &generator)
    numbers.outputPadding = .random(in: 0...3, using: &generator)
    numbers.isCeiling = .random(using: &generator)
    return numbers
  }
}

extension SizeQuestion {
  /// Returns whether a value gives the size; that of a fold is right where its blocks are.
  fileprivate func isMet(by value: Int) -> Bool {
    var tried = numbers.setting(asked, to: value)
    guard tried.operation == .fold else {
      return (try? tried.relation().derivedSize) == size
    }
    let blocks = tried.inputSize
    tried.inputSize = size
    tried.operation = .convolution
    return (try? tried.relation().derivedSize) == blocks
  }
}
