/// A scalar of which the larger of two is known, as of numbers and not of symbols.
///
/// What compares its values asks for numbers: a maximum, a rectifier, a softmax. Whoever has symbols asks
/// first whether they are numbers: ``Tensor/numbers(for:)``.
public protocol Number: Scalar, BinaryFloatingPoint {
  /// Returns e to the power of a number.
  static func exponential(_ exponent: Self) -> Self

  /// Returns the natural logarithm of a number.
  static func logarithm(_ number: Self) -> Self
}

extension Tensor<Polynomial> {
  /// Returns the tensor as numbers, for an operation of the given name that compares values.
  ///
  ///     Tensor(shape: [2], elements: [Polynomial(2), Polynomial(symbol: Name("a"))]).numbers(for: "relu")
  ///     // throws: relu compares values, so it needs numbers, not a
  ///
  /// - Throws: ``ConvolutionError/needsNumbers(operation:given:)`` at the first value with a symbol.
  public func numbers(for operation: String) throws(ConvolutionError) -> Tensor<Double> {
    var numbers: [Double] = []
    numbers.reserveCapacity(elements.count)
    for element in elements {
      guard let number = element.constant else {
        throw .needsNumbers(operation: operation, given: element)
      }
      numbers.append(number)
    }
    return Tensor<Double>(shape: shape, elements: numbers)
  }
}
