import Expressions
import Testing
import TutorTestSupport

@Suite struct ExpressionErrorTests {
  /// A text, the part of it that an error should point at, and what the error should say.
  struct Mistake: Sendable {
    let part: Range<Int>
    let message: String

    init(_ part: Range<Int>, _ message: String) {
      self.part = part
      self.message = message
    }
  }

  static let characters: [TestCase<Mistake>] = [
    TestCase("§", Mistake(0..<1, "`§` has no meaning here")),
    TestCase("1 § 2", Mistake(2..<3, "`§` has no meaning here")),
    TestCase("a ! b", Mistake(2..<3, "`!` has no meaning here")),
    TestCase("10 % 3", Mistake(3..<4, "`%` has no meaning here")),
    TestCase("2²", Mistake(1..<2, "`²` has no meaning here")),
    TestCase("1\u{1B}", Mistake(1..<2, "an invisible character stands here")),
    TestCase("\u{202E}1", Mistake(0..<1, "an invisible character stands here")),
    TestCase("1.2.3", malformed("1.2.3")), TestCase(".5", malformed(".5")),
    TestCase("5.", malformed("5.")), TestCase("1..8", malformed("1..8")),
    TestCase("12345678901234567890", Mistake(0..<20, "`12345678901234567890` has too many digits")),
    TestCase(
      "0.1234567890123456789", Mistake(0..<21, "`0.1234567890123456789` has too many digits")),
  ]

  private static func malformed(_ text: String) -> Mistake {
    Mistake(
      0..<text.count,
      "`\(text)` is not a number: a decimal point has digits on both sides, such as 0.5")
  }

  static let signs: [TestCase<Mistake>] = [
    TestCase("", Mistake(0..<0, "there is nothing to calculate")),
    TestCase("   ", Mistake(3..<3, "there is nothing to calculate")),
    TestCase("1 +", Mistake(3..<3, "a number is missing after `+`")),
    TestCase("2^", Mistake(2..<2, "a number is missing after `^`")),
    TestCase("1 <", Mistake(3..<3, "a number is missing after `<`")),
    TestCase("min(1,", Mistake(6..<6, "a number is missing after `,`")),
    TestCase("()", Mistake(1..<2, "a number is missing after `(`")),
    TestCase("1 2", Mistake(2..<3, "a sign such as `*` is missing before `2`")),
    TestCase("2N", Mistake(1..<2, "a sign such as `*` is missing before `N`")),
    TestCase("1e5", Mistake(1..<3, "a sign such as `*` is missing before `e5`")),
    TestCase("(1)(2)", Mistake(3..<4, "a sign such as `*` is missing before `(`")),
    TestCase("3 floor(2)", Mistake(2..<7, "a sign such as `*` is missing before `floor`")),
    TestCase(")", Mistake(0..<1, "this `)` closes nothing")),
    TestCase("(1))", Mistake(3..<4, "this `)` closes nothing")),
    TestCase("⌊1)", Mistake(2..<3, "this `)` closes nothing")),
    TestCase("(1", Mistake(0..<1, "this `(` is never closed")),
    TestCase("2 + ⌊1", Mistake(4..<5, "this `⌊` is never closed")),
    TestCase("min(1,,2)", Mistake(6..<7, "`,` does not fit here")),
    TestCase("< 1", Mistake(0..<1, "`<` does not fit here")),
    TestCase("2^^3", Mistake(2..<3, "`^` does not fit here")),
  ]

  static let meanings: [TestCase<Mistake>] = [
    TestCase("2*floor", Mistake(2..<7, "`floor` is a function: write floor(x)")),
    TestCase("floor()", Mistake(0..<7, "`floor` cannot take 0 numbers: write floor(x)")),
    TestCase("1 + max()", Mistake(4..<9, "`max` cannot take 0 numbers: write max(x, ...)")),
    TestCase(
      "out(5)", Mistake(0..<6, "`out` cannot take 1 number: write out(N, K, S=1, P=0, D=1)")),
    TestCase("flor(2)", Mistake(0..<4, "there is no function `flor`; did you mean `floor`?")),
    TestCase(
      "N(3)",
      Mistake(0..<1, "there is no function `N`; `help` lists the functions")),
    TestCase(
      "out(7, 3, Q=2)",
      Mistake(10..<11, "`out` takes no `Q`: write out(N, K, S=1, P=0, D=1)")),
    TestCase("out(7, 3, K=2)", Mistake(10..<11, "`K` is given twice")),
    TestCase("out(7, K=3, K=2)", Mistake(12..<13, "`K` is given twice")),
    TestCase(
      "out(N=7, 3)",
      Mistake(
        9..<10,
        "a number without a name cannot follow one with a name: write out(N, K, S=1, P=0, D=1)")),
    TestCase(
      "out(K=3, S=2)",
      Mistake(0..<13, "`out` cannot take 2 numbers: write out(N, K, S=1, P=0, D=1)")),
    TestCase("out(7, K == 3)", Mistake(7..<13, "a comparison stands where a number is needed")),
    TestCase("(1 < 2) + 1", Mistake(0..<7, "a comparison stands where a number is needed")),
    TestCase("floor(1 < 2)", Mistake(6..<11, "a comparison stands where a number is needed")),
    TestCase(
      "1 < 2, 3",
      Mistake(7..<8, "a number stands where a comparison is needed, such as K <= N")),
  ]

  @Test(arguments: characters + signs + meanings)
  func `a text that is no expression is refused at its place`(case: TestCase<Mistake>) {
    let error = #expect(throws: ExpressionError.self) { try Expression(`case`.name) }
    expect(error, `case`.value)
  }

  static let calculations: [TestCase<Mistake>] = [
    TestCase("3 + 1/0", Mistake(4..<7, "nothing can be divided by zero")),
    TestCase("5 // (2 - 2)", Mistake(0..<12, "nothing can be divided by zero")),
    TestCase("0^-1", Mistake(0..<4, "nothing can be divided by zero")),
    TestCase("1 + 2^63", Mistake(4..<8, "the numbers become too large to calculate with")),
    TestCase("2^0.5", Mistake(0..<5, "a power must be a whole number")),
    TestCase(
      "abs(-9223372036854775807 - 1)",
      Mistake(0..<29, "the numbers become too large to calculate with")),
    TestCase("X + 1", Mistake(0..<1, "`X` has no value here")),
    TestCase("1 + n", Mistake(4..<5, "`n` has no value here; did you mean `N`?")),
    TestCase("1 + out(4, 5)", Mistake(4..<13, "kernel 5 is larger than the padded input 4")),
    TestCase("out(4, 2, 0)", Mistake(0..<12, "stride S must be at least 1, not 0")),
    TestCase(
      "pool_out(7, 2, ceil_mode=2)",
      Mistake(0..<27, "ceil_mode must be 1 for yes or 0 for no, not 2")),
    TestCase("jump(2, 1/2)", Mistake(0..<12, "S must be a whole number, not 0.5")),
    TestCase(
      "conv1d_parameters(3, 8, 3, groups=2)",
      Mistake(0..<36, "3 channels cannot be shared out among 2 groups")),
    TestCase("out(7.5, 3)", Mistake(0..<11, "N must be a whole number, not 7.5")),
    TestCase("out(7, 3, 2, -1)", Mistake(0..<16, "padding P must be at least 0, not -1")),
    TestCase("N < 9", Mistake(0..<5, "a comparison stands where a number is needed")),
  ]

  @Test(arguments: calculations)
  func `an expression without a value says why and where`(case: TestCase<Mistake>) throws {
    let expression = try Expression(`case`.name)
    let error = #expect(throws: ExpressionError.self) { try expression.value(["N": 7, "K": 3]) }
    expect(error, `case`.value)
  }

  private func expect(_ error: ExpressionError?, _ mistake: Mistake) {
    #expect(error?.description == mistake.message)
    #expect(error?.offset == mistake.part.lowerBound)
    #expect(error?.length == mistake.part.count)
  }

  @Test func `a text that is too long is not read`() {
    let limit = Expression.lengthLimit
    let longest = String(repeating: "1+", count: limit / 2 - 1) + "11"
    #expect(throws: Never.self) { try Expression(longest).value() }
    let error = #expect(throws: ExpressionError.self) { try Expression(longest + "1") }
    expect(error, Mistake(limit..<limit + 1, "this is longer than 1000 characters"))
  }

  @Test(arguments: ["(", "-", "2^", "abs("])
  func `what is nested too deep is refused`(opening: String) {
    let text = String(repeating: opening, count: 1000 / opening.count)
    let error = #expect(throws: ExpressionError.self) { try Expression(text) }
    #expect(error?.problem == .tooDeep(limit: 200))
    #expect(
      error?.description == "more than 200 parentheses, signs or powers are nested here")
  }

  @Test func `an error can be moved to where the expression stands in a text`() {
    let error = ExpressionError(.empty, at: 2..<5).shifted(by: 10)
    #expect(error == ExpressionError(.empty, at: 12..<15))
  }

  @Test func `each name that is not known is an error of its own`() throws {
    let errors = try Expression("n + K*Pad - n").unknownNames(besides: ["N", "K", "P"])
    #expect(errors.map(\.offset) == [0, 6, 12])
    #expect(
      errors.map(\.description) == [
        "`n` has no value here; did you mean `N`?", "`Pad` has no value here",
        "`n` has no value here; did you mean `N`?",
      ])
  }
}
