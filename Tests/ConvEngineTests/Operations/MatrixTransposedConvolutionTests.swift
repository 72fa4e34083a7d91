import ConvEngine
import Testing
import TutorTestSupport

@Suite struct MatrixTransposedConvolutionTests {
  @Test func `a product of matrices, folded, is the transposed convolution`() throws {
    try forCases(seed: 1) { generator in
      let convolution = try TransposedConvolution<Double>.random(using: &generator)
      #expect(try MatrixTransposedConvolution(convolution).output == convolution.output)
    }
  }

  @Test func `the transpose goes the way that a convolution's gradient comes back`() throws {
    try forCases(seed: 2) { generator in
      let convolution = try Convolution<Double>.random(using: &generator)
      let outputGradient = Tensor.random(convolution.relation.outputShape, using: &generator)
      let back = try MatrixConvolution(convolution).gradients(outputGradient)
      let there = try MatrixTransposedConvolution(convolution.transposed(of: outputGradient))
      #expect(there.rows == back.product)
      #expect(there.patches == back.patches)
      #expect(there.output == back.input)
    }
  }

  @Test func `the shapes on the way are those of the lecture`() throws {
    let convolution = try TransposedConvolution(
      input: Tensor(repeating: 1.0, shape: [2, 3, 4, 2]),
      weight: Tensor(repeating: 1.0, shape: [3, 5, 2, 3]))
    #expect(
      try MatrixTransposedConvolution(convolution).steps.map { "\($0.name) \($0.tensor.shape)" }
        == [
          "input [2, 3, 4, 2]", "grid [2, 4, 2, 3]", "rows [16, 3]", "weight [3, 5, 2, 3]",
          "kernel [3, 30]", "patches [16, 30]", "unfolded [2, 30, 8]", "output [2, 5, 5, 4]",
        ])
  }

  @Test func `over symbols the patches are the stamps, and folding adds them`() throws {
    let convolution = try TransposedConvolution(
      input: Tensor(shape: [1, 1, 2], elements: symbols("x", 2)),
      weight: Tensor(
        shape: [1, 1, 3], elements: ["a", "b", "c"].map { Polynomial(symbol: Name($0)) }))
    let matrices = try MatrixTransposedConvolution(convolution)
    #expect(picture(of: matrices.patches) == "a·x0 b·x0 c·x0\na·x1 b·x1 c·x1")
    #expect(
      matrices.output.elements.map(\.description) == [
        "a·x0", "b·x0 + a·x1", "c·x0 + b·x1", "c·x1",
      ])
  }
}
