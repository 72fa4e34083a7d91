import ConvEngine
import Testing
import TutorTestSupport

@Suite struct LinearTests {
  @Test func `each output is the sum of all weighted inputs and the bias`() throws {
    try forCases(seed: 1) { generator in
      let linear = try Linear<Double>.random(using: &generator)
      let sums = rows(linear.input).flatMap { features in
        rows(linear.weight).enumerated().map { output, weights in
          zip(weights, features).reduce(linear.bias?[output] ?? 0) { $0 + $1.0 * $1.1 }
        }
      }
      let shape = [linear.input.shape[0], linear.weight.shape[0]]
      #expect(linear.output == Tensor(shape: shape, elements: sums))
    }
  }

  private func rows(_ matrix: Tensor<Double>) -> [[Double]] {
    (0..<matrix.shape[0]).map { row in (0..<matrix.shape[1]).map { matrix[row, $0] } }
  }

  @Test func `gradients are the slopes that small changes make`() throws {
    try forCases(seed: 2) { generator in
      let linear = try Linear<Double>.random(using: &generator)
      let outputGradient = Tensor.random(linear.output.shape, using: &generator)
      let gradients = try linear.gradients(outputGradient)
      expect(gradients.input, isSlopeAt: linear.input, of: outputGradient) {
        try? Linear(input: $0, weight: linear.weight, bias: linear.bias).output
      }
      expect(gradients.weight, isSlopeAt: linear.weight, of: outputGradient) {
        try? Linear(input: linear.input, weight: $0, bias: linear.bias).output
      }
      #expect((gradients.bias == nil) == (linear.bias == nil))
      guard let bias = linear.bias else { return }
      expect(gradients.bias, isSlopeAt: bias, of: outputGradient) {
        try? Linear(input: linear.input, weight: linear.weight, bias: $0).output
      }
    }
  }

  @Test func `a linear layer of a flattened picture is a convolution as large as the picture`()
    throws
  {
    try forCases(seed: 3) { generator in
      let shape = (0..<4).map { _ in Int.random(in: 1...3, using: &generator) }
      let input = Tensor.random(shape, using: &generator)
      let weight = Tensor.random([2] + shape.dropFirst(), using: &generator)
      let linear = try Linear(input: input.flattened(), weight: weight.flattened())
      #expect(linear.output == (try Convolution(input: input, weight: weight)).output.flattened())
    }
  }

  @Test func `shapes that do not go together are refused with both`() {
    let refused: [(input: [Int], weight: [Int], message: String)] = [
      ([2, 3], [4, 5], "weight [4, 5] reads 5 features, but input [2, 3] has 3"),
      ([3], [4, 3], "input [3] has 1 axes instead of 2"),
      ([2, 3], [3], "weight [3] has 1 axes instead of 2"),
      ([0, 3], [4, 3], "batch size must be at least 1, not 0"),
      ([2, 0], [4, 0], "number of input channels must be at least 1, not 0"),
    ]
    for (input, weight, message) in refused {
      let error = #expect(throws: ConvolutionError.self) {
        try Linear(
          input: Tensor(repeating: 1.0, shape: input), weight: Tensor(repeating: 1.0, shape: weight)
        )
      }
      #expect(error.map { "\($0)" } == message)
    }
  }

  @Test func `the example of the documentation is right, and holds for symbols`() throws {
    let input = Tensor<Double>(shape: [1, 3], elements: [1, 2, 3])
    let weight = Tensor<Double>(shape: [2, 3], elements: [1, 0, 0, 1, 1, 1])
    #expect(try Linear(input: input, weight: weight).output.elements == [1, 6])
    let letters = Tensor(
      shape: [1, 3], elements: ["a", "b", "c"].map { Polynomial(symbol: Name($0)) })
    let sum = try Linear(input: input.map { Polynomial($0) }, weight: letters).output
    #expect(sum.elements[0].description == "a + 2b + 3c")
  }
}

extension Linear<Double> {
  /// Returns a small linear layer of drawn numbers, with a bias or without.
  static func random(using generator: inout SeededGenerator) throws -> Linear {
    let sizes = (0..<3).map { _ in Int.random(in: 1...4, using: &generator) }
    let bias = Tensor.random([sizes[2]], using: &generator)
    return try Linear(
      input: .random([sizes[0], sizes[1]], using: &generator),
      weight: .random([sizes[2], sizes[1]], using: &generator),
      bias: Bool.random(using: &generator) ? bias : nil)
  }
}
