import Expressions
import Testing
import TutorTestSupport

@Suite struct ExpressionSubstitutionTests {
  @Test func `numbers take the place of names, and all else stays as it was typed`() throws {
    let formula = try Expression("⌊(N − K)/S⌋ +1")
    #expect(formula.substituted(["N": 7, "K": 3, "S": 2]) == "⌊(7 − 3)/2⌋ +1")
    #expect(formula.substituted(["N": 7]) == "⌊(7 − K)/S⌋ +1")
    #expect(try Expression("NN - N").substituted(["N": 7]) == "NN - 7")
  }

  @Test func `negative numbers and fractions get parentheses, decimals do not`() throws {
    let power = try Expression("2^N - K*N")
    #expect(power.substituted(["N": -1, "K": 3]) == "2^(-1) - 3*(-1)")
    #expect(try power.substituted(["N": Rational(1, over: 3)]) == "2^(1/3) - K*(1/3)")
    #expect(try power.substituted(["K": Rational(1, over: 4)]) == "2^N - 0.25*N")
  }

  @Test func `a text with its numbers means the same`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let text = RandomExpression(depth: 4, using: &generator).text(isMinimal: true)
      let expression = try Expression(text)
      let values = try ["N", "K", "S"].reduce(into: [String: Rational]()) { values, name in
        values[name] = try Rational(
          .random(in: -9...9, using: &generator), over: .random(in: 1...4, using: &generator))
      }
      let expected = try? expression.value(values)
      #expect((try? Expression(expression.substituted(values)).value()) == expected, "\(text)")
    }
  }
}
