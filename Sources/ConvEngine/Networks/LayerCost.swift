/// How many numbers a layer learns, and how many products it takes to compute its output for one example.
///
///     let cost = try LayerCost(inputs: 3, outputs: 8, kernel: [3, 3], outputCells: [32, 32])
///     cost.parameters    // 8·3·3·3 + 8 = 224
///     cost.multiplyAdds  // 8·32·32·3·3·3 = 221184
public struct LayerCost: Hashable, Sendable {
  /// The weights and biases.
  public let parameters: Int

  /// The products of a weight with an input, each added to a sum: the macs.
  ///
  /// Taps that lie in the padding count too, biases do not.
  public let multiplyAdds: Int

  /// What a layer costs that learns nothing and multiplies nothing: a pooling, a rectifier.
  public static let nothing = LayerCost(parameters: 0, multiplyAdds: 0)

  init(parameters: Int, multiplyAdds: Int) {
    self.parameters = parameters
    self.multiplyAdds = multiplyAdds
  }

  /// Creates the cost of a convolution; that of a linear layer, without a kernel and cells.
  ///
  ///     parameters    C_out · C_in/groups · h·w  +  C_out, if there is a bias
  ///     macs          C_out · H~·W~  ·  C_in/groups · h·w
  ///
  /// - Throws: ``ConvolutionError`` if the channels cannot be shared out, or a number is too large.
  public init(
    inputs: Int, outputs: Int, kernel: [Int] = [], groups: Int = 1, hasBias: Bool = true,
    outputCells: [Int] = []
  ) throws(ConvolutionError) {
    let channels = try ChannelRelation(inputs: inputs, outputs: outputs, groups: groups)
    for size in kernel { try Relation.check(.kernelSize, size, atLeast: 1) }
    for size in outputCells { try Relation.check(.outputSize, size, atLeast: 1) }
    let filter = try countedProduct([channels.inputsPerGroup] + kernel)
    let weights = try countedProduct([outputs, filter])
    let (sum, overflow) = weights.addingReportingOverflow(hasBias ? outputs : 0)
    guard !overflow else { throw .network(.numberTooLarge) }
    parameters = sum
    multiplyAdds = try countedProduct([weights] + outputCells)
  }

  /// Creates the cost of a layer of relation.
  init(_ relation: LayerRelation, hasBias: Bool) throws(ConvolutionError) {
    try self.init(
      inputs: relation.channels.inputs, outputs: relation.channels.outputs,
      kernel: relation.plane.kernelShape, groups: relation.channels.groups, hasBias: hasBias,
      outputCells: relation.plane.outputShape)
  }
}

/// Returns the product of sizes.
///
/// - Throws: ``NetworkError/numberTooLarge`` where it cannot be counted.
func countedProduct(_ sizes: [Int]) throws(ConvolutionError) -> Int {
  guard let product = sizes.product(atMost: .max) else { throw .network(.numberTooLarge) }
  return product
}
