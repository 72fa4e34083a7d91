/// Average pooling, along one axis or two: of each window the mean, each channel by itself.
///
///     y[n, c, o] = (Σ over taps k of  x[n, c, o·S + k·D − P]) / divisor[o]
///
///     input   [N, C, L]     or  [N, C, H, W]
///     output  [N, C, L~]    or  [N, C, H~, W~]
///
/// The divisor is the number of positions that the window has in the input, or in the input and its
/// padding. Those beyond the padding, which `ceil_mode` can reach, are never counted.
///
///     let input = Tensor<Double>(shape: [1, 1, 3], elements: [2, 4, 6])
///     let window = Window(kernel: [2], padding: [.amount(Padding(both: 1))])
///     try AveragePooling(input, window: window).output.elements                         // [1, 5]
///     try AveragePooling(input, window: window, countsPadding: false).output.elements   // [2, 5]
public struct AveragePooling<Value: Scalar>: Hashable, Sendable {
  public internal(set) var input: Tensor<Value>
  /// Whether the padding counts, as PyTorch's `count_include_pad` has it.
  public let countsPadding: Bool
  public let relation: LayerRelation

  /// Creates the pooling of an input.
  ///
  /// - Throws: ``ConvolutionError`` if the window does not go together with the input.
  public init(
    _ input: Tensor<Value>, window: Window, countsPadding: Bool = true
  ) throws(ConvolutionError) {
    relation = try LayerRelation(pooling: input.shape, window)
    try Tensor<Value>.check(relation.outputShape)
    self.input = input
    self.countsPadding = countsPadding
  }

  /// The output, `[N, C, H~, W~]`.
  ///
  /// - Complexity: O(output cells · taps).
  public var output: Tensor<Value> {
    relation.means(of: input, divisors: divisors)
  }

  /// Returns the gradient of a loss, given its gradient with respect to the output: each input gets its
  /// share of all windows that it lies in.
  ///
  ///     grad_input[i]  collects  grad_output[o] / divisor[o]      over the outputs o that read i
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(input cells + output cells · taps).
  public func gradients(
    _ outputGradient: Tensor<Value>
  ) throws(ConvolutionError) -> Gradients<Value> {
    try outputGradient.checkGradient(of: relation.outputShape)
    return Gradients(input: relation.shares(of: outputGradient, divisors: divisors))
  }

  /// How many positions the window of each place of the plane has, `[H~, W~]`.
  ///
  /// - Complexity: O(places).
  public var divisors: [Int] {
    let axes = [relation.plane.rows, relation.plane.columns].map { axis in
      let counted = countsPadding ? axis.paddedPositions : 0..<axis.inputSize
      return (0..<axis.outputSize).map { axis.taps(of: $0, in: counted).count }
    }
    return axes[0].flatMap { rows in axes[1].map { rows * $0 } }
  }
}

extension LayerRelation {
  /// Returns the mean of what each output reads, given how many positions it has.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  fileprivate func means<Value: Scalar>(of input: Tensor<Value>, divisors: [Int]) -> Tensor<Value> {
    let elements = input.elements
    var means: [Value] = []
    means.reserveCapacity(outputShape.reduce(1, *))
    var addends: [Value] = []
    forEachWindow { cells in
      addends.removeAll(keepingCapacity: true)
      cells.forEachPlace { addends.append(elements[$0]) }
      means.append(Value.sum(.zero, addends).divided(by: divisors[cells.cell]))
    }
    return Tensor(shape: outputShape, elements: means)
  }

  /// Returns the sum of the shares that each input gets of the outputs that read it.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  fileprivate func shares<Value: Scalar>(
    of output: Tensor<Value>, divisors: [Int]
  ) -> Tensor<Value> {
    var sums = Array(repeating: Value.zero, count: inputShape.reduce(1, *))
    var gradients = output.elements.makeIterator()
    forEachWindow { cells in
      guard let share = gradients.next()?.divided(by: divisors[cells.cell]) else { return }
      cells.forEachPlace { sums[$0] = sums[$0] + share }
    }
    return Tensor(shape: inputShape, elements: sums)
  }
}
