/// Layers that stand on each other, over an input of a shape: the sizes of a network, without its weights.
///
///     let network = try Network(
///       inputShape: [1, 16, 16],
///       layers: [
///         .convolution(ConvolutionLayer(outputs: 8, window: Window(kernel: [3]))), .relu,
///         .flatten, .linear(LinearLayer(outputs: 10)),
///       ])
///     network.layers.map(\.outputShape)     // [[8, 14, 14], [8, 14, 14], [1568], [10]]
///     network.cost.parameters               // 80 + 15690
public struct Network: Hashable, Sendable {
  /// More layers than this are not stacked.
  public static let layerLimit = 1000

  /// The shape of one example: `[C, H, W]`, `[C, L]`, or `[F]` for flat features.
  public let inputShape: [Int]
  /// The layers in their places, from the input on.
  public let layers: [SizedLayer]
  /// What all layers cost together.
  public let cost: LayerCost

  /// Creates the network of layers over an input.
  ///
  /// - Throws: ``ConvolutionError`` if a layer cannot take what comes in, with its number.
  public init(inputShape: [Int], layers: [Layer]) throws(ConvolutionError) {
    try Self.check(inputShape)
    guard !layers.isEmpty else { throw .network(.noLayers) }
    guard layers.count <= Self.layerLimit else {
      throw .network(.tooManyLayers(limit: Self.layerLimit))
    }
    let placed = try Self.placed(layers, on: inputShape)
    self.inputShape = inputShape
    self.layers = placed
    cost = LayerCost(
      parameters: try countedSum(placed.map(\.cost.parameters)),
      multiplyAdds: try countedSum(placed.map(\.cost.multiplyAdds)))
  }

  private static func check(_ shape: [Int]) throws(ConvolutionError) {
    guard (1...3).contains(shape.count) else {
      throw .wrongRank(.input, shape: shape, expected: 3)
    }
    try Relation.check(.inputChannels, shape[0], atLeast: 1)
    for size in shape.dropFirst() { try Relation.check(.inputSize, size, atLeast: 1) }
  }

  /// Returns each layer on what the one before makes.
  private static func placed(
    _ layers: [Layer], on inputShape: [Int]
  ) throws(ConvolutionError) -> [SizedLayer] {
    var placed: [SizedLayer] = []
    for layer in layers {
      let shape = placed.last?.outputShape ?? inputShape
      let sizes = placed.last?.axes.map(\.outputSize) ?? Array(inputShape.dropFirst())
      do {
        placed.append(try SizedLayer(layer, on: shape, sizes: sizes))
      } catch {
        throw .network(
          .inLayer(number: placed.count + 1, name: layer.name, input: shape, error))
      }
    }
    return placed
  }

  /// The shape of the output for one example.
  public var outputShape: [Int] { layers.last?.outputShape ?? inputShape }
}

extension Network {
  /// What the units of the last layer see of the input; no axes where the input is flat.
  ///
  /// A linear layer sees all that the features come from, as a global pooling does.
  ///
  /// - Throws: ``NetworkError/fieldTooLarge(limit:)``.
  public var receptiveField: ReceptiveField {
    get throws(ConvolutionError) {
      var stacks: [RelationStack] = []
      for axis in inputShape.indices.dropLast() {
        stacks.append(try RelationStack(layers.map { $0.axes[axis] }))
      }
      return ReceptiveField(stacks)
    }
  }
}

/// Returns the sum of numbers that are not negative.
///
/// - Throws: ``NetworkError/numberTooLarge`` where it cannot be counted.
private func countedSum(_ numbers: [Int]) throws(ConvolutionError) -> Int {
  var sum = 0
  for number in numbers {
    let (next, overflow) = sum.addingReportingOverflow(number)
    guard !overflow else { throw .network(.numberTooLarge) }
    sum = next
  }
  return sum
}
