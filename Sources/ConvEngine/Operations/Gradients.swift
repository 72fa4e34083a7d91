/// The gradients of a loss with respect to what an operation takes.
public struct Gradients<Value: Scalar>: Hashable, Sendable {
  /// The gradient of the input, in its shape.
  public let input: Tensor<Value>
  /// The gradient of the weight, in its shape, where there is a weight.
  public let weight: Tensor<Value>?
  /// The gradient of the bias, `[C_out]`, where there is a bias.
  public let bias: Tensor<Value>?

  /// Creates the gradients of what an operation takes.
  public init(input: Tensor<Value>, weight: Tensor<Value>? = nil, bias: Tensor<Value>? = nil) {
    self.input = input
    self.weight = weight
    self.bias = bias
  }
}
