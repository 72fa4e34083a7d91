import ConvEngine
import Testing
import TutorTestSupport

@Suite struct Convolution1DTests {
  @Test func `the output is that of a loop over the padded input`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let convolution = try Convolution1D<Double>.random(using: &generator)
      #expect(convolution.output == looped(convolution), "\(convolution)")
    }
  }

  /// Returns the output computed without the relation: pad, cut windows, multiply, add.
  private func looped(_ convolution: Convolution1D<Double>) -> [Double] {
    let relation = convolution.relation
    let padded =
      Array(repeating: 0, count: relation.padding.before) + convolution.input
      + Array(repeating: 0, count: relation.padding.after)
    let starts = stride(
      from: 0, through: padded.count - relation.dilatedKernelSize, by: relation.stride)
    return starts.map { start in
      let window = stride(from: start, to: padded.count, by: relation.dilation)
      return zip(window, convolution.weight).reduce(convolution.bias ?? 0) {
        $0 + padded[$1.0] * $1.1
      }
    }
  }

  @Test func `symbols with numbers put in their place come to the convolution of the numbers`()
    throws
  {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1000 {
      let numeric = try Convolution1D<Double>.random(using: &generator)
      let relation = numeric.relation
      let symbolic = try Convolution1D(
        symbols("x", relation.inputSize), symbols("w", relation.kernelSize),
        bias: numeric.bias.map { _ in Polynomial(symbol: Name("v")) }, in: relation)
      var values: [Name: Double] = [Name("v"): numeric.bias ?? 0]
      for (index, value) in numeric.input.enumerated() { values[Name("x", index)] = value }
      for (index, value) in numeric.weight.enumerated() { values[Name("w", index)] = value }
      #expect(symbolic.output.map { $0.value(values) } == numeric.output)
    }
  }

  @Test func `an output is the sum of its products, ordered by tap`() throws {
    let convolution = try Convolution1D(
      input: symbols("x", 5), weight: "abc".map { Polynomial(symbol: Name("\($0)")) })
    #expect(convolution.output[1].description == "a·x1 + b·x2 + c·x3")
  }

  @Test func `a flipped filter makes the convolution of mathematics`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1000 {
      let size = Int.random(in: 1...9, using: &generator)
      let input = randomNumbers(size, using: &generator)
      let filter = randomNumbers(.random(in: 1...5, using: &generator), using: &generator)
      let convolution = try Convolution1D(
        input: input, weight: filter, padding: .full, isFlipped: true)
      #expect(convolution.output == polynomialProduct(input, filter))
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
    let convolution = try Convolution1D(
      input: [0, 0, 1, 0, 0], weight: [1, 2, 3], isFlipped: true)
    #expect(convolution.weight == [3, 2, 1])
    #expect(convolution.output == [1, 2, 3])
  }

  @Test func `outputs that come to nothing are zero without a sign`() throws {
    let convolution = try Convolution1D(input: [0, 0], weight: [-1], bias: -0.0)
    #expect(convolution.output.allSatisfy { $0 == 0 && $0.sign == .plus })
  }

  @Test func `the first example of the engine is right`() throws {
    let edges = try Convolution1D(input: [1, 2, 4, 7], weight: [-1, 0, 1])
    #expect(edges.output == [3, 5])
    let frame = edges.trace(by: .output)[1]
    #expect(frame.contributions.map(\.product.description) == ["-2", "0", "7"])
    #expect(frame.panel(.output)?[1].roles == [.current, .done])
  }

  @Test func `an empty input or filter is refused`() {
    let noInput = #expect(throws: ConvolutionError.self) {
      try Convolution1D<Double>(input: [], weight: [1])
    }
    #expect(noInput.map { "\($0)" } == "input size N must be at least 1, not 0")
    let noFilter = #expect(throws: ConvolutionError.self) {
      try Convolution1D<Double>(input: [1], weight: [], padding: .same)
    }
    #expect(noFilter.map { "\($0)" } == "kernel size K must be at least 1, not 0")
  }
}
