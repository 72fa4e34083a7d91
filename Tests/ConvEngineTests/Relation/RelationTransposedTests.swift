import ConvEngine
import Testing
import TutorTestSupport

@Suite struct RelationTransposedTests {
  @Test func `the cells end where the last stamp ends, cut by the padding and lengthened`() throws {
    try forCases(seed: 1, count: 2000) { generator in
      let relation = Relation.randomTransposed(using: &generator)
      guard case .covering(let outputPadding) = relation.sizing else {
        Issue.record("\(relation)")
        return
      }
      let stamps = (0..<relation.outputSize).flatMap { output in
        (0..<relation.kernelSize).map { relation.input(output: output, tap: $0) }
      }
      let end = try #require(stamps.max()) + 1 - relation.padding.after + outputPadding
      #expect(relation.inputSize == end, "\(relation)")
      #expect(stamps.min() == -relation.padding.before)
      #expect(relation.spannedPositions == relation.paddedPositions)
    }
  }

  @Test
  func `a convolution of the cells has as many outputs again, where less than a stride is added`()
    throws
  {
    try forCases(seed: 2, count: 2000) { generator in
      let relation = Relation.randomTransposed(using: &generator)
      let back = try Relation(
        inputSize: relation.inputSize, kernelSize: relation.kernelSize, stride: relation.stride,
        padding: .amount(relation.padding), dilation: relation.dilation)
      guard case .covering(let outputPadding) = relation.sizing else { return }
      #expect(back.outputSize == relation.outputSize + outputPadding / relation.stride)
    }
  }

  @Test func `a convolution is undone by the output padding that it leaves over`() throws {
    try forCases(seed: 3) { generator in
      let relation = Relation.random(using: &generator)
      let left = relation.leftover
      #expect(left == (relation.paddedSize - relation.dilatedKernelSize) % relation.stride)
      let back = try Relation(
        transposing: relation.outputSize, kernelSize: relation.kernelSize, stride: relation.stride,
        padding: relation.padding, dilation: relation.dilation, outputPadding: left)
      #expect(back.inputSize == relation.inputSize)
      #expect(back.outputSize == relation.outputSize)
    }
  }

  @Test(arguments: ["conv_transpose1d", "conv_transpose2d"])
  func `sizes agree with PyTorch`(file: String) throws {
    for test in try Oracle.named(file).cases {
      let input = try #require(test.inputs["input"]?.shape)
      let weight = try #require(test.inputs["weight"]?.shape)
      let output = try #require(test.outputs["output"]?.shape)
      for axis in 0..<input.count - 2 {
        let relation = try Relation(
          transposing: input[axis + 2], kernelSize: weight[axis + 2],
          stride: try #require(test.number("stride", axis)),
          padding: try #require(test.padding(axis)),
          dilation: try #require(test.number("dilation", axis)),
          outputPadding: try #require(test.number("output_padding", axis)))
        #expect(relation.inputSize == output[axis + 2], "\(test.name)")
        #expect(relation.outputSize == input[axis + 2], "\(test.name)")
      }
    }
  }

  typealias Parameters = (n: Int, K: Int, S: Int, P: Padding, D: Int, added: Int)

  static let refused: [TestCase<Parameters>] = [
    TestCase("input size N must be at least 1, not 0", (0, 1, 1, Padding(both: 0), 1, 0)),
    TestCase("stride S must be at least 1, not 0", (5, 3, 0, Padding(both: 0), 1, 0)),
    TestCase(
      "stride S must not be larger than 250000000000000", (5, 3, 1 << 48, Padding(both: 0), 1, 0)),
    TestCase("padding P must be at least 0, not -1", (5, 3, 1, Padding(both: -1), 1, 0)),
    TestCase("output padding must be at least 0, not -1", (5, 3, 2, Padding(both: 0), 1, -1)),
    TestCase(
      "output padding 2 must be smaller than the larger of stride 2 and dilation 1",
      (5, 3, 2, Padding(both: 0), 1, 2)),
    TestCase(
      "output padding 3 must be smaller than the larger of stride 1 and dilation 3",
      (5, 3, 1, Padding(both: 0), 3, 3)),
    TestCase(
      "padding 1 + 1 cuts away all of the 2 output cells", (1, 2, 1, Padding(both: 1), 1, 0)),
    TestCase(
      "padding 2 + 0 cuts away all of the 1 output cell",
      (1, 1, 1, Padding(before: 2, after: 0), 1, 0)),
  ]

  @Test(arguments: refused)
  func `sizes that do not go together are refused with the rule`(case: TestCase<Parameters>) {
    let sizes = `case`.value
    let error = #expect(throws: ConvolutionError.self) {
      try Relation(
        transposing: sizes.n, kernelSize: sizes.K, stride: sizes.S, padding: sizes.P,
        dilation: sizes.D, outputPadding: sizes.added)
    }
    #expect(error.map { "\($0)" } == `case`.name)
  }

  @Test func `no parameters trap`() {
    let extremes = [Int.min, -1, 0, 1, 2, 3, Relation.limit, Relation.limit + 1, .max]
    forCases(seed: 4, count: 3000) { generator in
      func draw() -> Int { extremes.randomElement(using: &generator) ?? 1 }
      let relation = try? Relation(
        transposing: draw(), kernelSize: draw(), stride: draw(),
        padding: Padding(before: draw(), after: draw()), dilation: draw(), outputPadding: draw())
      guard let relation else { return }
      #expect(relation.inputSize >= 1)
      #expect(
        relation.paddedPositions.contains(
          relation.window(of: relation.outputSize - 1).upperBound - 1))
    }
  }
}
