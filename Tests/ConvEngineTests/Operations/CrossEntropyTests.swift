import ConvEngine
import Testing
import TutorTestSupport

@Suite struct CrossEntropyTests {
  @Test func `the loss of an example is the surprise at its class`() throws {
    try forCases(seed: 1) { generator in
      let entropy = try CrossEntropy<Double>.random(.none, using: &generator)
      #expect(entropy.loss.shape == [entropy.target.count])
      for (row, target) in entropy.target.enumerated() {
        let surprise = -Double.logarithm(entropy.probabilities[row, target])
        #expect((entropy.loss[row] - surprise).magnitude < 1e-12)
      }
    }
  }

  @Test func `sum and mean are those of the losses`() throws {
    try forCases(seed: 2) { generator in
      let each = try CrossEntropy<Double>.random(.none, using: &generator)
      let sum = each.loss.elements.reduce(0, +)
      let count = Double(each.target.count)
      #expect(try each.reduced(.sum).loss == Tensor(shape: [], elements: [sum]))
      #expect(try each.reduced(.mean).loss == Tensor(shape: [], elements: [sum / count]))
    }
  }

  @Test func `the gradient is what is expected minus what is right`() throws {
    try forCases(seed: 3) { generator in
      let reduction = try #require(
        CrossEntropy<Double>.Reduction.allCases.randomElement(using: &generator))
      let entropy = try CrossEntropy<Double>.random(reduction, using: &generator)
      let (rows, classes) = (entropy.logits.shape[0], entropy.logits.shape[1])
      let right = entropy.target.flatMap { target in (0..<classes).map { $0 == target ? 1.0 : 0 } }
      let expected = zip(entropy.probabilities.elements, right).map {
        ($0 - $1) / (reduction == .mean ? Double(rows) : 1)
      }
      #expect(entropy.logitsGradient == Tensor(shape: [rows, classes], elements: expected))
    }
  }

  @Test func `gradients are the slopes that small changes make`() throws {
    try forCases(seed: 4) { generator in
      let reduction = try #require(
        CrossEntropy<Double>.Reduction.allCases.randomElement(using: &generator))
      let entropy = try CrossEntropy<Double>.random(reduction, using: &generator)
      // What is not reduced has the gradient of its sum.
      let ones = Tensor(repeating: 1.0, shape: entropy.loss.shape)
      expect(entropy.logitsGradient, isSlopeAt: entropy.logits, of: ones) {
        try? CrossEntropy(logits: $0, target: entropy.target, reduction: reduction).loss
      }
    }
  }

  @Test func `the loss of an impossible class is finite`() throws {
    let entropy = try CrossEntropy(
      logits: Tensor(shape: [1, 2], elements: [10_000.0, 0]), target: [1])
    #expect(entropy.probabilities.elements == [1, 0])
    #expect(entropy.loss.elements == [10_000])
    #expect(entropy.logitsGradient.elements == [1, -1])
  }

  @Test func `four classes that are expected alike cost ln 4`() throws {
    let logits = Tensor<Double>(shape: [1, 4], elements: [2, 2, 2, 2])
    #expect(try CrossEntropy(logits: logits, target: [3]).loss.elements == [Double.logarithm(4)])
  }

  @Test func `targets that are no classes of the rows are refused`() {
    let refused: [(target: Tensor<Double>, message: String)] = [
      (Tensor(shape: [2], elements: [0, 3]), "target must be a class from 0 to 2, not 3"),
      (Tensor(shape: [2], elements: [-1, 0]), "target must be a class from 0 to 2, not -1"),
      (Tensor(shape: [2], elements: [0.5, 0]), "target must be a class from 0 to 2, not 0.5"),
      (Tensor(shape: [2], elements: [1e300, 0]), "target must be a class from 0 to 2, not 1e+300"),
      (
        Tensor(shape: [3], elements: [0, 1, 2]),
        "target [3] has not one class for each of the 2 rows of logits [2, 3]"
      ),
      (Tensor(shape: [1, 2], elements: [0, 1]), "target [1, 2] has 2 axes instead of 1"),
    ]
    for (target, message) in refused {
      let error = #expect(throws: ConvolutionError.self) {
        try CrossEntropy(logits: Tensor(repeating: 1, shape: [2, 3]), target: target)
      }
      #expect(error.map { "\($0)" } == message)
    }
  }
}

extension CrossEntropy<Double> {
  /// Returns the loss of a few examples, each with a class that is right.
  static func random(
    _ reduction: Reduction, using generator: inout SeededGenerator
  ) throws -> CrossEntropy {
    let logits = Tensor.randomLogits(using: &generator)
    let target = (0..<logits.shape[0]).map { _ in
      Int.random(in: 0..<logits.shape[1], using: &generator)
    }
    return try CrossEntropy(logits: logits, target: target, reduction: reduction)
  }

  func reduced(_ reduction: Reduction) throws -> CrossEntropy {
    try CrossEntropy(logits: logits, target: target, reduction: reduction)
  }
}
