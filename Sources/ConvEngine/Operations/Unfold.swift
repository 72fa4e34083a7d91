/// The windows of an input, flattened and laid side by side: `im2col`.
///
///     input   [N, C, H, W]        or  [N, C, L]
///     output  [N, C · h · w, L]       one column for each window, L = H~ · W~ of them, row by row
///
///     let input = Tensor<Double>(shape: [1, 1, 4], elements: [1, 2, 3, 4])
///     try Unfold(input: input, kernelShape: [2]).output
///     // shape [1, 2, 3], elements 1 2 3   2 3 4
///
/// Its gradient is ``Fold``, which adds where windows overlap.
public struct Unfold<Value: Scalar>: Hashable, Sendable {
  public internal(set) var input: Tensor<Value>
  public let patchRelation: PatchRelation

  /// Creates the unfolding of an input into the windows of a kernel.
  ///
  /// The kernel has one size, and one way of sliding, for each axis of the plane, or one for all.
  ///
  /// - Throws: ``ConvolutionError`` if the kernel fits nowhere, or there would be too many values.
  public init(
    input: Tensor<Value>, kernelShape: [Int], sliding: [Sliding] = [Sliding()],
    paddingMode: PaddingMode = .zeros
  ) throws(ConvolutionError) {
    let shape = input.shape
    guard [3, 4].contains(shape.count) else {
      throw .wrongRank(.input, shape: shape, expected: shape.count < 3 ? 3 : 4)
    }
    let plane = try Plane(
      inputShape: Array(shape.dropFirst(2)),
      kernelShape: kernelShape.forEachAxis(shape.count - 2), sliding: sliding,
      paddingMode: paddingMode)
    try self.init(input: input, plane: plane)
  }

  /// Creates the unfolding of an input into the windows of a plane that belongs to it.
  init(input: Tensor<Value>, plane: Plane) throws(ConvolutionError) {
    patchRelation = try PatchRelation(
      examples: input.shape[0], channels: input.shape[1], plane: plane)
    self.input = input
  }

  /// The patches, one a column: `[N, C · h · w, L]`.
  ///
  /// - Complexity: O(output cells).
  public var output: Tensor<Value> { patchRelation.unfold(input) }

  /// Returns the gradient of the input, given that of the output: the patches folded back.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  public func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<
    Value
  > {
    try outputGradient.checkGradient(of: patchRelation.unfoldedShape)
    return Gradients(input: patchRelation.fold(outputGradient))
  }
}
