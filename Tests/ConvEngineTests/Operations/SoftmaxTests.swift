import ConvEngine
import Testing
import TutorTestSupport

@Suite struct SoftmaxTests {
  @Test func `a row of probabilities adds up to 1 and keeps the ratios of the powers`() throws {
    try forCases(seed: 1) { generator in
      let logits = Tensor.randomLogits(using: &generator)
      let probabilities = try Softmax(logits).probabilities
      #expect(probabilities.shape == logits.shape)
      for row in 0..<logits.shape[0] {
        let sum = (0..<logits.shape[1]).reduce(0) { $0 + probabilities[row, $1] }
        #expect((sum - 1).magnitude < 1e-12)
        for place in 0..<logits.shape[1] {
          // p[c] / p[0] = exp(z[c] − z[0]), and the logarithm undoes the power.
          let ratio = Double.logarithm(probabilities[row, place] / probabilities[row, 0])
          #expect((ratio - (logits[row, place] - logits[row, 0])).magnitude < 1e-9)
        }
      }
    }
  }

  @Test func `shifting all logits of a row changes nothing`() throws {
    try forCases(seed: 2) { (generator: inout SeededGenerator) throws in
      let logits = Tensor.randomLogits(using: &generator)
      let shift = Double(Int.random(in: -4000...4000, using: &generator)) / 4
      #expect(
        try Softmax(logits.map { $0 + shift }).probabilities == Softmax(logits).probabilities)
    }
  }

  @Test func `gradients are the slopes that small changes make`() throws {
    try forCases(seed: 3) { generator in
      let logits = Tensor.randomLogits(using: &generator)
      let outputGradient = Tensor.random(logits.shape, using: &generator)
      let gradient = try Softmax(logits).gradients(outputGradient).input
      expect(gradient, isSlopeAt: logits, of: outputGradient) { try? Softmax($0).probabilities }
    }
  }

  @Test func `the largest numbers give probabilities, too`() throws {
    let huge = Double.greatestFiniteMagnitude
    let logits = Tensor(shape: [2, 2], elements: [huge, huge, -huge, huge])
    #expect(try Softmax(logits).probabilities.elements == [0.5, 0.5, 0, 1])
  }

  @Test func `what has no rows of classes is refused`() {
    let refused = [
      [3]: "logits [3] has 1 axes instead of 2",
      [0, 3]: "batch size must be at least 1, not 0",
      [3, 0]: "number of classes must be at least 1, not 0",
    ]
    for (shape, message) in refused {
      let error = #expect(throws: ConvolutionError.self) {
        try Softmax(Tensor(repeating: 1.0, shape: shape))
      }
      #expect(error.map { "\($0)" } == message)
    }
  }
}

extension Tensor<Double> {
  /// Returns logits of a few examples and classes.
  static func randomLogits(using generator: inout SeededGenerator) -> Tensor {
    random(
      [.random(in: 1...3, using: &generator), .random(in: 1...5, using: &generator)],
      using: &generator)
  }
}
