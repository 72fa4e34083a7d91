import Expressions
import Testing
import TutorTestSupport

@Suite struct ExpressionConditionTests {
  static let conditions: [TestCase<Bool>] = [
    TestCase("1 < 2", true), TestCase("2 < 2", false), TestCase("2 <= 2", true),
    TestCase("2 > 2", false), TestCase("2 >= 2", true), TestCase("2 == 2", true),
    TestCase("2 = 3", false), TestCase("2 != 3", true), TestCase("2 ≠ 2", false),
    TestCase("1 ≤ K ≤ N", true), TestCase("1 <= K <= 2", false), TestCase("3 ≥ K > 2", true),
    TestCase("K = 3 = 3", true), TestCase("1/3 < 0.3334", true), TestCase("1/3 == 0.3333", false),
    TestCase("K < N, N < 9", true), TestCase("K < N and N < 7", false),
    TestCase("(1 < 2)", true), TestCase("((1 < 2), 3 > 2), N == 7", true),
    TestCase("(N - K) // 2 * 2 == N - K", true),
  ]

  @Test(arguments: conditions) func `a condition holds or not`(case: TestCase<Bool>) throws {
    let condition = try Expression(`case`.name)
    #expect(condition.isCondition)
    #expect(try condition.isTrue(["N": 7, "K": 3]) == `case`.value)
  }

  @Test func `what stands behind a comparison that fails is not looked at`() throws {
    #expect(try !Expression("9 <= 7, out(7, 9) > 2").isTrue())
    #expect(try !Expression("2 < 1 < 1/0").isTrue())
    #expect(throws: ExpressionError.self) { try Expression("out(7, 9) > 2, 9 <= 7").isTrue() }
  }

  @Test func `a number is no condition`() throws {
    let number = try Expression("N - K")
    #expect(!number.isCondition)
    let error = #expect(throws: ExpressionError.self) { try number.isTrue(["N": 7, "K": 3]) }
    #expect(error?.problem == .numberAsCondition)
  }
}
