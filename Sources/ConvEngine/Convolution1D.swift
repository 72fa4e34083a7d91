/// The convolution of one axis: every output is the sum of its window's inputs, weighted.
///
///     y[o] = bias + Σ over taps k of  w[k] · x[o·S + k·D − P]        (x is 0 in the padding)
///
/// As everywhere in deep learning this is a cross-correlation: the filter is not turned around,
/// unless `isFlipped` says so.
///
///     let edges = try Convolution1D(input: [1, 2, 4, 7], weight: [-1, 0, 1])
///     edges.output  // [3, 5]
public struct Convolution1D<Value: Scalar>: Hashable, Sendable {
  /// The input cells, `[N]`.
  public let input: [Value]
  /// The weights in the order they are applied, `[K]`: turned around if the filter is flipped.
  public let weight: [Value]
  public let bias: Value?
  public let isFlipped: Bool
  public let relation: Relation

  /// Whether a weight is a symbol, so that the numbers beside it stand for themselves.
  let hasSymbolicWeight: Bool
  let inputBounds: ValueBounds
  let weightBounds: ValueBounds
  let outputBounds: ValueBounds

  /// Creates the convolution of an input with a filter.
  ///
  /// - Parameters:
  ///   - input: The cells of one channel, `[N]`.
  ///   - weight: The filter as written, `[K]`.
  ///   - bias: What every output begins with.
  ///   - stride: How many cells the filter moves from one output to the next.
  ///   - padding: The zeros on either side of the input.
  ///   - dilation: How many cells lie between neighboring taps, the first of them counted.
  ///   - isFlipped: Whether the filter is turned around before it slides.
  /// - Throws: ``ConvolutionError`` if the sizes do not go together.
  /// - Complexity: O(N + K).
  public init(
    input: [Value], weight: [Value], bias: Value? = nil, stride: Int = 1,
    padding: PaddingRule = .valid, dilation: Int = 1, isFlipped: Bool = false
  ) throws(ConvolutionError) {
    relation = try Relation(
      inputSize: input.count, kernelSize: weight.count, stride: stride, padding: padding,
      dilation: dilation)
    self.input = input
    self.weight = isFlipped ? weight.reversed() : weight
    self.bias = bias
    self.isFlipped = isFlipped
    hasSymbolicWeight = weight.contains { $0.polynomial.isSymbolic }
    inputBounds = ValueBounds(of: input)
    weightBounds = ValueBounds(of: weight)
    outputBounds = inputBounds.convolved(with: self.weight, bias: bias)
  }

  /// Returns the value of an input position, zero in the padding.
  public func input(at position: Int) -> Value {
    relation.isInput(position) ? input[position] : .zero
  }

  /// Returns one output.
  ///
  /// - Complexity: O(K).
  public func output(at output: Int) -> Value {
    Value.sum(
      bias ?? .zero, (0..<relation.kernelSize).map { product(output: output, tap: $0) })
  }

  /// All outputs, `[outputSize]`.
  ///
  /// - Complexity: O(outputSize · K).
  public var output: [Value] {
    (0..<relation.outputSize).map { output(at: $0) }
  }

  /// The matrix that does the same to the input by multiplication.
  public var toeplitz: ToeplitzMatrix<Value> {
    ToeplitzMatrix(weight: weight, relation: relation)
  }

  func product(output: Int, tap: Int) -> Value {
    weight[tap] * input(at: relation.input(output: output, tap: tap))
  }
}

extension Convolution1D<Double> {
  /// All outputs, `[outputSize]`, in code that is compiled for numbers.
  ///
  /// The property of the generic type gives the same, but fifty times as slowly, for it is not
  /// compiled anew for the module that asks.
  ///
  /// - Complexity: O(outputSize · K).
  public var output: [Double] {
    (0..<relation.outputSize).map { output(at: $0) }
  }
}
