import ConvEngine
import Testing
import TutorTestSupport

/// Convolutions of one channel along one axis.
@Suite struct ConvolutionRowTests {
  @Test func `the output is that of a loop over the padded input`() throws {
    try forCases(seed: 1) { generator in
      let convolution = try Convolution<Double>.randomRow(using: &generator)
      #expect(convolution.output.elements == looped(convolution), "\(convolution)")
    }
  }

  /// Returns the output computed without the relation: pad, cut windows, multiply, add.
  private func looped(_ convolution: Convolution<Double>) -> [Double] {
    let relation = convolution.axis
    let padded =
      Array(repeating: 0, count: relation.padding.before) + convolution.input.elements
      + Array(repeating: 0, count: relation.padding.after)
    let starts = stride(
      from: 0, through: padded.count - relation.dilatedKernelSize, by: relation.stride)
    return starts.map { start in
      let window = stride(from: start, to: padded.count, by: relation.dilation)
      return zip(window, convolution.weight.elements).reduce(convolution.bias?[0] ?? 0) {
        $0 + padded[$1.0] * $1.1
      }
    }
  }

  @Test func `symbols with numbers put in their place come to the convolution of the numbers`()
    throws
  {
    try forCases(seed: 2) { generator in
      let numeric = try Convolution<Double>.randomRow(using: &generator)
      let relation = numeric.axis
      let symbolic = try Convolution(
        symbols("x", relation.inputSize), symbols("w", relation.kernelSize),
        bias: numeric.bias.map { _ in Polynomial(symbol: Name("v")) }, in: relation)
      var values: [Name: Double] = [Name("v"): numeric.bias?[0] ?? 0]
      for (index, value) in numeric.input.elements.enumerated() { values[Name("x", index)] = value }
      for (index, value) in numeric.weight.elements.enumerated() {
        values[Name("w", index)] = value
      }
      #expect(symbolic.output.elements.map { $0.value(values) } == numeric.output.elements)
    }
  }

  @Test func `an output is the sum of its products, ordered by tap`() throws {
    let convolution = try Convolution(
      input: symbols("x", 5), weight: "abc".map { Polynomial(symbol: Name("\($0)")) })
    #expect(convolution.output[0, 0, 1].description == "a·x1 + b·x2 + c·x3")
  }

  @Test func `a flipped filter makes the convolution of mathematics`() throws {
    try forCases(seed: 3) { generator in
      let size = Int.random(in: 1...9, using: &generator)
      let input = randomNumbers(size, using: &generator)
      let filter = randomNumbers(.random(in: 1...5, using: &generator), using: &generator)
      let convolution = try Convolution(
        input: input, weight: filter, padding: .full, isFlipped: true)
      #expect(convolution.output.elements == polynomialProduct(input, filter))
    }
  }

  /// Returns the coefficients of the product of two polynomials, which is their convolution.
  private func polynomialProduct(_ one: [Double], _ other: [Double]) -> [Double] {
    var product = Array(repeating: 0.0, count: one.count + other.count - 1)
    for (place, value) in one.enumerated() {
      for (shift, weight) in other.enumerated() { product[place + shift] += value * weight }
    }
    return product
  }

  @Test func `the filter is turned around once, as it is applied`() throws {
    let convolution = try Convolution(
      input: [0, 0, 1, 0, 0], weight: [1, 2, 3], isFlipped: true)
    #expect(convolution.weight.elements == [3, 2, 1])
    #expect(convolution.output.elements == [1, 2, 3])
  }

  @Test func `outputs that come to nothing are zero without a sign`() throws {
    let convolution = try Convolution(input: [0, 0], weight: [-1], bias: -0.0)
    #expect(convolution.output.elements.allSatisfy { $0 == 0 && $0.sign == .plus })
  }

  @Test func `the first example of the engine is right`() throws {
    let edges = try Convolution(input: [1, 2, 4, 7], weight: [-1, 0, 1])
    #expect(edges.output.elements == [3, 5])
    let frame = edges.trace(by: .output)[1]
    #expect(frame.terms.map(\.product.description) == ["-2", "0", "7"])
    #expect(frame.panel(.output)?[1].roles == [.current, .done])
  }

  @Test func `an empty input or filter is refused`() {
    let noInput = #expect(throws: ConvolutionError.self) {
      try Convolution<Double>(input: [], weight: [1])
    }
    #expect(noInput.map { "\($0)" } == "input size N must be at least 1, not 0")
    let noFilter = #expect(throws: ConvolutionError.self) {
      try Convolution<Double>(input: [1], weight: [], padding: .same)
    }
    #expect(noFilter.map { "\($0)" } == "kernel size K must be at least 1, not 0")
  }
}
