import ConvEngine
import Expressions
import Testing
import TutorTestSupport

@Suite struct RelationDerivationTests {
  @Test func `each line of a derivation has the output size as its value`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let relation = Relation.random(using: &generator)
      let derivation = relation.sizeDerivation
      #expect(derivation.count == 5)
      for line in derivation.dropFirst() {
        #expect(try Expression(line).value() == Rational(relation.outputSize), "\(line)")
      }
      #expect(relation.sizeEquation == "\(derivation[1]) = \(relation.outputSize)")
      #expect(try Expression(relation.sizeEquation).isTrue())
    }
  }

  @Test func `the formula has the output size as its value where its letters have theirs`() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1000 {
      let relation = Relation.random(using: &generator)
      // A second padding is a name like any other, but for its prime.
      let formula = relation.sizeDerivation[0]
        .split(separator: "P'", omittingEmptySubsequences: false).joined(separator: "Q")
      let letters: [String: Int] = [
        "N": relation.inputSize, "K": relation.kernelSize, "S": relation.stride,
        "P": relation.padding.before, "Q": relation.padding.after, "D": relation.dilation,
      ]
      let size = try Expression(formula).value(letters.mapValues { Rational($0) })
      #expect(size == Rational(relation.outputSize), "\(formula)")
    }
  }

  @Test func `an equal padding is written twice P`() throws {
    let relation = try Relation(inputSize: 7, kernelSize: 3, stride: 2)
    #expect(
      relation.sizeDerivation == [
        "floor((N + 2·P − D·(K−1) − 1)/S) + 1", "floor((7 + 2·0 − 1·(3−1) − 1)/2) + 1",
        "floor(4/2) + 1", "2 + 1", "3",
      ])
    #expect(relation.sizeEquation == "floor((7 + 2·0 − 1·(3−1) − 1)/2) + 1 = 3")
  }

  @Test func `different paddings are written one after the other`() throws {
    let padding = PaddingRule.amount(Padding(before: 1, after: 2))
    let relation = try Relation(inputSize: 7, kernelSize: 3, stride: 2, padding: padding)
    #expect(
      relation.sizeDerivation == [
        "floor((N + P + P' − D·(K−1) − 1)/S) + 1", "floor((7 + 1 + 2 − 1·(3−1) − 1)/2) + 1",
        "floor(7/2) + 1", "3 + 1", "4",
      ])
  }

  @Test func `the short derivation has the output size as its value in each line`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1000 {
      let relation = Relation.random(using: &generator)
      for line in relation.shortSizeDerivation.dropFirst() {
        #expect(try Expression(line).value() == Rational(relation.outputSize), "\(line)")
      }
    }
  }

  @Test(arguments: [
    TestCase("N − K + 1", (1, 0, 1)),
    TestCase("floor((N − K)/S) + 1", (2, 0, 1)),
    TestCase("N + 2·P − K + 1", (1, 1, 1)),
    TestCase("N − D·(K−1)", (1, 0, 2)),
    TestCase("floor((N + 2·P − D·(K−1) − 1)/S) + 1", (3, 2, 2)),
  ])
  func `the short derivation names only what changes something`(
    test: TestCase<(Int, Int, Int)>
  ) throws {
    let relation = try Relation(
      inputSize: 9, kernelSize: 3, stride: test.value.0,
      padding: .amount(Padding(both: test.value.1)), dilation: test.value.2)
    #expect(relation.shortSizeDerivation[0] == test.name)
  }

  @Test func `the largest sizes have a derivation`() throws {
    let relation = try Relation(
      inputSize: Relation.limit, kernelSize: 1, padding: .amount(Padding(both: Relation.limit)))
    #expect(relation.sizeDerivation.last == "3000000000000000")
    #expect(try Expression(relation.sizeEquation).isTrue())
  }
}
