import ConvEngine
import Testing
import TutorTestSupport

/// Walks over symbols, with numbers put in their place, are the walks over the numbers.
@Suite struct SymbolLawsTests {
  @Test func `of convolutions, their gradients, matrices and patches`() throws {
    try forCases(seed: 1) { generator in
      let numbers = try Convolution<Double>.random(cellsUpTo: 4, using: &generator)
      let values = Values()
      let symbols = try Convolution(
        input: values.symbols("x", numbers.input), weight: values.symbols("w", numbers.weight),
        bias: numbers.bias.map { values.symbols("v", $0) },
        sliding: numbers.relation.plane.axes.map(\.sliding),
        groups: numbers.relation.channels.groups,
        paddingMode: numbers.relation.plane.columns.paddingMode)
      #expect(values.put(in: symbols.output) == numbers.output)
      #expect(try MatrixConvolution(symbols).output == symbols.output)
      #expect(
        values.put(in: try symbols.toeplitz.tensor()) == (try numbers.toeplitz.tensor()))
      let outputGradient = Tensor.random(numbers.relation.outputShape, using: &generator)
      let symbolic = try symbols.gradients(values.symbols("g", outputGradient))
      let gradients = try numbers.gradients(outputGradient)
      #expect(values.put(in: symbolic.input) == gradients.input)
      #expect(symbolic.weight.map(values.put) == gradients.weight)
      #expect(symbolic.bias.map(values.put) == gradients.bias)
    }
  }

  @Test func `of transposed convolutions and their gradients`() throws {
    try forCases(seed: 2) { generator in
      let numbers = try TransposedConvolution<Double>.random(cellsUpTo: 4, using: &generator)
      let values = Values()
      let symbols = try TransposedConvolution(
        input: values.symbols("x", numbers.input), weight: values.symbols("w", numbers.weight),
        bias: numbers.bias.map { values.symbols("v", $0) },
        sliding: numbers.relation.plane.axes.map(\.sliding),
        outputPadding: numbers.relation.plane.axes.map(\.leftover),
        groups: numbers.relation.channels.groups)
      #expect(values.put(in: symbols.output) == numbers.output)
      #expect(try MatrixTransposedConvolution(symbols).output == symbols.output)
      let outputGradient = Tensor.random(numbers.relation.inputShape, using: &generator)
      let symbolic = try symbols.gradients(values.symbols("g", outputGradient))
      let gradients = try numbers.gradients(outputGradient)
      #expect(values.put(in: symbolic.input) == gradients.input)
      #expect(symbolic.weight.map(values.put) == gradients.weight)
      #expect(symbolic.bias.map(values.put) == gradients.bias)
    }
  }
}

/// What the symbols of a case stand for.
private final class Values {
  private var numbers: [Name: Double] = [:]

  /// Returns a symbol for each number of a tensor, and remembers the number.
  func symbols(_ stem: String, _ tensor: Tensor<Double>) -> Tensor<Polynomial> {
    let names = tensor.elements.indices.map { Name(stem, $0) }
    for (name, number) in zip(names, tensor.elements) { numbers[name] = number }
    return Tensor(shape: tensor.shape, elements: names.map { Polynomial(symbol: $0) })
  }

  /// Returns what a tensor comes to with the numbers in place of their symbols.
  func put(in tensor: Tensor<Polynomial>) -> Tensor<Double> {
    tensor.map { polynomial in
      polynomial.terms.reduce(0) { sum, term in
        sum + term.symbols.reduce(term.coefficient) { $0 * (numbers[$1] ?? .nan) }
      }
    }
  }
}
