import ConvEngine
import Testing
import TutorTestSupport

@Suite struct RelationTests {
  @Test func `there are as many outputs as windows that fit`() {
    forCases(seed: 1) { generator in
      let relation = Relation.random(using: &generator)
      let last = relation.paddedPositions.upperBound - 1
      var count = 0
      while relation.input(output: count, tap: relation.kernelSize - 1) <= last { count += 1 }
      #expect(relation.outputSize == count, "\(relation)")
    }
  }

  @Test func `the relation solved for one letter agrees with the others`() {
    forCases(seed: 2) { generator in
      let relation = Relation.random(using: &generator)
      for output in 0..<relation.outputSize {
        for tap in 0..<relation.kernelSize {
          let input = relation.input(output: output, tap: tap)
          #expect(relation.paddedPositions.contains(input))
          #expect(relation.tap(joining: input, to: output) == tap)
          #expect(relation.output(reading: input, through: tap) == output)
          #expect(relation.window(of: output).contains(input))
        }
      }
    }
  }

  @Test func `no other cells meet`() {
    forCases(seed: 3) { generator in
      let relation = Relation.random(using: &generator)
      let positions = relation.paddedPositions
      for input in positions.lowerBound - 9..<positions.upperBound + 9 {
        let pairs = allPairs(relation).filter { relation.input(output: $0, tap: $1) == input }
        #expect(relation.joints(of: input).map(\.output) == pairs.map(\.output))
        #expect(relation.joints(of: input).map(\.tap) == pairs.map(\.tap))
        #expect(relation.isReached(input) == !pairs.isEmpty)
      }
    }
  }

  @Test func `what reads a cell is found at once, however long the kernel is`() throws {
    let taps = 100_000_000_000
    var generator = SeededGenerator(seed: 41)
    for (stride, dilation) in [(taps / 2, 1), (taps / 2 + 1, 2), (1000, 999), (999, 1000)] {
      let relation = try Relation(
        inputSize: dilation * (taps - 1) + 5 * stride, kernelSize: taps, stride: stride,
        padding: .amount(Padding(both: stride / 2)), dilation: dilation)
      for _ in 0..<100 {
        let input = Int.random(in: 0..<relation.inputSize, using: &generator)
        let read = (0..<relation.outputSize).filter { relation.tap(joining: input, to: $0) != nil }
        #expect(relation.joints(of: input).map(\.output) == read, "\(relation)")
      }
    }
  }

  private func allPairs(_ relation: Relation) -> [(output: Int, tap: Int)] {
    (0..<relation.outputSize).flatMap { output in
      (0..<relation.kernelSize).map { (output: output, tap: $0) }
    }
  }

  @Test func `the unreached cells are those in no window`() throws {
    forCases(seed: 4, count: 3000) { generator in
      let relation = randomRelation(using: &generator)
      let reached = Set(
        allPairs(relation).map { relation.input(output: $0.output, tap: $0.tap) })
      let unreached = (0..<relation.inputSize).filter { !reached.contains($0) }
      #expect(Array(relation.unreachedInputs) == unreached, "\(relation)")
    }
    let relation = try Relation(inputSize: 8, kernelSize: 3, stride: 2)
    #expect(Array(relation.unreachedInputs) == [7])
  }

  private func randomRelation(using generator: inout SeededGenerator) -> Relation {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: .random(inputsUpTo: 40, using: &generator)
    case 1: .randomPooling(inputsUpTo: 40, using: &generator)
    default: .randomTransposed(cellsUpTo: 12, using: &generator)
    }
  }

  @Test func `what is left over at the end of a long input is found without walking all of it`()
    throws
  {
    let relation = try Relation(inputSize: 1_000_000_000_000, kernelSize: 3, stride: 2)
    #expect(Array(relation.unreachedInputs) == [999_999_999_999])
    let padding = PaddingAmount.amount(Padding(both: 1))
    let reflected = try Relation(
      inputSize: 4, kernelSize: 1, stride: 5, padding: padding, paddingMode: .reflect)
    #expect(Array(reflected.unreachedInputs) == [0, 3])
  }

  @Test func `every position is padding or input`() throws {
    let padding = PaddingAmount.amount(Padding(before: 2, after: 1))
    let relation = try Relation(inputSize: 3, kernelSize: 2, padding: padding, dilation: 3)
    #expect(relation.paddedPositions == -2..<4)
    #expect(relation.paddedSize == 6)
    #expect(relation.dilatedKernelSize == 4)
    #expect(relation.paddedPositions.filter { relation.isPadding($0) } == [-2, -1, 3])
  }
}

// MARK: - Limits

extension RelationTests {
  typealias Parameters = (N: Int, K: Int, S: Int, P: PaddingAmount, D: Int)

  static let refused: [TestCase<Parameters>] = [
    TestCase("input size N must be at least 1, not 0", (0, 1, 1, .valid, 1)),
    TestCase("input size N must be at least 1, not -3", (-3, 1, 1, .valid, 1)),
    TestCase("kernel size K must be at least 1, not 0", (5, 0, 1, .same, 1)),
    TestCase("stride S must be at least 1, not 0", (5, 3, 0, .valid, 1)),
    TestCase("dilation D must be at least 1, not -1", (5, 3, 1, .valid, -1)),
    TestCase("padding P must be at least 0, not -1", (5, 3, 1, .amount(Padding(both: -1)), 1)),
    TestCase(
      "padding P must be at least 0, not -2", (5, 3, 1, .amount(Padding(before: 4, after: -2)), 1)),
    TestCase("kernel 5 is larger than the padded input 4", (4, 5, 1, .valid, 1)),
    TestCase("kernel 7 is larger than the padded input 6", (4, 7, 1, .amount(Padding(both: 1)), 1)),
    TestCase(
      "kernel 3 with dilation 3 spans 7 cells, more than the padded input 6", (6, 3, 1, .valid, 3)),
    TestCase("padding same keeps the size only with stride 1, not 2", (6, 3, 2, .same, 1)),
    TestCase("input size N must not be larger than 1000000000000000", (.max, 3, 1, .valid, 1)),
    TestCase("kernel size K must not be larger than 1000000000000000", (5, .max, 1, .full, 1)),
    TestCase("stride S must not be larger than 1000000000000000", (5, 3, .max, .valid, 1)),
    TestCase("dilation D must not be larger than 1000000000000000", (5, 1, 1, .valid, .max)),
    TestCase("dilation D must not be larger than 500000000000000", (5, 3, 1, .full, 1 << 49)),
    TestCase(
      "padding P must not be larger than 1000000000000000",
      (5, 3, 1, .amount(Padding(before: 0, after: .max)), 1)),
  ]

  @Test(arguments: refused)
  func `sizes that do not go together are refused with the rule`(case: TestCase<Parameters>) {
    let sizes = `case`.value
    let error = #expect(throws: ConvolutionError.self) {
      try Relation(
        inputSize: sizes.N, kernelSize: sizes.K, stride: sizes.S, padding: sizes.P,
        dilation: sizes.D)
    }
    #expect(error.map { "\($0)" } == `case`.name)
  }

  @Test func `the largest relations can be walked`() throws {
    let limit = Relation.limit
    let full = try Relation(inputSize: limit, kernelSize: limit, padding: .full)
    #expect(full.outputSize == 2 * limit - 1)
    #expect(full.input(output: full.outputSize - 1, tap: limit - 1) == 2 * limit - 2)
    #expect(full.tap(joining: limit - 1, to: limit - 1) == limit - 1)

    let wide = try Relation(
      inputSize: limit, kernelSize: 3, stride: limit, padding: .amount(Padding(both: limit)),
      dilation: limit / 2)
    #expect(wide.outputSize == 2)
    #expect(wide.window(of: 1) == 0..<limit + 1)
    #expect(wide.output(reading: limit, through: 2) == 1)
  }

  @Test func `no parameters trap`() {
    let extremes = [Int.min, -1, 0, 1, 2, 3, Relation.limit, Relation.limit + 1, .max]
    forCases(seed: 5, count: 3000) { generator in
      func draw() -> Int { extremes.randomElement(using: &generator) ?? 1 }
      let padding = PaddingAmount.amount(Padding(before: draw(), after: draw()))
      let rule = [.valid, .same, .full, padding].randomElement(using: &generator) ?? padding
      let relation = try? Relation(
        inputSize: draw(), kernelSize: draw(), stride: draw(), padding: rule, dilation: draw())
      guard let relation else { return }
      let last = relation.outputSize - 1
      #expect(relation.paddedPositions.contains(relation.window(of: last).upperBound - 1))
      #expect(relation.sizeDerivation.last == "\(relation.outputSize)")
    }
  }
}
