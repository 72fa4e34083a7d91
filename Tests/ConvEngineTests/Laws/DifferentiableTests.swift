import ConvEngine
import Testing
import TutorTestSupport

/// Gradients of all operations, held against finite differences: of what is linear in each of its tensors
/// and made of quarters, the differences are exact.
@Suite struct DifferentiableTests {
  @Test func `gradients of convolutions are finite differences`() throws {
    try expectEqualSlopes(seed: 1) { generator in
      let drawn = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let convolution = try Convolution(
        input: drawn.input, weight: drawn.weight, bias: drawn.bias,
        sliding: drawn.relation.plane.axes.map(\.sliding), groups: drawn.relation.channels.groups,
        paddingMode: drawn.relation.plane.columns.paddingMode,
        isFlipped: Bool.random(using: &generator))
      return (convolution, convolution.relation.outputShape)
    }
  }

  @Test func `gradients of transposed convolutions are finite differences`() throws {
    try expectEqualSlopes(seed: 2) { generator in
      let convolution = try TransposedConvolution<Double>.random(cellsUpTo: 4, using: &generator)
      return (convolution, convolution.relation.inputShape)
    }
  }

  @Test func `gradients of unfolded patches are finite differences`() throws {
    try expectEqualSlopes(seed: 3) { generator in
      let unfold = try Unfold(Convolution<Double>.random(cellsUpTo: 4, using: &generator))
      return (unfold, unfold.patchRelation.unfoldedShape)
    }
  }

  @Test func `gradients of folded patches are finite differences`() throws {
    try expectEqualSlopes(seed: 4) { generator in
      let unfold = try Unfold(Convolution<Double>.random(cellsUpTo: 3, using: &generator))
      return (try Fold(unfold.output, like: unfold), unfold.patchRelation.inputShape)
    }
  }

  @Test func `gradients of linear layers are finite differences`() throws {
    try expectEqualSlopes(seed: 5) { generator in
      let sizes = (0..<3).map { _ in Int.random(in: 1...4, using: &generator) }
      let bias = Tensor.random([sizes[2]], using: &generator)
      let linear = try Linear(
        input: .random([sizes[0], sizes[1]], using: &generator),
        weight: .random([sizes[2], sizes[1]], using: &generator),
        bias: Bool.random(using: &generator) ? bias : nil)
      return (linear, [sizes[0], sizes[2]])
    }
  }

  @Test func `gradients of rectifiers are finite differences, at 0 between both slopes`() throws {
    try expectEqualSlopes(seed: 6) { generator in
      let input = Tensor.random([.random(in: 1...20, using: &generator)], using: &generator)
      return (Rectifier(input), input.shape)
    }
  }

  @Test func `gradients of maxima are finite differences, of equal ones between both slopes`()
    throws
  {
    try expectEqualSlopes(seed: 7) { generator in
      let (input, window) = try randomPooling(using: &generator)
      let pooling = try MaxPooling(input, window: window)
      return (pooling, pooling.relation.outputShape)
    }
  }

  @Test func `gradients of means are finite differences`() throws {
    try expectSlopes(seed: 8) { generator in
      let (input, window) = try randomPooling(using: &generator)
      let pooling = try AveragePooling(
        input, window: window, countsPadding: .random(using: &generator))
      return (pooling, pooling.relation.outputShape)
    }
  }

  @Test func `gradients of softmax are finite differences`() throws {
    try expectSlopes(seed: 9) { generator in
      let shape = (0..<2).map { _ in Int.random(in: 1...5, using: &generator) }
      return (try Softmax(Tensor.random(shape, using: &generator)), shape)
    }
  }

  @Test func `gradients of cross entropy are finite differences`() throws {
    try expectSlopes(seed: 10) { generator in
      let shape = (0..<2).map { _ in Int.random(in: 1...5, using: &generator) }
      let target = (0..<shape[0]).map { _ in Int.random(in: 0..<shape[1], using: &generator) }
      let reductions = CrossEntropy<Double>.Reduction.allCases
      let loss = try CrossEntropy(
        logits: .random(shape, using: &generator), target: target,
        reduction: reductions.randomElement(using: &generator) ?? .mean)
      return (loss, loss.output.shape)
    }
  }
}

// MARK: - Expectations

/// Expects gradients of drawn operations to be the slopes, but for rounding.
private func expectSlopes(
  seed: UInt64,
  _ draw: (inout SeededGenerator) throws -> (operation: any Differentiable, shape: [Int])
) throws {
  try forEachCheck(seed: seed, draw) { check, _ in #expect(check.isPassed, "\(check.findings)") }
}

/// Expects gradients of drawn operations to be the slopes exactly.
private func expectEqualSlopes(
  seed: UInt64,
  _ draw: (inout SeededGenerator) throws -> (operation: any Differentiable, shape: [Int])
) throws {
  try forEachCheck(seed: seed, draw) { check, _ in
    #expect(check.largestDifference?.difference == 0, "\(check.findings)")
  }
}

private func forEachCheck(
  seed: UInt64,
  _ draw: (inout SeededGenerator) throws -> (operation: any Differentiable, shape: [Int]),
  _ body: (GradientCheck, any Differentiable) -> Void
) throws {
  try forCases(seed: seed) { generator in
    let (operation, shape) = try draw(&generator)
    let outputGradient = Tensor.random(shape, using: &generator)
    let check = try checked(operation, outputGradient)
    #expect(check.isComplete)
    body(check, operation)
  }
}

private func checked(
  _ operation: some Differentiable, _ outputGradient: Tensor<Double>
) throws -> GradientCheck {
  try GradientCheck(operation, outputGradient: outputGradient)
}

/// Returns a small input and a window that goes together with it.
private func randomPooling(
  using generator: inout SeededGenerator
) throws -> (Tensor<Double>, Window) {
  while true {
    let rank = Int.random(in: 1...2, using: &generator)
    let shape = (0..<rank + 2).map { Int.random(in: 1...($0 < 2 ? 2 : 5), using: &generator) }
    let window = Window(
      kernel: (0..<rank).map { _ in .random(in: 1...3, using: &generator) },
      stride: [.random(in: 1...3, using: &generator)],
      padding: [.amount(Padding(both: .random(in: 0...1, using: &generator)))],
      isCeiling: .random(using: &generator))
    guard (try? AveragePooling(Tensor(repeating: 0.0, shape: shape), window: window)) != nil else {
      continue
    }
    return (.random(shape, using: &generator), window)
  }
}
