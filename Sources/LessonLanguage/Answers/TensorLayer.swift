import ConvEngine

/// A value that a command can hold: a number, or a sum of symbols.
protocol ReadableScalar: Scalar {
  /// Creates the value that was read, or nil if it is a symbol and none is possible.
  init?(_ read: Polynomial)

  /// The most products of such values that one answer is made of, about a second's work.
  static var productLimit: Int { get }
}

extension Double: ReadableScalar {
  init?(_ read: Polynomial) {
    guard let constant = read.constant else { return nil }
    self = constant
  }

  static var productLimit: Int { 100_000_000 }
}

extension Polynomial: ReadableScalar {
  init?(_ read: Polynomial) { self = read }

  static var productLimit: Int { 200_000 }
}

/// An operation of the engine on tensors whose shapes go together.
protocol TensorLayer: Hashable, Sendable {
  associatedtype Value: ReadableScalar

  /// The shape of the output.
  var outputShape: [Int] { get }

  /// As many factors as it takes products to make the output, or to bring a gradient back to one operand.
  var productShape: [Int] { get }

  /// What the layer makes of its input.
  var output: Tensor<Value> { get }

  /// The results by PyTorch's names, in order.
  var outputs: [Answer.Output] { get }

  /// What is worth saying besides, line by line.
  var lines: [String] { get }

  /// Returns the gradients of a loss, given its gradient with respect to the output.
  func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<Value>
}

extension TensorLayer {
  var outputs: [Answer.Output] { [Answer.Output("output", output)] }

  var lines: [String] { [] }

  /// Looks whether the answer would take longer than anyone waits, or be longer than anyone reads, where
  /// it takes all products so many times.
  func checkEffort(times count: Int = 1) throws(ConvolutionError) {
    guard outputShape.hasProduct(atMost: Demonstration.lengthLimit) else {
      throw .resultTooLarge(shape: outputShape, limit: Demonstration.lengthLimit)
    }
    let products = productShape + [count]
    guard products.hasProduct(atMost: Value.productLimit) else {
      throw .tooManyProducts(shape: products, limit: Value.productLimit)
    }
  }
}

extension [Int] {
  /// Returns whether the product of positive numbers is at most a limit.
  func hasProduct(atMost limit: Int) -> Bool {
    map { Swift.max(1, $0) }.product(atMost: limit) != nil
  }
}
