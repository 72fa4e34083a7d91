import ConvEngine

// What a layer comes to, all outputs at once. Nothing is computed that nobody could read.
extension Demonstration {
  /// How many products of numbers may be summed for one answer.
  private static var productLimit: Int { 100_000_000 }
  /// How many products with symbols may be written down.
  private static var termLimit: Int { 200_000 }

  /// Returns the outputs of the convolution.
  ///
  /// - Throws: ``ConvolutionError`` if there are none, or more than anyone could read.
  func output() throws(ConvolutionError) -> [Polynomial] {
    let relation = try relation()
    let isNumeric = bias?.isSymbolic != true && !(input.values + weight.values).hasSymbols
    try Self.check([relation.outputSize], limit: Self.lengthLimit)
    try Self.check(
      [relation.outputSize, relation.kernelSize],
      limit: isNumeric ? Self.productLimit : Self.termLimit)
    return isNumeric ? try numericOutput() : try convolution().output
  }

  /// Returns the outputs of a layer without symbols, which are quicker as plain numbers.
  private func numericOutput() throws(ConvolutionError) -> [Polynomial] {
    try Convolution1D(
      input: input.values.compactMap(\.constant), weight: weight.values.compactMap(\.constant),
      bias: bias?.constant, stride: stride, padding: padding, dilation: dilation,
      isFlipped: isFlipped
    ).output.map { Polynomial($0) }
  }

  /// Returns the outputs of the layer's neurons, and how many weights they have.
  ///
  /// - Throws: ``ConvolutionError`` if there are none, or more than anyone could read.
  func neuronsOutput() throws(ConvolutionError) -> (values: [Polynomial], line: String) {
    let neurons = try Neurons(
      input: input.values, kernelSize: weight.count, stride: stride,
      connection: connection ?? .shared)
    let outputSize = neurons.relation.outputSize
    try Self.check([outputSize, neurons.fanIn], limit: Self.termLimit)
    let count = neurons.parameterCount
    let values = (0..<outputSize).map { neurons.output(at: $0) }
    return (values, "\(count) \(count == 1 ? "weight" : "weights")")
  }

  func flipped(_ isFlipped: Bool) -> Demonstration {
    var result = self
    result.isFlipped = isFlipped
    return result
  }

  private static func check(_ shape: [Int], limit: Int) throws(ConvolutionError) {
    let room = shape.dropFirst().reduce(limit) { $0 / $1 }
    guard shape[0] <= room else { throw .resultTooLarge(shape: shape, limit: limit) }
  }
}

extension Array where Element == Polynomial {
  fileprivate var hasSymbols: Bool { contains(where: \.isSymbolic) }
}
