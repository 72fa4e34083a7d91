import Testing
import TutorTestSupport

@testable import ConvEngine

@Suite struct FastConvolutionTests {
  /// Numbers whose sums are exact, so that an order of summation makes no difference.
  private struct Case {
    let relation: LayerRelation
    let input, weight, output: Tensor<Double>
    let bias: Tensor<Double>?

    init(_ relation: LayerRelation, using generator: inout SeededGenerator) {
      self.relation = relation
      input = .random(relation.inputShape, using: &generator)
      weight = .random(relation.weightShape, using: &generator)
      let bias = Tensor.random([relation.channels.outputs], using: &generator)
      self.bias = Bool.random(using: &generator) ? bias : nil
      output = .random(relation.outputShape, using: &generator)
    }
  }

  @Test func `the three walks agree with plain loops over the relation`() throws {
    try forCases(seed: 1) { generator in
      let relation = try LayerRelation.randomPlanes(using: &generator)
      expectAgreement(Case(relation, using: &generator))
    }
  }

  @Test func `so they do in rows of every width and channels of every number`() throws {
    var generator = SeededGenerator(seed: 2)
    for width in 1...80 {
      let relation = LayerRelation(
        examples: 1,
        channels: try ChannelRelation(
          inputs: width % 5 + 1, outputs: width % 14 + 1),
        plane: Plane(
          rows: try Relation(inputSize: 2, kernelSize: 2),
          columns: try Relation(inputSize: width + 1, kernelSize: 2)))
      expectAgreement(Case(relation, using: &generator))
    }
  }

  @Test func `what is cut into blocks agrees as well`() throws {
    var generator = SeededGenerator(seed: 3)
    let line = try Relation(inputSize: 90_000, kernelSize: 2, stride: 2, padding: .full)
    let tall = try Relation(inputSize: 700, kernelSize: 3, padding: .same)
    let wide = try Relation(inputSize: 130, kernelSize: 2)
    for plane in [Plane(line), Plane(rows: tall, columns: wide)] {
      let relation = LayerRelation(
        examples: 1, channels: try ChannelRelation(inputs: 1, outputs: 1), plane: plane)
      #expect(FastBlock.blocks(of: relation, by: .output).count > 1)
      expectAgreement(Case(relation, using: &generator))
    }
  }

  @Test func `the output and the gradient of the input are adjoint`() throws {
    // ⟨conv(x), y⟩ = ⟨x, conv_transpose(y)⟩
    try forCases(seed: 4) { generator in
      let relation = try LayerRelation.randomPlanes(using: &generator)
      let numbers = Case(relation, using: &generator)
      let fast = FastConvolution(relation)
      let (x, weight, y) = (numbers.input.floats, numbers.weight.floats, numbers.output.floats)
      let one = product(fast.output(input: x, weight: weight), y)
      let other = product(x, fast.inputGradient(outputGradient: y, weight: weight))
      #expect(one == other, "\(relation)")
      #expect(product(weight, fast.weightGradient(input: x, outputGradient: y)) == one)
    }
  }

  private func product(_ one: [Float], _ other: [Float]) -> Double {
    zip(one, other).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }

  @Test(arguments: FastKernels.runnable)
  func `sums round no worse than single precision has to`(kernels: FastKernels) throws {
    try forCases(seed: 5) { generator in
      func numbers(_ shape: [Int]) -> Tensor<Double> {
        Tensor(
          shape: shape,
          elements: (0..<shape.reduce(1, *)).map { _ in
            Double(Float.random(in: -1...1, using: &generator))
          })
      }
      let relation = try LayerRelation.randomPlanes(using: &generator)
      let input = numbers(relation.inputShape)
      let weight = numbers(relation.weightShape)
      let output = FastConvolution(relation, kernels: kernels)
        .output(input: input.floats, weight: weight.floats)
      let exact = relation.output(input: input, weight: weight)
      // Each of n products and sums is off by half a unit in the last place of what they come to.
      let sizes = relation.output(input: input.map(abs), weight: weight.map(abs))
      let steps = Double(weight.elements.count / relation.channels.outputs + 1)
      let isNear = output.indices.allSatisfy { place in
        let bound = steps * Double(Float.ulpOfOne) / 2 * sizes.elements[place]
        return abs(Double(output[place]) - exact.elements[place]) <= bound
      }
      #expect(isNear, "\(relation)")
    }
  }

  @Test func `a number that is not finite stays with the weights that meet it`() throws {
    let relation = LayerRelation(
      examples: 1, channels: try ChannelRelation(inputs: 1, outputs: 1),
      plane: Plane(try Relation(inputSize: 6, kernelSize: 2, stride: 2)))
    let gradient = FastConvolution(relation)
      .weightGradient(input: [1, .nan, 2, 3, 4, 5], outputGradient: [1, 1, 1])
    #expect(gradient[0] == 7)
    #expect(gradient[1].isNaN)
  }

  @Test func `the example of the documentation is right`() throws {
    let edges = FastConvolution(
      LayerRelation(
        examples: 1, channels: try ChannelRelation(inputs: 1, outputs: 1),
        plane: Plane(try Relation(inputSize: 4, kernelSize: 3))))
    #expect(edges.output(input: [1, 2, 4, 7], weight: [-1, 0, 1]) == [3, 5])
    #expect(edges.inputGradient(outputGradient: [1, 0], weight: [-1, 0, 1]) == [-1, 0, 1, 0])
    #expect(edges.weightGradient(input: [1, 2, 4, 7], outputGradient: [1, 0]) == [1, 2, 4])
  }

  /// Compares both kinds of kernels with the relation walked plainly.
  private func expectAgreement(
    _ numbers: Case, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let relation = numbers.relation
    let output = relation.output(input: numbers.input, weight: numbers.weight, bias: numbers.bias)
    let input = relation.input(output: numbers.output, weight: numbers.weight)
    let weight = relation.weight(output: numbers.output, input: numbers.input)
    for kernels in FastKernels.runnable {
      let fast = Results(numbers, by: FastConvolution(relation, kernels: kernels))
      let comment: Comment = "\(kernels) in \(relation)"
      #expect(fast.output == output.floats, comment, sourceLocation: sourceLocation)
      #expect(fast.inputGradient == input.floats, comment, sourceLocation: sourceLocation)
      #expect(fast.weightGradient == weight.floats, comment, sourceLocation: sourceLocation)
    }
  }

  /// What a fast convolution makes of the numbers of a case.
  private struct Results {
    let output, inputGradient, weightGradient: [Float]

    init(_ numbers: Case, by fast: FastConvolution) {
      let (input, weight) = (numbers.input.floats, numbers.weight.floats)
      let gradient = numbers.output.floats
      output = fast.output(input: input, weight: weight, bias: numbers.bias?.floats)
      inputGradient = fast.inputGradient(outputGradient: gradient, weight: weight)
      weightGradient = fast.weightGradient(input: input, outputGradient: gradient)
    }
  }
}

extension Tensor<Double> {
  fileprivate var floats: [Float] { elements.map(Float.init) }
}

extension LayerRelation {
  /// Returns the relation of a layer whose filters slide over a plane of one axis or two.
  fileprivate static func randomPlanes(using generator: inout SeededGenerator) throws
    -> LayerRelation
  {
    let groups = Int.random(in: 1...3, using: &generator)
    let columns = Relation.random(inputsUpTo: 40, using: &generator)
    let rows = Relation.random(inputsUpTo: 6, using: &generator)
    return LayerRelation(
      examples: .random(in: 1...2, using: &generator),
      channels: try ChannelRelation(
        inputs: groups * .random(in: 1...3, using: &generator),
        outputs: groups * .random(in: 1...8, using: &generator), groups: groups),
      plane: Bool.random(using: &generator) ? Plane(columns) : Plane(rows: rows, columns: columns))
  }
}
