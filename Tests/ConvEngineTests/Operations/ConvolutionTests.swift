import ConvEngine
import Testing
import TutorTestSupport

@Suite struct ConvolutionTests {
  @Test func `the output is that of loops over the padded input`() throws {
    try forCases(seed: 1) { generator in
      let convolution = try Convolution<Double>.random(using: &generator)
      #expect(convolution.output == looped(convolution), "\(convolution.relation)")
    }
  }

  /// Returns the output computed without the relation: pad, cut out windows, multiply, add.
  private func looped(_ convolution: Convolution<Double>) -> Tensor<Double> {
    let (relation, shape) = (convolution.relation, convolution.relation.outputShape)
    let (rows, columns) = (relation.plane.rows, relation.plane.columns)
    let (height, width) = (rows.outputSize, columns.outputSize)
    var elements: [Double] = []
    for example in 0..<shape[0] {
      for channel in 0..<shape[1] {
        for row in 0..<height {
          for column in 0..<width {
            let filter = filter(convolution, channel)
            let window = window(convolution, example, channel, row, column)
            elements.append(
              zip(filter, window).reduce(convolution.bias?[channel] ?? 0) { $0 + $1.0 * $1.1 })
          }
        }
      }
    }
    return Tensor(shape: shape, elements: elements)
  }

  private func filter(_ convolution: Convolution<Double>, _ channel: Int) -> ArraySlice<Double> {
    let count = convolution.weight.elements.count / convolution.relation.channels.outputs
    return convolution.weight.elements[channel * count..<(channel + 1) * count]
  }

  /// Returns what a window sees, in the order of a filter.
  private func window(
    _ convolution: Convolution<Double>, _ example: Int, _ channel: Int, _ row: Int, _ column: Int
  ) -> [Double] {
    let (channels, plane) = (convolution.relation.channels, convolution.relation.plane)
    let group = channel / channels.outputsPerGroup
    let inputs = group * channels.inputsPerGroup..<(group + 1) * channels.inputsPerGroup
    return inputs.flatMap { input in
      let start = (example * channels.inputs + input) * plane.rows.inputSize
      let cells = (0..<plane.rows.inputSize).map { row in
        let first = (start + row) * plane.columns.inputSize
        return Array(convolution.input.elements[first..<first + plane.columns.inputSize])
      }
      let zero = Array(repeating: 0.0, count: plane.columns.inputSize)
      return seen(padded(cells, plane.rows, zero), plane.rows, row).flatMap {
        seen(padded($0, plane.columns, 0), plane.columns, column)
      }
    }
  }

  /// Returns the elements with what the mode of padding puts on either side of them.
  private func padded<Element>(
    _ elements: [Element], _ relation: Relation, _ zero: Element
  ) -> [Element] {
    let (before, after, last) = (
      relation.padding.before, relation.padding.after, elements.count - 1
    )
    switch relation.paddingMode {
    case .zeros:
      return Array(repeating: zero, count: before) + elements + Array(repeating: zero, count: after)
    case .replicate:
      return Array(repeating: elements[0], count: before) + elements
        + Array(repeating: elements[last], count: after)
    case .circular:
      return elements.suffix(before) + elements + elements.prefix(after)
    case .reflect:
      return elements[1...].prefix(before).reversed() + elements
        + elements[..<last].suffix(after).reversed()
    }
  }

  /// Returns the elements that a window's taps lie on.
  private func seen<Element>(
    _ padded: [Element], _ relation: Relation, _ output: Int
  ) -> [Element] {
    let start = output * relation.stride
    return stride(from: start, to: start + relation.dilatedKernelSize, by: relation.dilation)
      .map { padded[$0] }
  }

  @Test func `the example of the documentation is right`() throws {
    let input = Tensor<Double>(shape: [1, 1, 2, 2], elements: [1, 2, 3, 4])
    let weight = Tensor<Double>(shape: [1, 1, 1, 2], elements: [-1, 1])
    #expect(try Convolution(input: input, weight: weight).output.elements == [1, 1])
  }

  @Test func `shapes that do not go together are refused with both`() {
    let refused: [(input: [Int], weight: [Int], message: String)] = [
      (
        [1, 3, 4, 4], [2, 2, 2, 2],
        "weight [2, 2, 2, 2] reads 2 channels, but input [1, 3, 4, 4] has 3"
      ),
      ([3, 4], [1, 1, 2], "input [3, 4] has 2 axes instead of 3"),
      ([1, 1, 4], [1, 1, 2, 2], "weight [1, 1, 2, 2] has 4 axes instead of 3"),
    ]
    for (input, weight, message) in refused {
      let error = #expect(throws: ConvolutionError.self) {
        try Convolution(
          input: Tensor(repeating: 1.0, shape: input), weight: Tensor(repeating: 1.0, shape: weight)
        )
      }
      #expect(error.map { "\($0)" } == message)
    }
  }

  @Test func `a result that cannot be held is refused before it is made`() throws {
    let error = #expect(throws: ConvolutionError.self) {
      try Convolution(
        input: Tensor(repeating: 1.0, shape: [1, 1, 1]),
        weight: Tensor(repeating: 1.0, shape: [1, 1, 1]),
        sliding: [Sliding(padding: .amount(Padding(both: 1_000_000_000_000)))])
    }
    #expect(
      error.map { "\($0)" }
        == "a result of shape [1, 1, 2000000000001] has more than 50000000 values")
  }
}
