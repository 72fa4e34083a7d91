import ConvEngine
import Testing
import TutorTestSupport

@Suite struct RelationPoolingTests {
  @Test
  func `a window counts if it fits, or rounded up if it begins in time and ends no stride late`() {
    forCases(seed: 1, count: 2000) { generator in
      let relation = Relation.randomPooling(using: &generator)
      #expect(relation.outputSize == windows(of: relation), "\(relation)")
    }
  }

  /// Counts the windows one by one.
  private func windows(of relation: Relation) -> Int {
    let end = relation.paddedPositions.upperBound
    let isCeiling = relation.sizing == .beginning
    var count = 0
    while true {
      let window = relation.window(of: count)
      // Rounding a quotient up adds the window that a quotient with a rest has begun.
      let fits = window.upperBound <= end
      let isBegun =
        window.upperBound < end + relation.stride && window.lowerBound < relation.inputSize
      guard fits && !isCeiling || isBegun && isCeiling else { return count }
      count += 1
    }
  }

  @Test func `rounded up there is one window more where the strides do not come out even, or none`()
    throws
  {
    forCases(seed: 2) { generator in
      let up = Relation.randomPooling(using: &generator)
      let down = try? Relation(
        pooling: up.inputSize, kernelSize: up.kernelSize, stride: up.stride, padding: up.padding,
        dilation: up.dilation)
      let more = up.outputSize - (down?.outputSize ?? 0)
      #expect(up.sizing == .fitting ? more == 0 : (0...1).contains(more))
      let isEven = (up.paddedSize - up.dilatedKernelSize).isMultiple(of: up.stride)
      #expect(more == 0 || !isEven)
    }
  }

  @Test func `each position is input, padding or beyond, and windows read no others than spanned`()
  {
    forCases(seed: 3) { generator in
      let relation = Relation.randomPooling(using: &generator)
      let spanned = relation.spannedPositions
      #expect(relation.paddedPositions.allSatisfy(spanned.contains))
      let last = relation.window(of: relation.outputSize - 1).upperBound
      #expect(spanned.upperBound == max(last, relation.paddedPositions.upperBound))
      for position in spanned.lowerBound - 2..<spanned.upperBound + 2 {
        let isPadded = relation.isInput(position) || relation.isPadding(position)
        #expect(relation.isInPaddedInput(position) == isPadded)
        #expect(relation.isInput(position) == (0..<relation.inputSize).contains(position))
        #expect(!relation.isReached(position) || spanned.contains(position))
      }
    }
  }

  @Test func `the taps that read a range of positions are those whose positions lie in it`() {
    forCases(seed: 5) { generator in
      let relation = Relation.randomPooling(using: &generator)
      let start = Int.random(in: -4...8, using: &generator)
      for positions in [
        0..<relation.inputSize, relation.paddedPositions,
        start..<start + .random(in: 0...6, using: &generator),
      ] {
        for output in 0..<relation.outputSize {
          let taps = (0..<relation.kernelSize).filter {
            positions.contains(relation.input(output: output, tap: $0))
          }
          #expect(Array(relation.taps(of: output, in: positions)) == taps, "\(relation)")
        }
      }
    }
  }

  @Test func `the stride of a pooling is its kernel where none is given`() throws {
    let relation = try Relation(pooling: 7, kernelSize: 2)
    #expect(relation.stride == 2)
    #expect(relation.outputSize == 3)
    #expect(Array(relation.unreachedInputs) == [6])
    let ceiling = try Relation(pooling: 7, kernelSize: 2, isCeiling: true)
    #expect(ceiling.outputSize == 4)
    #expect(Array(ceiling.unreachedInputs) == [])
    #expect(ceiling.spannedPositions == 0..<8)
    #expect(!ceiling.isInPaddedInput(7) && !ceiling.isPadding(7))
  }

  @Test(arguments: ["max_pool", "avg_pool"])
  func `sizes agree with PyTorch`(file: String) throws {
    for test in try Oracle.named(file).cases {
      let input = try #require(test.inputs["input"]?.shape)
      let output = try #require(test.outputs["output"]?.shape)
      for axis in 0..<input.count - 2 {
        let padding = try #require(test.padding(axis))
        let relation = try Relation(
          pooling: input[axis + 2], kernelSize: try #require(test.number("kernel_size", axis)),
          stride: test.number("stride", axis), padding: padding,
          dilation: test.number("dilation", axis) ?? 1,
          isCeiling: test.params["ceil_mode"] == .flag(true))
        #expect(relation.outputSize == output[axis + 2], "\(test.name)")
      }
    }
  }

  typealias Parameters = (N: Int, K: Int, S: Int?, P: Padding, D: Int)

  static let refused: [TestCase<Parameters>] = [
    TestCase("input size N must be at least 1, not 0", (0, 1, nil, Padding(both: 0), 1)),
    TestCase("kernel size K must be at least 1, not 0", (5, 0, nil, Padding(both: 0), 1)),
    TestCase("stride S must be at least 1, not 0", (5, 3, 0, Padding(both: 0), 1)),
    TestCase("dilation D must be at least 1, not 0", (5, 3, nil, Padding(both: 0), 0)),
    TestCase(
      "padding P must be at least 0, not -1", (5, 3, nil, Padding(before: 1, after: -1), 1)),
    TestCase(
      "padding 2 is more than half of the pooling kernel 3", (5, 3, nil, Padding(both: 2), 1)),
    TestCase(
      "padding 2 is more than half of the pooling kernel 3",
      (5, 3, nil, Padding(before: 0, after: 2), 3)),
    TestCase("kernel 6 is larger than the padded input 5", (5, 6, 1, Padding(both: 0), 1)),
  ]

  @Test(arguments: refused)
  func `sizes that do not go together are refused with the rule`(case: TestCase<Parameters>) {
    let sizes = `case`.value
    let error = #expect(throws: ConvolutionError.self) {
      try Relation(
        pooling: sizes.N, kernelSize: sizes.K, stride: sizes.S, padding: sizes.P, dilation: sizes.D,
        isCeiling: true)
    }
    #expect(error.map { "\($0)" } == `case`.name)
  }

  @Test func `no parameters trap`() {
    let extremes = [Int.min, -1, 0, 1, 2, 3, Relation.limit, Relation.limit + 1, .max]
    forCases(seed: 4, count: 3000) { generator in
      func draw() -> Int { extremes.randomElement(using: &generator) ?? 1 }
      let relation = try? Relation(
        pooling: draw(), kernelSize: draw(), stride: draw(),
        padding: Padding(before: draw(), after: draw()), dilation: draw(),
        isCeiling: .random(using: &generator))
      guard let relation else { return }
      #expect(relation.window(of: relation.outputSize - 1).lowerBound < relation.inputSize)
      #expect(relation.sizeDerivation.last == "\(relation.outputSize)")
    }
  }
}
