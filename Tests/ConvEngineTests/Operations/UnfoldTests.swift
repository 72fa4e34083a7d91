import ConvEngine
import Testing
import TutorTestSupport

@Suite struct UnfoldTests {
  @Test func `the example of the documentation is right`() throws {
    let input = Tensor<Double>(shape: [1, 1, 4], elements: [1, 2, 3, 4])
    let output = try Unfold(input: input, kernelShape: [2]).output
    #expect(output == Tensor(shape: [1, 2, 3], elements: [1, 2, 3, 2, 3, 4]))
  }

  @Test func `over symbols the patches are lifted out as they are drawn`() throws {
    let input = Tensor(shape: [1, 1, 3, 3], elements: symbols("x", 9))
    let patches = try Unfold(input: input, kernelShape: [2]).output
    let drawn = """
      x0 x1 x3 x4
      x1 x2 x4 x5
      x3 x4 x6 x7
      x4 x5 x7 x8
      """
    #expect(rows(of: patches) == drawn)
  }

  private func rows(of patches: Tensor<Polynomial>) -> String {
    (0..<patches.shape[1]).map { row in
      (0..<patches.shape[2]).map { patches[0, row, $0].description }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  @Test func `a column holds what a filter of one weight sees at its place`() throws {
    try forCases(seed: 1) { generator in
      let convolution = try Convolution<Double>.random(using: &generator)
      let unfold = try Unfold(convolution)
      let (size, count) = (unfold.patchRelation.patchSize, unfold.patchRelation.windowCount)
      let row = Int.random(in: 0..<size, using: &generator)
      let weight = Tensor(
        shape: [1, convolution.relation.channels.inputs] + convolution.relation.plane.kernelShape,
        elements: (0..<size).map { $0 == row ? 1 : 0 })
      let seen = try Convolution(
        input: convolution.input, weight: weight,
        sliding: convolution.relation.plane.axes.map(\.sliding),
        paddingMode: convolution.relation.plane.columns.paddingMode
      ).output
      let patches = unfold.output
      for example in 0..<seen.shape[0] {
        for window in 0..<count {
          #expect(patches[example, row, window] == seen.elements[example * count + window])
        }
      }
    }
  }

  typealias Parameters = (input: [Int], kernel: [Int])

  static let refused: [TestCase<Parameters>] = [
    TestCase("kernel 4 is larger than the padded input 3", ([1, 1, 3, 3], [4])),
    TestCase("3 numbers are given for 2 axes", ([1, 1, 3, 3], [1, 1, 1])),
    TestCase("0 numbers are given for 1 axis", ([1, 1, 3], [])),
    TestCase("input [3, 3] has 2 axes instead of 3", ([3, 3], [1])),
    TestCase("batch size must be at least 1, not 0", ([0, 1, 3], [1])),
    TestCase("number of input channels must be at least 1, not 0", ([1, 0, 3], [1])),
    TestCase("kernel size K must be at least 1, not 0", ([1, 1, 3], [0])),
  ]

  @Test(arguments: refused)
  func `what cannot be unfolded is refused with the rule`(case: TestCase<Parameters>) {
    let error = #expect(throws: ConvolutionError.self) {
      try Unfold(
        input: Tensor(repeating: 1.0, shape: `case`.value.input), kernelShape: `case`.value.kernel)
    }
    #expect(error.map { "\($0)" } == `case`.name)
  }

  @Test func `patches that cannot be held are refused before they are made`() {
    let many = 1_000_000_000
    for (kernel, padding) in [([1], many), ([many], many), ([3, many], many), ([30], 5000)] {
      #expect(throws: ConvolutionError.self) {
        try Unfold(
          input: Tensor(repeating: 1.0, shape: [1, 1, 2, 2]), kernelShape: kernel,
          sliding: [Sliding(padding: .amount(Padding(both: padding)))])
      }
    }
  }
}

extension Unfold<Double> {
  /// Creates the unfolding of a convolution's input into its windows.
  init(_ convolution: Convolution<Double>) throws {
    let plane = convolution.relation.plane
    try self.init(
      input: convolution.input, kernelShape: plane.kernelShape, sliding: plane.axes.map(\.sliding),
      paddingMode: plane.columns.paddingMode)
  }
}
