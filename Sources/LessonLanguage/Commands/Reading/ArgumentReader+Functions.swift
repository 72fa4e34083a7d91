import ConvEngine
import Expressions

// Functions of a real number: `box`, or points that are joined, `[[-1, 0], [0, 1], [1, 0]]`.
extension ArgumentReader {
  mutating func convolvedFunctions() -> (any Calculation)? {
    let (f, g, place) = (function("f"), function("g"), number("t"))
    let isFlipped = flag("flip") ?? true
    require(oneOf: ["f"], ["g"])
    guard isClean, let f, let g else { return nil }
    return SlidFunctions(
      convolution: ContinuousConvolution(f, g, isFlipped: isFlipped), place: place)
  }

  /// Returns a function by its name or by its points.
  private mutating func function(_ name: String) -> PiecewiseLinear? {
    read(name) { text throws(Diagnostic) in
      if let shape = PiecewiseLinear.Shape(rawValue: text.string) { return PiecewiseLinear(shape) }
      guard text.characters.first == "[" else { throw Self.unknownFunction(text) }
      return try Self.function(through: try ValueReader.tensor(of: text), in: text)
    }
  }

  private static func unknownFunction(_ text: WrittenText) -> Diagnostic {
    let words = PiecewiseLinear.Shape.allCases.map(\.rawValue)
    let near = Spelling.nearest(to: text.string, among: words)
    return Diagnostic(
      .command(.notFunction(text.string, words: words, suggestion: near)), at: text.range)
  }

  private static func function(
    through points: Tensor<Polynomial>, in text: WrittenText
  ) throws(Diagnostic) -> PiecewiseLinear {
    let numbers = points.elements.compactMap(\.constant)
    guard points.rank == 2, points.shape[1] == 2, numbers.count == points.elements.count else {
      throw unknownFunction(text)
    }
    do throws(PiecewiseLinearError) {
      return try PiecewiseLinear(
        points: stride(from: 0, to: numbers.count, by: 2).map {
          PiecewiseLinear.Point(numbers[$0], numbers[$0 + 1])
        })
    } catch {
      throw Diagnostic(.command(.unusablePoints(error)), at: text.range)
    }
  }
}

// MARK: - Numbers

extension ArgumentReader {
  /// Returns a number, which need not be whole.
  mutating func number(_ name: String) -> Double? {
    guard let tensor = tensor(name) else { return nil }
    guard tensor.elements.count == 1, let number = tensor.elements[0].constant else {
      report(.malformedValue(written[name]?.value.string ?? ""), parameter: name)
      return nil
    }
    return number
  }

  /// Returns a number unless it is below 0, which is reported.
  mutating func fromZero<Number: Comparable & ExpressibleByIntegerLiteral>(
    _ name: String, _ number: Number?
  ) -> Number? {
    guard let number, number < 0 else { return number }
    report(.negative(name, written[name]?.value.string ?? ""), parameter: name)
    return nil
  }
}
