/// A convolution as it is implemented: the input is unfolded, and one product of matrices does the rest.
///
///     input    [N, C_in, H, W]            weight  [C_out, C_in/groups, h, w]
///       ↓ unfold                            ↓ reshape, transpose
///     unfolded [N, C_in · h · w, L]         │
///       ↓ move L, reshape                   │
///     X        [N · L, C_in · h · w]  ·   K       [C_in · h · w, C_out]
///       ↓ product
///     Y        [N · L, C_out]               L = H~ · W~
///       ↓ reshape
///     grid     [N, H~, W~, C_out]
///       ↓ move C_out to axis 1
///     output   [N, C_out, H~, W~]
///
/// With groups, K has a block for each of them and zeros between, so that all shapes stay what they are.
public struct MatrixConvolution<Value: Scalar>: Hashable, Sendable {
  public let convolution: Convolution<Value>
  /// The patches as PyTorch unfolds them, one a column: `[N, C_in · h · w, L]`.
  public let unfolded: Tensor<Value>
  /// The filters, one a column, K: `[C_in · h · w, C_out]`.
  public let kernel: Tensor<Value>
  /// The product X K: `[N · L, C_out]`, each column begun with the bias of its channel.
  public let product: Tensor<Value>

  /// Creates the way of a convolution through matrices.
  ///
  /// - Throws: ``ConvolutionError/resultTooLarge(shape:limit:)`` if there would be too many values.
  /// - Complexity: O(output cells · C_in · taps).
  public init(_ convolution: Convolution<Value>) throws(ConvolutionError) {
    self.convolution = convolution
    let relation = convolution.relation
    unfolded = try Unfold(input: convolution.input, plane: relation.plane).output
    kernel = try relation.kernelMatrix(convolution.weight)
    product = try unfolded.patchRows.matrixProduct(
      kernel, weights: .right, bias: convolution.bias?.elements)
  }

  /// The patches, one a row, X: `[N · L, C_in · h · w]`.
  public var patches: Tensor<Value> { unfolded.patchRows }

  /// The product with its rows back in the plane: `[N, H~, W~, C_out]`.
  public var grid: Tensor<Value> {
    let relation = convolution.relation
    return product.reshaped(
      [relation.examples] + relation.plane.outputShape + [relation.channels.outputs])
  }

  /// The output, `[N, C_out, H~, W~]`, the same as that of the convolution.
  public var output: Tensor<Value> { grid.channelsFirst }

  /// All tensors on the way, in its order.
  public var steps: [MatrixStep<Value>] {
    [
      MatrixStep(.input, convolution.input), MatrixStep(.unfolded, unfolded),
      MatrixStep(.patches, patches), MatrixStep(.weight, convolution.weight),
      MatrixStep(.kernel, kernel), MatrixStep(.product, product), MatrixStep(.grid, grid),
      MatrixStep(.output, output),
    ]
  }

  /// Returns the way back: the gradients of a loss, given its gradient with respect to the output.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  public func gradients(
    _ outputGradient: Tensor<Value>
  ) throws(ConvolutionError) -> MatrixGradients<Value> {
    try MatrixGradients(self, outputGradient)
  }
}
