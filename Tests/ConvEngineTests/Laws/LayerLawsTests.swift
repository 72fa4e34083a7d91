import Testing
import TutorTestSupport

@testable import ConvEngine

/// The laws that join the operations of a layer, over numbers whose sums are exact in any order.
@Suite struct LayerLawsTests {
  @Test func `walked by output, by input or by tap, the products come to the same three tensors`()
    throws
  {
    try forCases(seed: 1) { generator in
      let relation = try LayerRelation.random(using: &generator)
      let input = Tensor.random(relation.inputShape, using: &generator)
      let weight = Tensor.random(relation.weightShape, using: &generator)
      let output = Tensor.random(relation.outputShape, using: &generator)
      for walk in Walk.allCases {
        #expect(
          relation.output(input: input, weight: weight)
            == scattered(relation, by: walk, at: \.output, relation.outputShape) {
              weight.elements[$0.tap] * input.elements[$0.input]
            })
        #expect(
          relation.input(output: output, weight: weight)
            == scattered(relation, by: walk, at: \.input, relation.inputShape) {
              weight.elements[$0.tap] * output.elements[$0.output]
            })
        #expect(
          relation.weight(output: output, input: input)
            == scattered(relation, by: walk, at: \.tap, relation.weightShape) {
              output.elements[$0.output] * input.elements[$0.input]
            })
      }
    }
  }

  /// Returns the products of all joints, in the order of a walk, each added in its place.
  private func scattered(
    _ relation: LayerRelation, by walk: Walk, at place: KeyPath<Joint<Int>, Int>, _ shape: [Int],
    product: (Joint<Int>) -> Double
  ) -> Tensor<Double> {
    var sums = Tensor(repeating: 0.0, shape: shape).elements
    relation.forEachCell(of: walk.held) { cell in
      relation.forEachJoint(of: cell, by: walk) { sums[$0[keyPath: place]] += product($0) }
    }
    return Tensor(shape: shape, elements: sums)
  }

  @Test func `a convolution and its transposed convolution are adjoint`() throws {
    try forCases(seed: 2) { generator in
      let convolution = try Convolution<Double>.random(
        paddingModes: [.zeros], using: &generator
      ).withoutBias()
      let axes = convolution.relation.plane.axes
      let y = Tensor.random(convolution.relation.outputShape, using: &generator)
      let transposed = try TransposedConvolution(
        input: y, weight: convolution.weight, sliding: axes.map(\.sliding),
        outputPadding: axes.map {
          ($0.inputSize + $0.padding.before + $0.padding.after
            - $0.dilation * ($0.kernelSize - 1) - 1) % $0.stride
        }, groups: convolution.relation.channels.groups)
      #expect(
        convolution.output.product(with: y) == convolution.input.product(with: transposed.output))
      #expect(try convolution.gradients(y).input == transposed.output)
    }
  }

  @Test func `with any mode of padding the transpose is adjoint too`() throws {
    try forCases(seed: 3) { generator in
      let convolution = try Convolution<Double>.random(using: &generator).withoutBias()
      let y = Tensor.random(convolution.relation.outputShape, using: &generator)
      let back = try convolution.transposed(of: y).output
      #expect(convolution.output.product(with: y) == convolution.input.product(with: back))
    }
  }

  @Test func `a transposed convolution and a convolution of its output are adjoint`() throws {
    try forCases(seed: 4) { generator in
      let drawn = try TransposedConvolution<Double>.random(using: &generator)
      let transposed = try TransposedConvolution(
        input: drawn.input, weight: drawn.weight,
        sliding: drawn.relation.plane.axes.map(\.sliding),
        outputPadding: drawn.relation.plane.axes.map(\.leftover),
        groups: drawn.relation.channels.groups)
      let x = Tensor.random(drawn.relation.inputShape, using: &generator)
      let gradient = try transposed.gradients(x).input
      #expect(transposed.output.product(with: x) == drawn.input.product(with: gradient))
    }
  }
}

extension Convolution<Double> {
  /// Returns the convolution without its bias, so that it is linear.
  func withoutBias() throws -> Convolution {
    try Convolution(
      input: input, weight: weight, sliding: relation.plane.axes.map(\.sliding),
      groups: relation.channels.groups, paddingMode: relation.plane.columns.paddingMode)
  }
}
