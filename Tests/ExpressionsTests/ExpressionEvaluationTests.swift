import Expressions
import Testing
import TutorTestSupport

@Suite struct ExpressionEvaluationTests {
  static let values: [TestCase<Int>] = [
    TestCase("1 + 2*3", 7), TestCase("(1 + 2)*3", 9), TestCase("10 - 4 - 3", 3),
    TestCase("24/4/2", 3), TestCase("2^3^2", 512), TestCase("2**3", 8), TestCase("-2^2", -4),
    TestCase("(-2)^2", 4), TestCase("2 * -3", -6), TestCase("4^-1 * 8", 2), TestCase("--5", 5),
    TestCase("+5", 5), TestCase("-7 // 2", -4), TestCase("7 // 2 * 2", 6), TestCase("0^0", 1),
    TestCase("1.5 * 2", 3), TestCase("1/3 + 2/3", 1), TestCase("7 − 2·3 × 1", 1),
    TestCase("⌊7/2⌋ + ⌈7/2⌉", 7), TestCase("floor(-0.5)", -1), TestCase("ceil(-0.5)", 0),
    TestCase("min(3, 1, 2) + max(4)", 5), TestCase("abs(-3) - abs(3)", 0),
    TestCase("out(7, 3)", 5), TestCase("out(7, 3, 2)", 3), TestCase("out(7, 3, 2, 1)", 4),
    TestCase("out(7, 3, 1, 0, 2)", 3), TestCase("1 ^ 999999999999", 1),
  ]

  @Test(arguments: values) func `a text has the value that mathematics gives it`(
    case: TestCase<Int>
  ) throws {
    #expect(try Expression(`case`.name).value() == Rational(`case`.value))
  }
}
