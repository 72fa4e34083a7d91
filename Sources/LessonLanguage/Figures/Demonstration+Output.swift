import ConvEngine

// What a layer comes to, all outputs at once. Nothing is computed that nobody could read.
extension Demonstration {
  /// Returns the outputs of the convolution.
  ///
  /// - Throws: ``ConvolutionError`` if there are none, or more than anyone could read.
  func output() throws(ConvolutionError) -> [Polynomial] {
    let relation = try relation()
    let isNumeric = bias?.isSymbolic != true && !(input.values + weight.values).hasSymbols
    try Self.checkLength(relation.outputSize)
    try Self.checkProducts(
      [relation.outputSize, relation.kernelSize],
      limit: isNumeric ? Double.productLimit : Polynomial.productLimit)
    return isNumeric ? try numericOutput() : try convolution().output.elements
  }

  /// Returns the outputs of a layer without symbols, which are quicker as plain numbers.
  private func numericOutput() throws(ConvolutionError) -> [Polynomial] {
    try Convolution(
      input: input.values.compactMap(\.constant), weight: weight.values.compactMap(\.constant),
      bias: bias?.constant, stride: stride, padding: padding, dilation: dilation,
      isFlipped: isFlipped
    ).output.elements.map { Polynomial($0) }
  }

  /// Returns the matrix of the convolution.
  ///
  /// - Throws: ``ConvolutionError`` if there is none, or a larger one than anyone could read.
  func toeplitzMatrix() throws(ConvolutionError) -> Tensor<Polynomial> {
    let relation = try relation()
    try Self.checkProducts(
      [relation.outputSize, relation.kernelSize], limit: Double.productLimit)
    return try toeplitz().tensor()
  }

  /// Returns the outputs of the layer's neurons, and how many weights they have.
  ///
  /// - Throws: ``ConvolutionError`` if there are none, or more than anyone could read.
  func neuronsOutput() throws(ConvolutionError) -> (values: [Polynomial], line: String) {
    let neurons = try Neurons(
      input: input.values, kernelSize: weight.count, stride: stride,
      connection: connection ?? .shared)
    let outputSize = neurons.relation.outputSize
    try Self.checkProducts([outputSize, neurons.fanIn], limit: Polynomial.productLimit)
    let count = neurons.parameterCount
    let values = (0..<outputSize).map { neurons.output(at: $0) }
    return (values, "\(count) \(count == 1 ? "weight" : "weights")")
  }

  func flipped(_ isFlipped: Bool) -> Demonstration {
    var result = self
    result.isFlipped = isFlipped
    return result
  }

  private static func checkLength(_ length: Int) throws(ConvolutionError) {
    guard length <= lengthLimit else {
      throw .resultTooLarge(shape: [length], limit: lengthLimit)
    }
  }

  private static func checkProducts(_ shape: [Int], limit: Int) throws(ConvolutionError) {
    guard shape.hasProduct(atMost: limit) else {
      throw .tooManyProducts(shape: shape, limit: limit)
    }
  }
}

extension Array where Element == Polynomial {
  fileprivate var hasSymbols: Bool { contains(where: \.isSymbolic) }
}
