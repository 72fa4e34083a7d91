import ConvEngine
import Testing
import TutorTestSupport

/// No numbers trap: an operation is made, or says what is wrong with its shapes and parameters.
@Suite struct OperationFuzzTests {
  private static let sizes = [
    -1, 0, 1, 1, 2, 2, 3, 3, 4, 5, 7, 1000, Int.max, Int.min, 1_000_000_000_000,
  ]

  /// Counts that are mostly sound, so that much is made and all else is wrong in one place.
  private func number(_ least: Int, using generator: inout SeededGenerator) -> Int {
    if Int.random(in: 0..<8, using: &generator) > 0 {
      return .random(in: least...least + 2, using: &generator)
    }
    return Self.sizes.randomElement(using: &generator) ?? least
  }

  private func shape(using generator: inout SeededGenerator) -> [Int] {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      Int.random(in: 0...4, using: &generator)
    }
  }

  private func sliding(using generator: inout SeededGenerator) -> [Sliding] {
    (0..<Int.random(in: 1...2, using: &generator)).map { _ in
      let padding = Padding(
        before: number(0, using: &generator), after: number(0, using: &generator))
      return Sliding(
        stride: number(1, using: &generator),
        padding: [.amount(padding), .same, .valid, .full].randomElement(using: &generator)
          ?? .valid,
        dilation: number(1, using: &generator))
    }
  }

  private func tensor(using generator: inout SeededGenerator) -> Tensor<Double> {
    .random(shape(using: &generator), using: &generator)
  }

  /// Returns weights that mostly go together with an input, forward or transposed.
  private func weight(
    for inputShape: [Int], using generator: inout SeededGenerator
  ) -> Tensor<Double> {
    guard inputShape.count > 2, Int.random(in: 0..<4, using: &generator) > 0 else {
      return tensor(using: &generator)
    }
    let channels = inputShape[1]
    let kernel = inputShape.dropFirst(2).map { _ in Int.random(in: 1...2, using: &generator) }
    return .random([channels, channels] + kernel, using: &generator)
  }

  @Test func `convolutions and their transposes never trap`() {
    var made = 0
    forCases(seed: 1, count: 20_000) { generator in
      let input = tensor(using: &generator)
      let weight = weight(for: input.shape, using: &generator)
      let sliding = sliding(using: &generator)
      let groups = number(1, using: &generator)
      let mode = PaddingMode.allCases.randomElement(using: &generator) ?? .zeros
      let convolution = try? Convolution(
        input: input, weight: weight, sliding: sliding, groups: groups, paddingMode: mode)
      if let convolution, convolution.relation.outputShape.reduce(1, *) < 10_000 {
        made += 1
        #expect(convolution.output.shape == convolution.relation.outputShape)
      }
      let transposed = try? TransposedConvolution(
        input: input, weight: weight, sliding: sliding,
        outputPadding: [number(0, using: &generator)], groups: groups)
      if let transposed, transposed.relation.inputShape.reduce(1, *) < 10_000 {
        made += 1
        #expect(transposed.output.shape == transposed.relation.inputShape)
      }
    }
    #expect(made > 10)
  }

  @Test func `pooling never traps`() {
    var made = 0
    forCases(seed: 2, count: 20_000) { generator in
      let input = tensor(using: &generator)
      let axes = Int.random(in: 1...2, using: &generator)
      let window = Window(
        kernel: (0..<axes).map { _ in number(1, using: &generator) },
        stride: Bool.random(using: &generator) ? nil : [number(1, using: &generator)],
        padding: [
          .amount(
            Padding(before: number(0, using: &generator), after: number(0, using: &generator)))
        ],
        dilation: [number(1, using: &generator)], isCeiling: .random(using: &generator))
      if let pooling = try? MaxPooling(input, window: window) {
        made += 1
        #expect(pooling.output.shape == pooling.relation.outputShape)
      }
      if let pooling = try? AveragePooling(input, window: window, countsPadding: false) {
        #expect(pooling.output.elements.allSatisfy { $0.isFinite })
      }
    }
    #expect(made > 4)
  }

  @Test func `dense operations never trap`() {
    var made = 0
    forCases(seed: 3, count: 20_000) { generator in
      let tensors = (0..<3).map { _ in tensor(using: &generator) }
      if let linear = try? Linear(input: tensors[0], weight: tensors[1]) {
        made += 1
        #expect(linear.output.shape == [tensors[0].shape[0], tensors[1].shape[0]])
      }
      if let loss = try? CrossEntropy(logits: tensors[0], target: tensors[2]) {
        #expect(loss.loss.elements.allSatisfy { $0.isFinite })
      }
      _ = try? Softmax(tensors[0])
      _ = try? Rectifier(tensors[0]).gradients(tensors[1])
    }
    #expect(made > 4)
  }
}
