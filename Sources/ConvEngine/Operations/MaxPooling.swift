/// Max pooling, along one axis or two: of each window the largest value, each channel by itself.
///
///     y[n, c, o] = max over taps k of  x[n, c, o·S + k·D − P]
///
///     input    [N, C, L]     or  [N, C, H, W]
///     output   [N, C, L~]    or  [N, C, H~, W~]
///     indices  as the output: where in its plane of the input each maximum stands, row · W + column
///
/// The padding is lower than any number. Of equal values the first one wins, row by row.
///
///     let input = Tensor<Double>(shape: [1, 1, 4], elements: [3, 1, 2, 5])
///     let pooling = try MaxPooling(input, window: Window(kernel: [2]))
///     pooling.output.elements   // [3, 5]
///     pooling.indices.elements  // [0, 3]
public struct MaxPooling<Value: Number>: Hashable, Sendable {
  public internal(set) var input: Tensor<Value>
  public let relation: LayerRelation

  /// Creates the pooling of an input.
  ///
  /// - Throws: ``ConvolutionError`` if the window does not go together with the input.
  public init(_ input: Tensor<Value>, window: Window) throws(ConvolutionError) {
    relation = try LayerRelation(pooling: input.shape, window)
    try Tensor<Value>.check(relation.outputShape)
    self.input = input
  }

  /// The place of each output's winner in the elements of the input.
  ///
  /// - Complexity: O(output cells · taps).
  public var winners: [Int] { relation.winners(of: input) }

  /// The output, `[N, C, H~, W~]`.
  ///
  /// - Complexity: O(output cells · taps).
  public var output: Tensor<Value> {
    Tensor(shape: relation.outputShape, elements: input.elements(at: winners))
  }

  /// The places of the winners within their planes, in the shape of the output.
  ///
  /// - Complexity: O(output cells · taps).
  public var indices: Tensor<Value> {
    let cells = relation.plane.inputShape.reduce(1, *)
    return Tensor(shape: relation.outputShape, elements: winners.map { Value($0 % cells) })
  }

  /// Returns the gradient of a loss, given its gradient with respect to the output: all of it goes to
  /// the winners.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(input cells + output cells · taps).
  public func gradients(
    _ outputGradient: Tensor<Value>
  ) throws(ConvolutionError) -> Gradients<Value> {
    try outputGradient.checkGradient(of: relation.outputShape)
    return Gradients(input: outputGradient.added(at: winners, shape: input.shape))
  }
}

extension LayerRelation {
  /// Returns the place of the largest value that each output reads, the first of those that are equal.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  fileprivate func winners<Value: Number>(of input: Tensor<Value>) -> [Int] {
    let elements = input.elements
    var winners: [Int] = []
    winners.reserveCapacity(outputShape.reduce(1, *))
    forEachWindow { cells in
      var winner = cells.first
      var best = elements[winner]
      cells.forEachPlace { place in
        guard elements[place] > best else { return }
        (winner, best) = (place, elements[place])
      }
      winners.append(winner)
    }
    return winners
  }
}

extension Tensor {
  /// Returns the elements at some places.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  fileprivate func elements(at places: [Int]) -> [Value] { places.map { elements[$0] } }

  /// Returns a tensor of zeros to which each element is added at its place.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  fileprivate func added(at places: [Int], shape: [Int]) -> Tensor {
    var sums = Array(repeating: Value.zero, count: shape.reduce(1, *))
    for (place, element) in zip(places, elements) { sums[place] = sums[place] + element }
    return Tensor(shape: shape, elements: sums)
  }
}
