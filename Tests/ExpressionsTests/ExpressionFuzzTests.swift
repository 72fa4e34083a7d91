import Expressions
import Testing
import TutorTestSupport

@Suite struct ExpressionFuzzTests {
  static let names: [String: Rational] = ["N": 7, "K": 3, "S": -2]

  @Test func `signs bind as they do in mathematics, with parentheses and without`() throws {
    try forCases(seed: 1, count: 3000) { generator in
      let drawn = RandomExpression(depth: 4, using: &generator)
      let expected = drawn.value(Self.names)
      for isMinimal in [false, true] {
        let text = drawn.text(isMinimal: isMinimal)
        let expression = try Expression(text)
        #expect((try? expression.value(Self.names)) == expected, "\(text)")
      }
    }
  }

  static let words = [
    "N", "K", "x_1", "é", "floor", "ceil", "min", "max", "out", "abs", "jump", "pool_out", "and",
    "flor", "0", "1", "7",
    "0.5", "9223372036854775807", "1.2.3", ".", "..", "+", "-", "*", "/", "//", "^", "**", "(", ")",
    "⌊", "⌋", "⌈", "⌉", ",", "<", "<=", "==", "!=", "=", "≤", "≠", "−", "·", "×", " ", "\n", "\t",
    "\u{0}", "\u{1B}[2J", "\u{301}", "\u{200D}", "👨‍👩‍👧", "漢", "½", "²", "§", "[", "]", "'",
  ]

  @Test func `no text traps, and each error points into its text`() {
    forCases(seed: 2, count: 10_000) { generator in
      let count = Int.random(in: 0...14, using: &generator)
      let text = (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined()
      expectSane(text)
    }
  }

  @Test func `no long text traps`() {
    forCases(seed: 3, count: 300) { generator in
      let piece = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        Self.words.randomElement(using: &generator) ?? ""
      }.joined()
      expectSane(String(repeating: piece, count: Int.random(in: 100...700, using: &generator)))
    }
  }

  private func expectSane(_ text: String) {
    do {
      let expression = try Expression(text)
      if expression.isCondition {
        _ = try expression.isTrue(Self.names)
      } else {
        _ = try expression.value(Self.names)
      }
    } catch {
      #expect(error.offset >= 0 && error.length >= 0)
      #expect(error.offset + error.length <= text.count, "\(text.debugDescription)")
      let isPrintable = error.description.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control
      }
      #expect(isPrintable, "\(text.debugDescription)")
    }
  }
}
