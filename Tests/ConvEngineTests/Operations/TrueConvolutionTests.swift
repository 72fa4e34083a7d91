import ConvEngine
import Testing
import TutorTestSupport

/// Convolutions of filters that are turned around, as mathematics has them.
@Suite struct TrueConvolutionTests {
  static var cases: [Oracle.Case] {
    get throws { try Oracle.cases("true_convolution") }
  }

  @Test func `the cases are there`() throws {
    #expect(try Self.cases.count == 12)
  }

  @Test(arguments: try cases) func `an output is that of PyTorch`(case: Oracle.Case) throws {
    expect(try flipped(`case`).output, "convolution", of: `case`)
    expect(
      try flipped(`case`, isFlipped: false).output, "cross_correlation", of: `case`)
  }

  @Test(arguments: try cases) func `the mode says how much padding that is`(case: Oracle.Case)
    throws
  {
    let rule = try #require(
      ["full": PaddingAmount.full, "same": .same, "valid": .valid][
        `case`.params["mode"]?.word ?? ""])
    let convolution = try Convolution(
      input: `case`.tensor("input"), weight: `case`.tensor("weight"),
      sliding: [Sliding(padding: rule)], isFlipped: true)
    expect(convolution.output, "convolution", of: `case`)
  }

  private func flipped(
    _ example: Oracle.Case, isFlipped: Bool = true
  ) throws -> Convolution<Double> {
    let paddings = example.params["padding"]?.list.compactMap(\.number) ?? []
    return try Convolution(
      input: example.tensor("input"), weight: example.tensor("weight"),
      sliding: paddings.map { Sliding(padding: .amount(Padding(both: $0))) }, isFlipped: isFlipped)
  }

  @Test func `polynomials are multiplied by their full convolution`() throws {
    let product = try Convolution(
      input: [1.0, 2, 3], weight: [4, 5], padding: .full, isFlipped: true)
    // (1 + 2z + 3z²)(4 + 5z)
    #expect(product.output.elements == [4, 13, 22, 15])
  }

  @Test func `a flipped filter is one whose rows and columns are turned around`() throws {
    try forCases(seed: 1) { generator in
      let convolution = try Convolution<Double>.random(using: &generator)
      let flipped = try convolution.flipped(convolution.weight)
      #expect(flipped.weight == turned(convolution.weight))
      #expect(try flipped.output == convolution.replacing(turned(convolution.weight)).output)
      #expect(try convolution.flipped(flipped.weight).output == convolution.output)
    }
  }

  @Test func `gradients are those of the filter as it was written`() throws {
    try forCases(seed: 2) { generator in
      let convolution = try Convolution<Double>.random(using: &generator)
      let outputGradient = Tensor.random(convolution.relation.outputShape, using: &generator)
      let written = try #require(try convolution.gradients(outputGradient).weight)
      let flipped = try convolution.flipped(turned(convolution.weight))
      #expect(flipped.weight == convolution.weight)
      #expect(try flipped.gradients(outputGradient).weight == turned(written))
      #expect(try MatrixConvolution(flipped).gradients(outputGradient).weight == turned(written))
    }
  }
}

extension Convolution<Double> {
  /// Returns the convolution with other filters, which are turned around.
  fileprivate func flipped(_ weight: Tensor<Double>) throws -> Convolution {
    try replacing(weight, isFlipped: true)
  }

  fileprivate func replacing(
    _ weight: Tensor<Double>, isFlipped: Bool = false
  ) throws -> Convolution {
    try Convolution(
      input: input, weight: weight, bias: bias, sliding: relation.plane.axes.map(\.sliding),
      groups: relation.channels.groups, paddingMode: relation.plane.columns.paddingMode,
      isFlipped: isFlipped)
  }
}

/// Returns filters turned around along each axis, index by index.
private func turned(_ weight: Tensor<Double>) -> Tensor<Double> {
  let (height, width) = (weight.rank == 4 ? weight.shape[2] : 1, weight.shape[weight.rank - 1])
  let elements = weight.elements.indices.map { place in
    let (column, row, filter) = (place % width, place / width % height, place / width / height)
    return weight.elements[(filter * height + height - 1 - row) * width + width - 1 - column]
  }
  return Tensor(shape: weight.shape, elements: elements)
}
