public import ConvEngine

/// A layer with all its numbers, and how it is looked at: what a figure's command says, and what the
/// knobs change.
public struct Demonstration: Hashable, Sendable {
  public var input: Series
  public var weight: Series
  public var bias: Polynomial?
  public var stride = 1
  public var padding = PaddingAmount.valid
  public var dilation = 1
  public var isFlipped = false
  /// The rule by which the neurons of a layer are connected, or nil for a convolution of numbers.
  public var connection: Connection?
  public var walk = Walk.output
  /// The views that stand side by side.
  public var views: [Scene] = [.window]

  /// Creates the demonstration of a filter that slides over an input, with all else as usual.
  public init(input: Series, weight: Series) {
    self.input = input
    self.weight = weight
  }
}

// MARK: - What the engine makes of it

extension Demonstration {
  /// Returns which input meets which output.
  public func relation() throws(ConvolutionError) -> Relation {
    try Relation(
      inputSize: input.count, kernelSize: weight.count, stride: stride, padding: padding,
      dilation: dilation)
  }

  /// Returns the convolution of the numbers.
  public func convolution() throws(ConvolutionError) -> Convolution<Polynomial> {
    try Convolution(
      input: input.values, weight: weight.values, bias: bias, stride: stride, padding: padding,
      dilation: dilation, isFlipped: isFlipped)
  }

  /// Returns the matrix of the convolution.
  func toeplitz() throws(ConvolutionError) -> ToeplitzMatrix<Polynomial> {
    ToeplitzMatrix(weight: try convolution().weight.elements, relation: try relation())
  }

  /// Returns the walk over the layer.
  ///
  /// - Complexity: O(N + K); each frame of it is then computed from its index alone.
  public func trace() throws(ConvolutionError) -> Trace {
    guard let connection else { return try convolution().trace(by: walk) }
    return try Neurons(
      input: input.values, kernelSize: weight.count, stride: stride, connection: connection
    ).trace
  }
}
