/// A tensor on the way of a layer through matrices, by the name that the lecture calls it.
public struct MatrixStep<Value: Scalar>: Hashable, Sendable {
  /// What a tensor on the way is.
  public enum Name: String, CaseIterable, Sendable {
    /// What the layer takes.
    case input
    /// The patches, one a column: `[N, C · h · w, L]`.
    case unfolded
    /// The patches, one a row, X: `[N · L, C · h · w]`.
    case patches
    /// The weights in the shape of the layer.
    case weight
    /// The filters, one a column, K; of a transposed convolution one a row.
    case kernel
    /// The cells, one a row: `[N · L, C]`.
    case rows
    /// The product of the matrices, Y.
    case product
    /// The channels behind all other axes: `[N, H, W, C]`.
    case grid
    /// What the layer makes, or the patches folded.
    case output
  }

  public let name: Name
  public let tensor: Tensor<Value>

  init(_ name: Name, _ tensor: Tensor<Value>) {
    self.name = name
    self.tensor = tensor
  }
}
