import ConvEngine
import Testing
import TutorTestSupport

@Suite struct TransposedConvolutionTests {
  @Test func `the example of the documentation is right`() throws {
    let input = Tensor<Double>(shape: [1, 1, 2], elements: [1, 10])
    let weight = Tensor<Double>(shape: [1, 1, 3], elements: [1, 2, 3])
    let layer = try TransposedConvolution(input: input, weight: weight)
    #expect(layer.output.elements == [1, 12, 23, 30])
  }

  @Test func `over symbols it is the lecture's three to seven`() throws {
    let layer = try TransposedConvolution(
      input: Tensor(shape: [1, 1, 3], elements: symbols("x", 3)),
      weight: Tensor(
        shape: [1, 1, 3], elements: ["a", "b", "c"].map { Polynomial(symbol: Name($0)) }),
      sliding: [Sliding(stride: 2)])
    #expect(
      layer.output.elements.map(\.description) == [
        "a·x0", "b·x0", "c·x0 + a·x1", "b·x1", "c·x1 + a·x2", "b·x2", "c·x2",
      ])
  }

  @Test func `the output is that of loops that stamp the filters`() throws {
    try forCases(seed: 1) { generator in
      let layer = try TransposedConvolution<Double>.random(using: &generator)
      #expect(layer.output == stamped(layer), "\(layer.relation)")
    }
  }

  @Test func `what a convolution takes comes back in its size`() throws {
    try forCases(seed: 2) { generator in
      let convolution = try Convolution<Double>.random(paddingModes: [.zeros], using: &generator)
      let back = try convolution.transposed(of: convolution.output)
      let axes = convolution.relation.plane.axes
      let written = try TransposedConvolution(
        input: convolution.output, weight: convolution.weight, sliding: axes.map(\.sliding),
        outputPadding: axes.map(\.leftover), groups: convolution.relation.channels.groups)
      #expect(back.output.shape == convolution.input.shape)
      #expect(back.output == written.output, "\(convolution.relation)")
    }
  }

  typealias Shapes = (input: [Int], weight: [Int], groups: Int, padding: [Int])

  static let refused: [TestCase<Shapes>] = [
    TestCase(
      "weight [2, 1, 2] takes 2 channels, but input [1, 3, 4] has 3",
      ([1, 3, 4], [2, 1, 2], 1, [0])),
    TestCase("groups must be at least 1, not 0", ([1, 2, 4], [2, 1, 2], 0, [0])),
    TestCase("3 channels cannot be shared out among 2 groups", ([1, 3, 4], [3, 1, 2], 2, [0])),
    TestCase(
      "number of output channels must be at least 1, not 0", ([1, 2, 4], [2, 0, 2], 1, [0])),
    TestCase("input [2, 4] has 2 axes instead of 3", ([2, 4], [2, 1, 2], 1, [0])),
    TestCase("weight [2, 1, 2, 2] has 4 axes instead of 3", ([1, 2, 4], [2, 1, 2, 2], 1, [0])),
    TestCase("2 numbers are given for 1 axis", ([1, 2, 4], [2, 1, 2], 1, [0, 0])),
    TestCase(
      "output padding 1 must be smaller than the larger of stride 1 and dilation 1",
      ([1, 2, 4], [2, 1, 2], 1, [1])),
    TestCase(
      "groups must not be larger than \(Relation.limit)", ([1, 2, 4], [2, 1, 2], .max, [0])),
  ]

  @Test(arguments: refused)
  func `shapes that do not go together are refused with both`(case: TestCase<Shapes>) {
    let shapes = `case`.value
    let error = #expect(throws: ConvolutionError.self) {
      try TransposedConvolution(
        input: Tensor(repeating: 1.0, shape: shapes.input),
        weight: Tensor(repeating: 1.0, shape: shapes.weight), outputPadding: shapes.padding,
        groups: shapes.groups)
    }
    #expect(error.map { "\($0)" } == `case`.name)
  }

  @Test func `a result that cannot be held is refused before it is made`() {
    let error = #expect(throws: ConvolutionError.self) {
      try TransposedConvolution(
        input: Tensor(repeating: 1.0, shape: [1, 1, 2]),
        weight: Tensor(repeating: 1.0, shape: [1, 1, 1]),
        sliding: [Sliding(stride: 1_000_000_000_000)])
    }
    #expect(
      error.map { "\($0)" }
        == "a result of shape [1, 1, 1000000000001] has more than 50000000 values")
  }
}

/// Returns the output computed without the relation: a filter is stamped for each input, then cut.
private func stamped(_ layer: TransposedConvolution<Double>) -> Tensor<Double> {
  let (relation, shape) = (layer.relation, layer.relation.inputShape)
  var output = Tensor(repeating: 0.0, shape: shape).elements
  let cells = relation.plane.inputShape.reduce(1, *)
  if let bias = layer.bias {
    for place in output.indices { output[place] = bias[place / cells % shape[1]] }
  }
  let stamps = stamps(of: layer)
  for (place, value) in stamps { output[place] += value }
  return Tensor(shape: shape, elements: output)
}

private func stamps(of layer: TransposedConvolution<Double>) -> [(place: Int, value: Double)] {
  let (channels, plane) = (layer.relation.channels, layer.relation.plane)
  let (rows, columns) = (plane.rows, plane.columns)
  var stamps: [(Int, Double)] = []
  for (place, input) in layer.input.elements.enumerated() {
    let column = place % columns.outputSize
    let row = place / columns.outputSize % rows.outputSize
    let channel = place / columns.outputSize / rows.outputSize % channels.outputs
    let example = place / columns.outputSize / rows.outputSize / channels.outputs
    let taps = rows.kernelSize * columns.kernelSize * channels.inputsPerGroup
    for tap in 0..<taps {
      let x =
        column * columns.stride + tap % columns.kernelSize * columns.dilation
        - columns.padding.before
      let y =
        row * rows.stride + tap / columns.kernelSize % rows.kernelSize * rows.dilation
        - rows.padding.before
      guard 0 <= x, x < columns.inputSize, 0 <= y, y < rows.inputSize else { continue }
      let target =
        channel / channels.outputsPerGroup * channels.inputsPerGroup
        + tap / columns.kernelSize / rows.kernelSize
      stamps.append(
        (
          ((example * channels.inputs + target) * rows.inputSize + y) * columns.inputSize + x,
          input * layer.weight.elements[channel * taps + tap]
        ))
    }
  }
  return stamps
}
