import ConvEngine
import Expressions
import Quiz
import Testing
import TutorTestSupport

@Suite struct QuestionCheckingTests {
  @Test func `nothing is found in a good question`() throws {
    #expect(try Question.strideSize().findings() == [])
  }

  struct Flaw: Sendable {
    let question: @Sendable () throws -> Question
    let findings: [QuestionFinding]
  }

  static let flaws: [TestCase<Flaw>] = [
    flaw("a name in the text", [.error(unknown("M", at: 8..<9, in: .text))]) {
      try .asking("N", ["N": [1, 2]], text: "{N} is {M}")
    },
    flaw("a hole that is never closed", [.error(.expression(unclosed(at: 4), in: .hint(1)))]) {
      try .asking("N", ["N": [1, 2]], hints: ["", "{N} {N"])
    },
    flaw("a name in the answer", [.error(unknown("M", at: 4..<5, in: .answer))]) {
      try .asking("N + M", ["N": [1, 2]])
    },
    flaw(
      "a number as a condition",
      [.error(.expression(ExpressionError(.numberAsCondition, at: 0..<1), in: .condition(1)))]
    ) {
      try .asking("N", ["N": [1, 2]], where: ["N > 0", "N"])
    },
    flaw(
      "a condition as the answer",
      [.error(.expression(ExpressionError(.conditionAsNumber, at: 0..<5), in: .answer))]
    ) {
      try .asking("N > 1", ["N": [1, 2]])
    },
    flaw(
      "an answer without a value for some numbers",
      [.error(.undefined(tooLarge, in: .answer, for: ["N": 2]))]
    ) {
      try .asking("out(N, 3)", ["N": Array(2...9)])
    },
    flaw(
      "a hole without a value for some numbers",
      [
        .error(
          .undefined(
            ExpressionError(.arithmetic(.divisionByZero), at: 5..<14), in: .explanation,
            for: ["N": 1]))
      ]
    ) {
      try .asking("N", ["N": [1, 2]], explanation: "1/2 {1/(N - 1)}")
    },
    flaw("no numbers to draw", [.error(.conditionsNeverHold(tries: 1000))]) {
      try .asking("N", ["N": [1, 2]], where: ["N > 2"])
    },
    flaw("no hint", [.noHints]) { try .asking("N", ["N": [1, 2]], hints: []) },
    flaw("always the same answer", [.constantAnswer(1)]) { try .asking("N^0", ["N": [1, 2]]) },
  ]

  @Test(arguments: flaws) func `what is wrong with a question is found`(case: TestCase<Flaw>) throws
  {
    #expect(try `case`.value.question().findings() == `case`.value.findings)
  }

  private static func flaw(
    _ name: String, _ findings: [QuestionFinding],
    _ question: @escaping @Sendable () throws -> Question
  ) -> TestCase<Flaw> {
    TestCase(name, Flaw(question: question, findings: findings))
  }

  private static func unknown(
    _ name: String, at range: Range<Int>, in part: QuestionPart
  ) -> QuestionError {
    .expression(ExpressionError(.unknownName(name, suggestion: nil), at: range), in: part)
  }

  private static func unclosed(at offset: Int) -> ExpressionError {
    ExpressionError(.unclosed("{"), at: offset..<offset + 1)
  }

  private static var tooLarge: ExpressionError {
    let error = ConvolutionError.kernelExceedsInput(kernel: 3, dilation: 1, paddedInput: 2)
    return ExpressionError(.convolution(error), at: 0..<9)
  }
}
