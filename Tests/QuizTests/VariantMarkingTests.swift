import Quiz
import Testing
import TutorTestSupport

@Suite struct VariantMarkingTests {
  private let variant: Variant

  init() throws {
    variant = try Question.size(33, 5, 3).variant(seed: 1)
  }

  @Test(
    arguments: [
      "10", " 10 ", "10.0", "+10", "(33-5)//3 + 1", "floor((33 - 5)/3) + 1", "out(33, 5, 3)",
      "⌊(33−5)/3⌋+1", "30/3", "\t10\n",
    ])
  func `an answer is right whose value is right`(text: String) {
    #expect(variant.mark(text) == .right)
  }

  private static let request = "type a number, or a calculation such as (7 - 3)/2 + 1"

  private static let handedBack = [
    TestCase("", request),
    TestCase("  \t", request),
    TestCase("abc", "`abc` is a letter: \(request)"),
    TestCase("N + 1", "`N` is a letter: \(request)"),
    TestCase("y = 10", "\(request), without a comparison"),
    TestCase("10 or so", "a sign such as `*` is missing before `or`; \(request)"),
    TestCase(
      "10.",
      "`10.` is not a number: a decimal point has digits on both sides, such as 0.5"
        + "; \(request)"),
    TestCase("(33 - 5", "this `(` is never closed; \(request)"),
    TestCase("1/0", "nothing can be divided by zero; \(request)"),
    TestCase("9^99", "the numbers become too large to calculate with; \(request)"),
    TestCase("10\u{1B}[2J", "an invisible character stands here; \(request)"),
  ]

  @Test(arguments: handedBack) func `what is no answer is handed back with a reason`(
    case: TestCase<String>
  ) {
    #expect(variant.mark(`case`.name) == .notAnAnswer(`case`.value))
  }

  @Test func `a wrong answer without a known mistake is wrong and no more`() {
    #expect(variant.mark("77") == .wrong(diagnosis: nil))
  }
}
