import Expressions
import Testing
import TutorTestSupport

@Suite struct RationalTests {
  private func random(using generator: inout SeededGenerator) throws -> Rational {
    try Rational(
      .random(in: -400...400, using: &generator), over: .random(in: 1...60, using: &generator))
  }

  @Test func `a fraction is in lowest terms, its sign above the line`() throws {
    #expect(try Rational(28, over: 8) == Rational(7, over: 2))
    let negative = try Rational(4, over: -6)
    #expect((negative.numerator, negative.denominator) == (-2, 3))
    #expect(try Rational(0, over: -5) == 0)
    #expect(try Rational(.min, over: .min) == 1)
    #expect(try Rational(6, over: 3).integer == 2)
    #expect(try Rational(7, over: 3).integer == nil)
    #expect(throws: ArithmeticError.divisionByZero) { try Rational(1, over: 0) }
    #expect(throws: ArithmeticError.overflow) { try Rational(1, over: .min) }
    #expect(throws: ArithmeticError.overflow) { try Rational(.min, over: -1) }
  }

  @Test func `the four operations are those of fractions`() throws {
    try forCases(seed: 1, count: 2000) { generator in
      let (one, other) = try (random(using: &generator), random(using: &generator))
      let (a, b) = (one.numerator, one.denominator)
      let (c, d) = (other.numerator, other.denominator)
      #expect(try one + other == Rational(a * d + c * b, over: b * d))
      #expect(try one - other == Rational(a * d - c * b, over: b * d))
      #expect(try one * other == Rational(a * c, over: b * d))
      if c != 0 { #expect(try one / other == Rational(a * d, over: b * c)) }
      #expect((one < other) == (a * d < c * b))
      #expect(try one + other - other == one)
    }
  }

  @Test func `rounding is that of Double`() throws {
    try forCases(seed: 2, count: 2000) { generator in
      let number = try random(using: &generator)
      let double = Double(number.numerator) / Double(number.denominator)
      #expect(number.floor == Int(double.rounded(.down)))
      #expect(number.ceiling == Int(double.rounded(.up)))
      let divisor = try Rational(.random(in: 1...9, using: &generator), over: 2)
      #expect(try number.floorDivided(by: divisor) == Rational((number / divisor).floor))
    }
    #expect(Rational(.min).floor == .min)
    #expect(Rational(.max).ceiling == .max)
  }

  @Test func `a power is a product of equal factors`() throws {
    try forCases(seed: 3, count: 300) { generator in
      let base = try Rational(
        .random(in: -5...5, using: &generator), over: .random(in: 1...3, using: &generator))
      var product: Rational = 1
      for exponent in 0..<12 {
        #expect(try base.raised(to: Rational(exponent)) == product)
        if base != 0 { #expect(try base.raised(to: Rational(-exponent)) == 1 / product) }
        product = try product * base
      }
    }
    #expect(try Rational(2).raised(to: 62) == Rational(1 << 62))
    #expect(try Rational(-1).raised(to: Rational(.max)) == -1)
    #expect(throws: ArithmeticError.overflow) { try Rational(2).raised(to: 63) }
    #expect(throws: ArithmeticError.fractionalExponent) {
      try Rational(2).raised(to: Rational(1, over: 2))
    }
  }

  @Test func `at the ends of the numbers a result is right or an error`() throws {
    let extremes = [Int.min, .min + 1, -2, -1, 0, 1, 2, .max - 1, .max]
    for first in extremes {
      for second in extremes {
        let (one, other) = (Rational(first), Rational(second))
        let (sum, sumOverflows) = first.addingReportingOverflow(second)
        #expect((try? one + other) == (sumOverflows ? nil : Rational(sum)))
        let (product, productOverflows) = first.multipliedReportingOverflow(by: second)
        #expect((try? one * other) == (productOverflows ? nil : Rational(product)))
        #expect((one < other) == (first < second))
        let quotient = try? one / other
        #expect(second != 0 || quotient == nil)
        if let quotient, let back = try? quotient * other { #expect(back == one) }
      }
    }
  }

  static let texts: [TestCase<(Int, Int)>] = [
    TestCase("14", (14, 1)), TestCase("-13.5", (-27, 2)), TestCase("1/3", (1, 3)),
    TestCase("-1/3", (-1, 3)), TestCase("0.05", (1, 20)), TestCase("-0.0625", (-1, 16)),
    TestCase("1/32", (1, 32)), TestCase("0", (0, 7)),
    TestCase("9223372036854775807/2", (.max, 2)),
  ]

  @Test(arguments: texts)
  func `a fraction is written as a decimal where that is short`(case: TestCase<(Int, Int)>) throws {
    let (numerator, denominator) = `case`.value
    #expect(try Rational(numerator, over: denominator).description == `case`.name)
  }

  @Test func `a fraction is read back as it is written`() throws {
    try forCases(seed: 4) { generator in
      let number = try random(using: &generator)
      #expect(try Expression("\(number)").value() == number)
    }
  }
}
