/// The rectifier, ReLU: what is negative becomes zero.
///
///     y = max(x, 0)
///
///             y │    ╱          input   any shape
///               │   ╱           output  the same
///               │  ╱
///     ──────────┼─────── x
///
///     let input = Tensor<Double>(shape: [3], elements: [-1, 0, 2])
///     Rectifier(input).output.elements  // [0, 0, 2]
public struct Rectifier<Value: Number>: Hashable, Sendable {
  public let input: Tensor<Value>

  /// Creates the rectifier of an input.
  public init(_ input: Tensor<Value>) {
    self.input = input
  }

  /// The output, in the shape of the input.
  ///
  /// - Complexity: O(elements).
  public var output: Tensor<Value> { input.rectified() }

  /// Returns the gradient of a loss, given its gradient with respect to the output.
  ///
  ///     grad_input = grad_output  where x > 0,  else 0
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(elements).
  public func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<
    Value
  > {
    try outputGradient.checkGradient(of: input.shape)
    return Gradients(input: outputGradient.masked(by: input))
  }
}

extension Tensor where Value: Number {
  /// Returns the tensor with zeros where it is not positive.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  fileprivate func rectified() -> Tensor {
    Tensor(shape: shape, elements: elements.map { $0 > 0 ? $0 : 0 })
  }

  /// Returns the tensor with zeros where another of its shape is not positive.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  fileprivate func masked(by input: Tensor) -> Tensor {
    let pairs = zip(elements, input.elements)
    return Tensor(shape: shape, elements: pairs.map { $1 > 0 ? $0 : 0 })
  }
}
