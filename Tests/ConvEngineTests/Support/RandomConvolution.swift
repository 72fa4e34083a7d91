import ConvEngine
import TutorTestSupport

/// Returns numbers whose products and sums are exact, in whatever order they are added.
func randomNumbers(_ count: Int, using generator: inout SeededGenerator) -> [Double] {
  (0..<count).map { _ in Double(Int.random(in: -12...12, using: &generator)) / 4 }
}

/// Returns the symbols `x0 x1 ..` or others of the same kind.
func symbols(_ stem: String, _ count: Int) -> [Polynomial] {
  (0..<count).map { Polynomial(symbol: Name(stem, $0)) }
}

extension Convolution {
  /// Creates a convolution along one axis that meets its input in a relation.
  init(
    _ input: [Value], _ weight: [Value], bias: Value? = nil, in relation: Relation,
    isFlipped: Bool = false
  ) throws {
    try self.init(
      input: input, weight: weight, bias: bias, stride: relation.stride,
      padding: .amount(relation.padding), dilation: relation.dilation, isFlipped: isFlipped)
  }
}

extension Convolution<Double> {
  /// Returns a small convolution of drawn numbers along one axis, with a bias or without.
  static func randomRow(using generator: inout SeededGenerator) throws -> Convolution {
    let relation = Relation.random(using: &generator)
    return try Convolution(
      randomNumbers(relation.inputSize, using: &generator),
      randomNumbers(relation.kernelSize, using: &generator),
      bias: Bool.random(using: &generator) ? 0.75 : nil, in: relation,
      isFlipped: .random(using: &generator))
  }
}

extension Convolution<Polynomial> {
  /// Returns a small convolution of numbers and symbols along one axis, drawn to be mixed in all ways.
  static func randomRow(using generator: inout SeededGenerator) throws -> Convolution {
    let relation = Relation.random(using: &generator)
    return try Convolution(
      randomMixture("x", relation.inputSize, using: &generator),
      randomMixture("w", relation.kernelSize, using: &generator),
      bias: randomMixture("v", 3, using: &generator).randomElement(using: &generator),
      in: relation)
  }
}

/// Returns symbols, numbers, or some of both.
private func randomMixture(
  _ stem: String, _ count: Int, using generator: inout SeededGenerator
) -> [Polynomial] {
  let share = Double(Int.random(in: 0...2, using: &generator)) / 2
  let numbers = randomNumbers(count, using: &generator)
  return zip(symbols(stem, count), numbers).map { symbol, number in
    Double.random(in: 0..<1, using: &generator) < share
      ? symbol : Polynomial(number * (number > 2 ? 100 : 1))
  }
}

extension Polynomial {
  /// Returns the number that the polynomial comes to where its symbols have the given values.
  func value(_ values: [Name: Double]) -> Double {
    terms.reduce(0) { sum, term in
      sum + term.symbols.reduce(term.coefficient) { $0 * (values[$1] ?? .nan) }
    }
  }
}

extension Convolution {
  /// The relation of the only axis, or of the second one.
  var axis: Relation { relation.plane.columns }
}
