import ConvEngine
import Testing
import TutorTestSupport

@Suite struct AveragePoolingTests {
  @Test func `each output is the mean of what its window sees`() throws {
    try forCases(seed: 1) { generator in
      let pooling = try AveragePooling<Double>.random(using: &generator)
      let windows = sights(pooling.relation.plane)
      let means = pooling.input.planes.flatMap { plane in
        windows.map { sights in
          let counted = sights.count { pooling.countsPadding ? $0 != .beyond : isCell($0) }
          return sights.cells.reduce(0) { $0 + plane[$1] } / Double(counted)
        }
      }
      #expect(pooling.output.elements == means, "\(pooling.relation)")
      #expect(pooling.output.shape == pooling.relation.outputShape)
    }
  }

  private func isCell(_ sight: Sight) -> Bool {
    if case .cell = sight { true } else { false }
  }

  @Test func `with the padding counted it is the convolution with equal weights`() throws {
    try forCases(seed: 2) { generator in
      let (window, shape) = Window.random(isCeiling: false, using: &generator)
      let pooling = try AveragePooling(.random(shape, using: &generator), window: window)
      let relation = pooling.relation
      let taps = relation.plane.kernelShape.reduce(1, *)
      let convolution = try Convolution(
        input: pooling.input, weight: Tensor(repeating: 1.0, shape: relation.weightShape),
        sliding: relation.plane.axes.map(\.sliding), groups: shape[1])
      #expect(pooling.output == convolution.output.map { $0 / Double(taps) }, "\(relation)")
      let outputGradient = Tensor.random(relation.outputShape, using: &generator)
      let shares = outputGradient.map { $0 / Double(taps) }
      let (gradient, expected) = (
        try pooling.gradients(outputGradient).input, try convolution.gradients(shares).input
      )
      #expect(gradient.shape == expected.shape)
      #expect(zip(gradient.elements, expected.elements).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    }
  }

  @Test func `gradients are the slopes that small changes make`() throws {
    try forCases(seed: 3) { generator in
      let pooling = try AveragePooling<Double>.random(using: &generator)
      let outputGradient = Tensor.random(pooling.relation.outputShape, using: &generator)
      expect(
        try pooling.gradients(outputGradient).input, isSlopeAt: pooling.input, of: outputGradient
      ) { input in
        pooling.replacing(input)?.output
      }
    }
  }

  @Test func `where no padding counts, no gradient is lost`() throws {
    try forCases(seed: 4) { generator in
      let isPadded = Bool.random(using: &generator)
      let (window, shape) = Window.random(
        paddingUpTo: isPadded ? 2 : 0, using: &generator)
      let pooling = try AveragePooling(
        .random(shape, using: &generator), window: window, countsPadding: !isPadded)
      let outputGradient = Tensor.random(pooling.relation.outputShape, using: &generator)
      let gradient = try pooling.gradients(outputGradient).input
      let (sum, expected) = (
        gradient.elements.reduce(0, +), outputGradient.elements.reduce(0, +)
      )
      #expect((sum - expected).magnitude < 1e-9, "\(pooling.relation)")
    }
  }

  @Test func `symbols are averaged as the numbers that they stand for`() throws {
    try forCases(seed: 5) { generator in
      let pooling = try AveragePooling<Double>.random(using: &generator)
      let (names, values) = symbolized(pooling.input)
      let symbolic = try #require(pooling.replacing(names))
      expectEqual(symbolic.output, pooling.output, where: values)
      let outputGradient = Tensor.random(pooling.relation.outputShape, using: &generator)
      let (gradients, gradientValues) = symbolized(outputGradient)
      expectEqual(
        try symbolic.gradients(gradients).input, try pooling.gradients(outputGradient).input,
        where: gradientValues)
    }
  }

  /// Returns symbols in place of numbers, and the numbers that they stand for.
  private func symbolized(
    _ tensor: Tensor<Double>
  ) -> (names: Tensor<Polynomial>, values: [Name: Double]) {
    let names = tensor.elements.indices.map { Name("x", $0) }
    return (
      Tensor(shape: tensor.shape, elements: names.map { Polynomial(symbol: $0) }),
      Dictionary(uniqueKeysWithValues: zip(names, tensor.elements))
    )
  }

  private func expectEqual(
    _ symbolic: Tensor<Polynomial>, _ numbers: Tensor<Double>, where values: [Name: Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(symbolic.shape == numbers.shape, sourceLocation: sourceLocation)
    let isEqual = zip(symbolic.elements, numbers.elements).allSatisfy {
      ($0.value(values) - $1).magnitude < 1e-9
    }
    #expect(isEqual, "\(symbolic.elements)", sourceLocation: sourceLocation)
  }

  @Test func `Float averages to the same, rounded`() throws {
    try forCases(seed: 6) { generator in
      let pooling = try AveragePooling<Double>.random(using: &generator)
      let single = try #require(pooling.replacing(pooling.input.map { Float($0) }))
      #expect(single.output == pooling.output.map { Float($0) })
      let outputGradient = Tensor.random(pooling.relation.outputShape, using: &generator)
      let gradient = try single.gradients(outputGradient.map { Float($0) }).input
      let expected = try pooling.gradients(outputGradient).input
      #expect(
        zip(gradient.elements, expected.elements).allSatisfy {
          (Double($0) - $1).magnitude < 1e-4
        })
    }
  }

  @Test func `the examples of the documentation are right`() throws {
    let input = Tensor<Double>(shape: [1, 1, 3], elements: [2, 4, 6])
    let window = Window(kernel: [2], padding: [.amount(Padding(both: 1))])
    #expect(try AveragePooling(input, window: window).output.elements == [1, 5])
    #expect(
      try AveragePooling(input, window: window, countsPadding: false).output.elements == [2, 5])
    let letters = Tensor(
      shape: [1, 1, 2], elements: ["a", "b"].map { Polynomial(symbol: Name($0)) })
    let mean = try AveragePooling(letters, window: Window(kernel: [2])).output
    #expect(mean.elements[0].description == "0.5a + 0.5b")
  }
}

extension AveragePooling {
  /// Returns the same pooling of other values.
  fileprivate func replacing<Other: Scalar>(_ input: Tensor<Other>) -> AveragePooling<Other>? {
    let axes = relation.plane.axes
    return try? AveragePooling<Other>(
      input,
      window: Window(
        kernel: axes.map(\.kernelSize), stride: axes.map(\.stride),
        padding: axes.map { .amount($0.padding) },
        dilation: axes.map(\.dilation), isCeiling: axes[0].sizing == .beginning),
      countsPadding: countsPadding)
  }
}

extension AveragePooling<Double> {
  /// Returns a small pooling of drawn numbers.
  fileprivate static func random(
    using generator: inout SeededGenerator
  ) throws -> AveragePooling {
    let (window, shape) = Window.random(using: &generator)
    return try AveragePooling(
      .random(shape, using: &generator), window: window,
      countsPadding: .random(using: &generator))
  }
}
