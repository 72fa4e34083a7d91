import ConvEngine
import Testing
import TutorTestSupport

@Suite struct FoldTests {
  @Test func `the example of the documentation is right`() throws {
    let patches = Tensor<Double>(shape: [1, 2, 3], elements: [1, 2, 3, 2, 3, 4])
    let fold = try Fold(input: patches, outputShape: [4], kernelShape: [2])
    #expect(fold.output.elements == [1, 4, 6, 4])
    #expect(fold.patchRelation.overlapCounts.elements == [1, 2, 2, 1])
  }

  @Test func `unfolding and folding multiplies each cell by the windows that read it`() throws {
    try forCases(seed: 1) { generator in
      let unfold = try Unfold(Convolution<Double>.random(using: &generator))
      let fold = try Fold(unfold.output, like: unfold)
      let counts = unfold.patchRelation.overlapCounts.elements
      let wanted = unfold.input.elements.enumerated().map { $1 * counts[$0 % counts.count] }
      #expect(fold.output.elements == wanted, "\(unfold.patchRelation)")
      #expect(fold.patchRelation == unfold.patchRelation)
    }
  }

  @Test func `fold and unfold are each other's transpose and gradient`() throws {
    try forCases(seed: 2) { generator in
      let unfold = try Unfold(Convolution<Double>.random(using: &generator))
      let patches = Tensor.random(unfold.patchRelation.unfoldedShape, using: &generator)
      let fold = try Fold(patches, like: unfold)
      #expect(unfold.output.product(with: patches) == unfold.input.product(with: fold.output))
      #expect(try unfold.gradients(patches).input == fold.output)
      #expect(try fold.gradients(unfold.input).input == unfold.output)
    }
  }

  typealias Parameters = (input: [Int], output: [Int], kernel: [Int])

  static let refused: [TestCase<Parameters>] = [
    TestCase("8 columns are given for the [3, 3] places of the kernel", ([1, 4, 8], [4, 4], [2])),
    TestCase(
      "5 rows are not whole patches of the kernel [2, 2], which have 4 for each channel",
      ([1, 5, 9], [4, 4], [2])),
    TestCase(
      "0 rows are not whole patches of the kernel [2, 2], which have 4 for each channel",
      ([1, 0, 9], [4, 4], [2])),
    TestCase("input [4, 9] has 2 axes instead of 3", ([4, 9], [4, 4], [2])),
    TestCase("3 numbers are given for 2 axes", ([1, 4, 9], [4, 4, 4], [2])),
    TestCase("kernel 5 is larger than the padded input 4", ([1, 25, 9], [4, 4], [5])),
    TestCase("input size N must be at least 1, not 0", ([1, 4, 9], [0], [2])),
    TestCase(
      "a result of shape [1, 1, 100000000] has more than 50000000 values",
      ([1, 2, 9], [100_000_000], [2])),
  ]

  @Test(arguments: refused)
  func `what cannot be folded is refused with the rule`(case: TestCase<Parameters>) {
    let error = #expect(throws: ConvolutionError.self) {
      try Fold(
        input: Tensor(repeating: 1.0, shape: `case`.value.input),
        outputShape: `case`.value.output, kernelShape: `case`.value.kernel)
    }
    #expect(error.map { "\($0)" } == `case`.name)
  }

  @Test func `gradients of another shape are refused`() throws {
    let input = Tensor(repeating: 1.0, shape: [1, 1, 4])
    let unfold = try Unfold(input: input, kernelShape: [2])
    let fold = try Fold(input: unfold.output, outputShape: [4], kernelShape: [2])
    #expect(throws: ConvolutionError.gradientShapeMismatch(given: [1, 1, 4], output: [1, 2, 3])) {
      try unfold.gradients(input)
    }
    #expect(throws: ConvolutionError.gradientShapeMismatch(given: [1, 2, 3], output: [1, 1, 4])) {
      try fold.gradients(unfold.output)
    }
  }
}

extension Fold<Double> {
  /// Creates the folding of patches back to where an unfolding takes them from.
  init(_ patches: Tensor<Double>, like unfold: Unfold<Double>) throws {
    let plane = unfold.patchRelation.relation.plane
    try self.init(
      input: patches, outputShape: plane.inputShape, kernelShape: plane.kernelShape,
      sliding: plane.axes.map(\.sliding), paddingMode: plane.columns.paddingMode)
  }
}
