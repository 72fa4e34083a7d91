/// A transposed convolution as it is implemented: a product of matrices first, then Fold adds the overlaps.
///
///     input    [N, C_in, H, W]            weight  [C_in, C_out/groups, h, w]
///       ↓ move C_in behind                  ↓ reshape
///     grid     [N, H, W, C_in]              │
///       ↓ reshape                           │
///     rows     [N · L, C_in]          ·   K       [C_in, C_out · h · w]
///       ↓ product
///     patches  [N · L, C_out · h · w]       L = H · W
///       ↓ move L behind
///     unfolded [N, C_out · h · w, L]
///       ↓ fold, then add the bias
///     output   [N, C_out, H~, W~]
///
/// It is the way back to the input of the convolution that this is the transpose of.
public struct MatrixTransposedConvolution<Value: Scalar>: Hashable, Sendable {
  public let convolution: TransposedConvolution<Value>
  /// The filters, one a row, K: `[C_in, C_out · h · w]`.
  public let kernel: Tensor<Value>
  /// The product of the input's rows with K, a patch for each input cell: `[N · L, C_out · h · w]`.
  public let patches: Tensor<Value>

  private let patchRelation: PatchRelation

  /// Creates the way of a transposed convolution through matrices.
  ///
  /// - Throws: ``ConvolutionError/resultTooLarge(shape:limit:)`` if there would be too many values.
  /// - Complexity: O(input cells · C_out · taps).
  public init(_ convolution: TransposedConvolution<Value>) throws(ConvolutionError) {
    let relation = convolution.relation
    self.convolution = convolution
    patchRelation = try PatchRelation(
      examples: relation.examples, channels: relation.channels.inputs, plane: relation.plane)
    kernel = try relation.kernelMatrix(convolution.weight).transposed
    patches = try convolution.input.channelsLast.flattenedRows
      .matrixProduct(kernel, weights: .right)
  }

  /// The input with its channels behind: `[N, H, W, C_in]`.
  public var grid: Tensor<Value> { convolution.input.channelsLast }

  /// The input as a matrix with a row for each cell: `[N · L, C_in]`.
  public var rows: Tensor<Value> { grid.flattenedRows }

  /// The patches, one a column, ready to be folded: `[N, C_out · h · w, L]`.
  public var unfolded: Tensor<Value> {
    patches.patchColumns(examples: convolution.relation.examples)
  }

  /// The output, `[N, C_out, H~, W~]`, the same as that of the transposed convolution but for rounding.
  public var output: Tensor<Value> {
    patchRelation.fold(unfolded, bias: convolution.bias)
  }

  /// All tensors on the way, in its order.
  public var steps: [MatrixStep<Value>] {
    [
      MatrixStep(.input, convolution.input), MatrixStep(.grid, grid), MatrixStep(.rows, rows),
      MatrixStep(.weight, convolution.weight), MatrixStep(.kernel, kernel),
      MatrixStep(.patches, patches), MatrixStep(.unfolded, unfolded), MatrixStep(.output, output),
    ]
  }
}
