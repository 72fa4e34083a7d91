import ConvEngine
import Expressions
import Testing
import TutorTestSupport

@Suite struct RelationDerivationTests {
  /// Returns a small relation of one of the three sizings.
  private func randomRelation(using generator: inout SeededGenerator) -> Relation {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: .random(using: &generator)
    case 1: .randomPooling(using: &generator)
    default: .randomTransposed(using: &generator)
    }
  }

  @Test func `each line of a derivation has the size as its value`() throws {
    try forCases(seed: 1, count: 3000) { (generator: inout SeededGenerator) throws in
      let relation = randomRelation(using: &generator)
      let derivation = relation.sizeDerivation
      #expect(derivation.count == (relation.isTransposed ? 4 : 5))
      for line in derivation.dropFirst() {
        #expect(try Expression(line).value() == Rational(relation.derivedSize), "\(line)")
      }
      #expect(relation.sizeEquation == "\(derivation[1]) = \(relation.derivedSize)")
      #expect(try Expression(relation.sizeEquation).isTrue())
    }
  }

  @Test func `the formula has the size as its value where its letters have theirs`() throws {
    try forCases(seed: 2, count: 3000) { generator in
      let relation = randomRelation(using: &generator)
      for formula in [relation.sizeDerivation[0], relation.shortSizeDerivation[0]] {
        let size = try Expression(withoutPrimes(formula)).value(relation.letters)
        #expect(size == Rational(relation.derivedSize), "\(formula)")
      }
    }
  }

  /// Returns a formula in which the second padding is a name like any other.
  private func withoutPrimes(_ formula: String) -> String {
    formula.split(separator: "P'", omittingEmptySubsequences: false).joined(separator: "Q")
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
    let padding = PaddingAmount.amount(Padding(before: 1, after: 2))
    let relation = try Relation(inputSize: 7, kernelSize: 3, stride: 2, padding: padding)
    #expect(
      relation.sizeDerivation == [
        "floor((N + P + P' − D·(K−1) − 1)/S) + 1", "floor((7 + 1 + 2 − 1·(3−1) − 1)/2) + 1",
        "floor(7/2) + 1", "3 + 1", "4",
      ])
  }

  @Test func `the short derivation has the output size as its value in each line`() throws {
    try forCases(seed: 3, count: 3000) { (generator: inout SeededGenerator) throws in
      let relation = randomRelation(using: &generator)
      for line in relation.shortSizeDerivation.dropFirst() {
        #expect(try Expression(line).value() == Rational(relation.derivedSize), "\(line)")
      }
    }
  }

  @Test func `a transposed convolution is derived from the cells it takes`() throws {
    let relation = try Relation(transposing: 3, kernelSize: 3, stride: 2, outputPadding: 1)
    #expect(
      relation.sizeDerivation == [
        "(N − 1)·S − 2·P + D·(K−1) + output_padding + 1", "(3 − 1)·2 − 2·0 + 1·(3−1) + 1 + 1",
        "4 − 0 + 2 + 1 + 1", "8",
      ])
    #expect(
      relation.shortSizeDerivation == [
        "(N − 1)·S + K + output_padding", "(3 − 1)·2 + 3 + 1", "8",
      ])
    let padding = Padding(before: 1, after: 2)
    let uneven = try Relation(transposing: 3, kernelSize: 3, stride: 2, padding: padding)
    #expect(uneven.sizeDerivation[2] == "4 − 1 − 2 + 2 + 0 + 1")
  }

  @Test func `a fold is derived without an output padding`() throws {
    try forCases(seed: 4) { (generator: inout SeededGenerator) throws in
      let relation = Relation.randomTransposed(using: &generator)
      guard relation.outputPadding == 0 else { return }
      let formula = withoutPrimes(relation.foldSizeDerivation[0])
      #expect(try Expression(formula).value(relation.letters) == Rational(relation.derivedSize))
      for line in relation.foldSizeDerivation.dropFirst() {
        #expect(try Expression(line).value() == Rational(relation.derivedSize), "\(line)")
      }
    }
  }

  @Test func `a pooling is rounded up, and says where a window is dropped`() throws {
    let relation = try Relation(pooling: 7, kernelSize: 2, isCeiling: true)
    #expect(
      relation.sizeDerivation == [
        "ceil((N + 2·P − D·(K−1) − 1)/S) + 1", "ceil((7 + 2·0 − 1·(2−1) − 1)/2) + 1",
        "ceil(5/2) + 1", "3 + 1", "4",
      ])
    let dropping = try Relation(
      pooling: 4, kernelSize: 2, stride: 3, padding: Padding(both: 1), isCeiling: true)
    #expect(
      dropping.sizeDerivation == [
        "min(ceil((N + 2·P − D·(K−1) − 1)/S) + 1, ceil((N + P)/S))",
        "min(ceil((4 + 2·1 − 1·(2−1) − 1)/3) + 1, ceil((4 + 1)/3))",
        "min(ceil(4/3) + 1, ceil(5/3))", "min(3, 2)", "2",
      ])
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

extension Relation {
  /// The numbers by the letters of the formulas; `Q` is the second padding.
  fileprivate var letters: [String: Rational] {
    let letters: [String: Int] = [
      "N": givenSize, "K": kernelSize, "S": stride, "P": padding.before, "Q": padding.after,
      "D": dilation, "output_padding": outputPadding,
    ]
    return letters.mapValues { Rational($0) }
  }
}
