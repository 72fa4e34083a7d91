import Expressions
import Quiz
import Testing

@Suite struct QuestionDrawingTests {
  @Test func `drawn numbers are among the choices and fulfill the conditions`() throws {
    let question = try Question.strideSize()
    for seed in 0..<500 as Range<UInt64> {
      let variant = try question.variant(seed: seed)
      for variable in question.variables {
        let drawn = try #require(variant.values[variable.name]?.integer)
        #expect(variable.choices.contains(drawn))
      }
      #expect(try question.conditions[0].isTrue(variant.values))
      #expect(try question.answer.value(variant.values) == variant.answer)
    }
  }

  @Test(arguments: [0, 1, 77, .max] as [UInt64]) func `the same seed gives the same variant`(
    seed: UInt64
  ) throws {
    let question = try Question.strideSize()
    #expect(try question.variant(seed: seed) == question.variant(seed: seed))
  }

  @Test func `a seed gives for good the numbers that it gave once`() throws {
    let texts = try (0..<3).map { try Question.strideSize().variant(seed: $0).text }
    #expect(
      texts == [
        "29 cells, 4 taps, stride 2. How many outputs?",
        "20 cells, 6 taps, stride 4. How many outputs?",
        "25 cells, 6 taps, stride 2. How many outputs?",
      ])
  }

  @Test func `seeds give different variants`() throws {
    let question = try Question.strideSize()
    let texts = try Set((0..<100).map { try question.variant(seed: $0).text })
    #expect(texts.count > 50)
  }

  @Test func `mistakes show where they can`() throws {
    let question = try Question.asking(
      "out(N, 3, 2)", ["N": [9, 11, 13, 15, 16, 17, 19, 21]])
    let even = try (0..<200).count { try question.variant(seed: $0).values["N"] == 16 }
    // One number in eight leaves a rest; one of four draws has it in two variants of five.
    #expect(even > 50)
  }

  @Test func `the numbers are put into all texts`() throws {
    let question = try Question.asking(
      "out(N, K)", ["N": [7], "K": [3]], text: "{N} and {{{K}}}?", hints: ["{N - K} + 1", "{N/2}"],
      explanation: "{N} - {K} + 1 = {answer}")
    let variant = try question.variant(seed: 5)
    #expect(variant.text == "7 and {3}?")
    #expect(
      variant.hints == [
        "4 + 1", "3.5",
        "N − K + 1 = 7 − 3 + 1",
      ])
    #expect(variant.solution == ["7 - 3 + 1 = 5", "N − K + 1 = 7 − 3 + 1 = 5"])
  }

  @Test func `outside of sizes hints and solution are the author's`() throws {
    let question = try Question.asking(
      "K*M", ["K": [3], "M": [4]], hints: ["Each of {M} has {K}."], explanation: "{K}*{M}")
    let variant = try question.variant(seed: 5)
    #expect(variant.hints == ["Each of 4 has 3."])
    #expect(variant.solution == ["3*4"])
  }

  @Test func `conditions that never hold are an error`() throws {
    let question = try Question.asking("N", ["N": [1, 2, 3]], where: ["N > 3"])
    #expect(throws: QuestionError.conditionsNeverHold(tries: 1000)) {
      try question.variant(seed: 0)
    }
    #expect(
      QuestionError.conditionsNeverHold(tries: 1000).description
        == "none of 1000 draws fulfills the conditions of `where`: widen the ranges")
  }
}
