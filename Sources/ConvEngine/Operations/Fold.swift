/// Patches put back where ``Unfold`` took them from, and added where they overlap: `col2im`.
///
///     input   [N, C · h · w, L]       one column for each window, L = H~ · W~ of them, row by row
///     output  [N, C, H, W]        or  [N, C, L]
///
/// What lies in the padding is dropped. Unfolding and folding do not bring the input back: each cell is
/// multiplied by the number of windows that read it, its ``PatchRelation/overlapCounts``.
///
///     let patches = Tensor<Double>(shape: [1, 2, 3], elements: [1, 2, 3, 2, 3, 4])
///     try Fold(input: patches, outputShape: [4], kernelShape: [2]).output.elements  // [1, 4, 6, 4]
public struct Fold<Value: Scalar>: Hashable, Sendable {
  /// The patches, `[N, C · h · w, L]`.
  public internal(set) var input: Tensor<Value>
  public let patchRelation: PatchRelation

  /// Creates the folding of patches into an output of as many axes as its shape has, one or two.
  ///
  /// The kernel has one size, and one way of sliding, for each axis of the plane, or one for all.
  ///
  /// - Throws: ``ConvolutionError`` if there are more patches or fewer than the kernel has places, or if
  ///   they are not of its size.
  public init(
    input: Tensor<Value>, outputShape: [Int], kernelShape: [Int],
    sliding: [Sliding] = [Sliding()], paddingMode: PaddingMode = .zeros
  ) throws(ConvolutionError) {
    guard input.rank == 3 else { throw .wrongRank(.input, shape: input.shape, expected: 3) }
    guard [1, 2].contains(outputShape.count) else {
      throw .wrongAxisCount(given: outputShape.count, expected: 2)
    }
    let kernelShape = try kernelShape.forEachAxis(outputShape.count)
    let plane = try Plane(
      inputShape: outputShape, kernelShape: kernelShape, sliding: sliding,
      paddingMode: paddingMode)
    try Tensor<Value>.check(plane.kernelShape)
    patchRelation = try PatchRelation(
      examples: input.shape[0], channels: Self.channels(of: input, plane), plane: plane)
    self.input = input
    try checkColumns()
  }

  /// Returns how many channels the patches have.
  private static func channels(
    of patches: Tensor<Value>, _ plane: Plane
  ) throws(ConvolutionError) -> Int {
    let taps = plane.kernelShape.reduce(1, *)
    guard patches.shape[1] >= taps, patches.shape[1].isMultiple(of: taps) else {
      throw .foldChannelsNotDivisible(rows: patches.shape[1], kernel: plane.kernelShape)
    }
    return patches.shape[1] / taps
  }

  private func checkColumns() throws(ConvolutionError) {
    guard input.shape[2] == patchRelation.windowCount else {
      throw .foldBlockCountMismatch(
        columns: input.shape[2], places: patchRelation.relation.plane.outputShape)
    }
  }

  /// The sums, `[N, C, H, W]` or `[N, C, L]`.
  ///
  /// - Complexity: O(input cells).
  public var output: Tensor<Value> { patchRelation.fold(input) }

  /// Returns the gradient of the patches, given that of the output: its own patches.
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  public func gradients(_ outputGradient: Tensor<Value>) throws(ConvolutionError) -> Gradients<
    Value
  > {
    try outputGradient.checkGradient(of: patchRelation.inputShape)
    return Gradients(input: patchRelation.unfold(outputGradient))
  }
}
