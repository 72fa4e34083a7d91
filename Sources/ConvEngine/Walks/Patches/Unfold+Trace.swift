extension Unfold {
  /// Returns the walk over the unfolding, one frame for each window, row of the patches or input cell.
  ///
  /// By output each frame writes the column of a window, by tap a row, and by input all that shows one
  /// cell.
  ///
  ///     let input = Tensor<Double>(shape: [1, 1, 4], elements: [1, 2, 3, 4])
  ///     let trace = try Unfold(input: input, kernelShape: [2]).trace(by: .output)
  ///     trace[1].terms.map(\.product)  // 2, 3
  ///
  /// - Complexity: O(input cells), for the bounds of what will be seen.
  public func trace(by walk: Walk) -> Trace {
    let cells = ShownTensor.cells(.input, "x", of: input)
    return PatchTrace(
      patchRelation: patchRelation, isFolding: false, walk: walk, cells: cells,
      patches: .collected(
        .patches, "y", shape: patchRelation.namedShape, bounds: cells.bounds)
    ).trace
  }
}

extension PatchRelation {
  /// The shape of the patches with an axis for the only plane of an example: `[N, 1, C · h · w, L]`.
  var namedShape: [Int] { [relation.examples, 1, patchSize, windowCount] }
}
