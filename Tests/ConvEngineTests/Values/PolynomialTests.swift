import ConvEngine
import Testing
import TutorTestSupport

@Suite struct PolynomialTests {
  let a = Polynomial(symbol: Name("a"))
  let b = Polynomial(symbol: Name("b"))
  let x = Polynomial(symbol: Name("x", 0))

  @Test func `a sum keeps its terms in the order they came in`() {
    let sum = b * x + a + Polynomial(3) + Polynomial(2) * b * x
    #expect(sum.description == "3b·x0 + a + 3")
  }

  @Test func `terms that come to nothing are gone`() {
    #expect((a + Polynomial(-1) * a).terms.isEmpty)
    #expect((a + b + Polynomial(-1) * a) == b)
    #expect((Polynomial(1e-200) * (Polynomial(1e-200) * a)).description == "0")
    #expect(Polynomial(0) * a == .zero)
  }

  @Test func `there is no negative zero`() {
    #expect(Polynomial(-0.0).description == "0")
    #expect((Polynomial(-1) * Polynomial(0)).description == "0")
    #expect(Double.sum(-0.0, [-0.0, -0.0]).sign == .plus)
  }

  @Test func `the order of factors and terms does not make a difference, but is kept`() {
    #expect(a * x == x * a)
    #expect((a * x).description == "a·x0")
    #expect((x * a).description == "x0·a")
    #expect(a + b == b + a)
    #expect((a + b).hashValue == (b + a).hashValue)
    #expect(a + b != a + a)
  }

  static let texts: [TestCase<Polynomial>] = [
    TestCase("0", .zero), TestCase("-2.5", Polynomial(-2.5)),
    TestCase("a", Polynomial(symbol: Name("a"))),
    TestCase("-a", Polynomial(-1) * Polynomial(symbol: Name("a"))),
    TestCase("3a", Polynomial(3) * Polynomial(symbol: Name("a"))),
    TestCase("-3a - 0.5", Polynomial(-3) * Polynomial(symbol: Name("a")) + Polynomial(-0.5)),
    TestCase("2·x0", Polynomial(2) * Polynomial(symbol: Name("x", 0))),
    TestCase("2·w[0,1]", Polynomial(2) * Polynomial(symbol: Name("w", 0, 1))),
    TestCase("100000", Polynomial(100_000)), TestCase("1e+300", Polynomial(1e300)),
    TestCase("inf", Polynomial(.infinity)),
  ]

  @Test(arguments: texts) func `a sum is written as by hand`(case: TestCase<Polynomial>) {
    #expect(`case`.value.description == `case`.name)
  }

  @Test func `numbers are written as asked for`() {
    let sum = Polynomial(-2) * a + Polynomial(3) * b + Polynomial(-4)
    #expect(sum.text(spaced: false) { "<\(Int($0))>" } == "-<2>a+<3>b-<4>")
  }

  @Test func `a number and a symbol are known as such`() {
    #expect(Polynomial(4).constant == 4)
    #expect(Polynomial.zero.constant == 0)
    #expect((a + Polynomial(1)).constant == nil)
    #expect((a + Polynomial(1)).isSymbolic)
    #expect(a.symbol == Name("a"))
    #expect((Polynomial(2) * a).symbol == nil)
    #expect((a * b).symbol == nil)
    #expect(Polynomial(1).symbol == nil)
  }

  @Test func `arithmetic on sums is arithmetic on their values`() {
    let values = [Name("a"): 2.0, Name("b"): -0.5, Name("c"): 3.25]
    forCases(seed: 1) { generator in
      let (one, other) = (randomSum(using: &generator), randomSum(using: &generator))
      #expect((one + other).value(values) == one.value(values) + other.value(values))
      #expect((one * other).value(values) == one.value(values) * other.value(values))
      #expect(one + other == other + one)
      #expect(one * other == other * one)
      #expect(Polynomial.sum(one, [other, one]) == one + other + one)
    }
  }

  private func randomSum(using generator: inout SeededGenerator) -> Polynomial {
    zip(["a", "b", "c"], randomNumbers(3, using: &generator))
      .map { Polynomial($1) * Polynomial(symbol: Name($0)) }
      .reduce(Polynomial(Double(Int.random(in: -1...1, using: &generator))), +)
  }
}
