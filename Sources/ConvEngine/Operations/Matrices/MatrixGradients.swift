/// The way back of a convolution through its matrices: two products, and then Fold and Reshape.
///
///     output   [N, C_out, H~, W~]         the gradient of each of these, X and K being those of the way there
///       ↓ move C_out behind
///     grid     [N, H~, W~, C_out]
///       ↓ reshape
///     product  [N · L, C_out]             Y.grad
///       │
///       ├→ patches   Y.grad Kᵀ   [N · L, C_in · h · w]   X.grad
///       │    ↓ move L behind
///       │  unfolded              [N, C_in · h · w, L]
///       │    ↓ fold
///       │  input                 [N, C_in, H, W]
///       │
///       └→ kernel    Y.gradᵀ X   [C_out, C_in · h · w]   one filter a row
///            ↓ reshape
///          weight                [C_out, C_in/groups, h, w]
///
/// With groups, `Y.gradᵀ X` also has entries for channels that do not meet, which are no weight's.
public struct MatrixGradients<Value: Scalar>: Hashable, Sendable {
  /// The gradient of the output, `[N, C_out, H~, W~]`, which the way begins with.
  public let output: Tensor<Value>
  /// The gradient of the patches, `Y.grad Kᵀ`: `[N · L, C_in · h · w]`.
  public let patches: Tensor<Value>
  /// The gradient of the kernel with a filter in each row, `Y.gradᵀ X`: `[C_out, C_in · h · w]`.
  public let kernel: Tensor<Value>

  private let convolution: Convolution<Value>
  private let patchRelation: PatchRelation

  init(
    _ matrices: MatrixConvolution<Value>, _ outputGradient: Tensor<Value>
  ) throws(ConvolutionError) {
    let relation = matrices.convolution.relation
    try outputGradient.checkGradient(of: relation.outputShape)
    convolution = matrices.convolution
    patchRelation = try PatchRelation(
      examples: relation.examples, channels: relation.channels.inputs, plane: relation.plane)
    output = outputGradient
    let product = outputGradient.channelsLast.flattenedRows
    patches = try product.matrixProduct(matrices.kernel.transposed, weights: .right)
    kernel = try product.transposed.matrixProduct(matrices.patches, weights: .left)
  }

  /// The gradient of the output with its channels behind: `[N, H~, W~, C_out]`.
  public var grid: Tensor<Value> { output.channelsLast }

  /// The gradient of the product, Y.grad: `[N · L, C_out]`.
  public var product: Tensor<Value> { grid.flattenedRows }

  /// The gradient of the patches, one a column, ready to be folded: `[N, C_in · h · w, L]`.
  public var unfolded: Tensor<Value> {
    patches.patchColumns(examples: convolution.relation.examples)
  }

  /// The gradient of the input, `[N, C_in, H, W]`.
  public var input: Tensor<Value> { patchRelation.fold(unfolded) }

  /// The gradient of the weight as it was written, `[C_out, C_in/groups, h, w]`.
  public var weight: Tensor<Value> {
    let applied = convolution.relation.weight(ofRows: kernel)
    return convolution.isFlipped ? applied.turned : applied
  }

  /// The gradient of the bias, `[C_out]`, the sums of the columns of Y.grad, where there is a bias.
  public var bias: Tensor<Value>? { convolution.bias.map { _ in output.sumsOfChannels } }

  /// All tensors on the way back to the input, in its order.
  public var inputSteps: [MatrixStep<Value>] {
    [
      MatrixStep(.output, output), MatrixStep(.grid, grid), MatrixStep(.product, product),
      MatrixStep(.patches, patches), MatrixStep(.unfolded, unfolded), MatrixStep(.input, input),
    ]
  }

  /// All tensors on the way back to the weight, in its order.
  public var weightSteps: [MatrixStep<Value>] {
    [
      MatrixStep(.output, output), MatrixStep(.grid, grid), MatrixStep(.product, product),
      MatrixStep(.kernel, kernel), MatrixStep(.weight, weight),
    ]
  }
}
