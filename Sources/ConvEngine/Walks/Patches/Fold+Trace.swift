extension Fold {
  /// Returns the walk over the folding, one frame for each column of the patches, row or output cell.
  ///
  /// By input each frame adds a column to its window, by output each gathers what comes to one cell, and
  /// by tap each adds a row.
  ///
  ///     let patches = Tensor<Double>(shape: [1, 2, 3], elements: [1, 2, 3, 2, 3, 4])
  ///     let fold = try Fold(input: patches, outputShape: [4], kernelShape: [2])
  ///     fold.trace(by: .output)[1].terms.map(\.sum)  // 2, 4
  ///
  /// - Complexity: O(input cells), for the bounds of what will be seen.
  public func trace(by walk: Walk) -> Trace {
    let named = input.reshaped(patchRelation.namedShape)
    let patches = ShownTensor.cells(.patches, "x", of: named)
    let relation = patchRelation.relation
    let bounds = relation.sumBounds(
      at: .input, of: patches.bounds,
      weight: Array(repeating: 1.0, count: patchRelation.patchSize), bias: nil)
    return PatchTrace(
      patchRelation: patchRelation, isFolding: true, walk: walk.transposed,
      cells: .collected(.output, "y", shape: patchRelation.inputShape, bounds: bounds),
      patches: patches
    ).trace
  }
}
