import ConvEngine
import Testing
import TutorTestSupport

@Suite struct MatrixConvolutionTests {
  @Test func `the product of the matrices is the convolution`() throws {
    try forCases(seed: 1) { generator in
      let convolution = try Convolution<Double>.random(using: &generator)
      #expect(try MatrixConvolution(convolution).output == convolution.output)
    }
  }

  @Test func `numbers that are rounded come to the same, to the last digit`() throws {
    try forCases(seed: 2) { generator in
      let exact = try Convolution<Double>.random(using: &generator)
      let convolution = try Convolution(
        input: exact.input.map { $0 * 0.1 }, weight: exact.weight.map { $0 * 0.7 },
        bias: exact.bias?.map { $0 * 0.3 }, sliding: exact.relation.plane.axes.map(\.sliding),
        groups: exact.relation.channels.groups,
        paddingMode: exact.relation.plane.columns.paddingMode)
      #expect(try MatrixConvolution(convolution).output == convolution.output)
    }
  }

  @Test func `the way back brings the gradients of the convolution`() throws {
    try forCases(seed: 3) { generator in
      let convolution = try Convolution<Double>.random(using: &generator)
      let outputGradient = Tensor.random(convolution.relation.outputShape, using: &generator)
      let gradients = try convolution.gradients(outputGradient)
      let matrices = try MatrixConvolution(convolution).gradients(outputGradient)
      #expect(matrices.input == gradients.input)
      #expect(matrices.weight == gradients.weight)
      #expect(matrices.bias == gradients.bias)
    }
  }

  @Test func `the shapes on the way are those of the lecture`() throws {
    let convolution = try Convolution(
      input: Tensor(repeating: 1.0, shape: [2, 3, 5, 4]),
      weight: Tensor(repeating: 1.0, shape: [7, 3, 2, 3]))
    let matrices = try MatrixConvolution(convolution)
    // L = 4 · 2 places, patches of 3 · 2 · 3 values.
    #expect(
      matrices.steps.map { "\($0.name) \($0.tensor.shape)" } == [
        "input [2, 3, 5, 4]", "unfolded [2, 18, 8]", "patches [16, 18]", "weight [7, 3, 2, 3]",
        "kernel [18, 7]", "product [16, 7]", "grid [2, 4, 2, 7]", "output [2, 7, 4, 2]",
      ])
    let gradients = try matrices.gradients(convolution.output)
    #expect(
      gradients.inputSteps.map { "\($0.name) \($0.tensor.shape)" } == [
        "output [2, 7, 4, 2]", "grid [2, 4, 2, 7]", "product [16, 7]", "patches [16, 18]",
        "unfolded [2, 18, 8]", "input [2, 3, 5, 4]",
      ])
    #expect(
      gradients.weightSteps.map { "\($0.name) \($0.tensor.shape)" } == [
        "output [2, 7, 4, 2]", "grid [2, 4, 2, 7]", "product [16, 7]", "kernel [7, 18]",
        "weight [7, 3, 2, 3]",
      ])
  }

  @Test func `reading the product in the output's shape would scramble it`() throws {
    let convolution = try Convolution(
      input: Tensor<Double>(shape: [1, 1, 3], elements: [1, 2, 3]),
      weight: Tensor<Double>(shape: [2, 1, 2], elements: [1, 0, 0, 10]))
    let matrices = try MatrixConvolution(convolution)
    #expect(matrices.product.elements == [1, 20, 2, 30])
    #expect(matrices.output.elements == [1, 2, 20, 30])
  }

  @Test func `groups are blocks of the kernel, with zeros between`() throws {
    let weights = ["a", "b", "c", "d"].map { Polynomial(symbol: Name($0)) }
    let convolution = try Convolution(
      input: Tensor(shape: [1, 2, 3], elements: symbols("x", 6)),
      weight: Tensor(shape: [2, 1, 2], elements: weights), groups: 2)
    let matrices = try MatrixConvolution(convolution)
    #expect(picture(of: matrices.kernel) == "a 0\nb 0\n0 c\n0 d")
    #expect(matrices.output == convolution.output)
    #expect(
      matrices.output.elements.map(\.description) == [
        "a·x0 + b·x1", "a·x1 + b·x2", "c·x3 + d·x4", "c·x4 + d·x5",
      ])
  }

  @Test func `matrices that cannot be held are refused before they are made`() {
    let error = #expect(throws: ConvolutionError.self) {
      let convolution = try Convolution(
        input: Tensor(repeating: 1.0, shape: [1, 1, 10_000]),
        weight: Tensor(repeating: 1.0, shape: [1, 1, 10_000]),
        sliding: [Sliding(padding: .same)])
      _ = try MatrixConvolution(convolution)
    }
    #expect(
      error.map { "\($0)" }
        == "a result of shape [1, 10000, 10000] has more than 50000000 values")
  }

  @Test func `a gradient of another shape is refused`() throws {
    let convolution = try Convolution(input: [1.0, 2, 3], weight: [1, 1])
    #expect(throws: ConvolutionError.gradientShapeMismatch(given: [1, 1, 3], output: [1, 1, 2])) {
      try MatrixConvolution(convolution).gradients(convolution.input)
    }
  }
}

/// Returns a matrix as the lecture writes it.
func picture<Value: Scalar>(of matrix: Tensor<Value>) -> String {
  (0..<matrix.shape[0]).map { row in
    (0..<matrix.shape[1]).map { matrix[row, $0].polynomial.description }.joined(separator: " ")
  }.joined(separator: "\n")
}
