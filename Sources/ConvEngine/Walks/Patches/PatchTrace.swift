/// The walk over an input and its patches, from the one to the other.
///
///     ┌x──────────┐                           ┌patches─┐
///     │ 0 [1  2] 3│    a step is a window ──► │ 0  1  2 │     unfold copies, fold adds where
///     └───────────┘    or a row, or a cell    │ 1  2  3 │     the windows overlap
///                                             └─────────┘
struct PatchTrace<Value: Scalar>: Sendable {
  let patchRelation: PatchRelation
  /// Whether patches are put back, not made.
  let isFolding: Bool
  /// What is held still: a column of the patches (output), a row (tap) or a cell (input).
  let walk: Walk
  let cells: ShownTensor<Value>
  let patches: ShownTensor<Value>

  var relation: LayerRelation { patchRelation.relation }

  var operation: Frame.Operation { isFolding ? .fold : .unfold }

  /// The walk, each frame computed from its index alone.
  var trace: Trace {
    let (extent, layer) = (relation.extent(of: walk.held), layer)
    return Trace(count: extent.count) { place in
      let held = extent.position(at: place)
      return PatchStep(
        trace: self, layer: LayerStep(trace: layer, place: place, held: held)
      ).frame
    }
  }

  /// The walk as one over a layer, which adds patches to its inputs or only reads these.
  private var layer: LayerTrace<Value> {
    LayerTrace(
      operation: operation, relation: relation, collected: isFolding ? .input : .output, walk: walk,
      input: cells, weight: .hidden, output: .hidden, patches: patches,
      isTransposed: isFolding)
  }
}

// MARK: - Values

extension PatchTrace {
  /// Returns the name of the cell that a joint reads or writes; the padding's zeros have none.
  func cellName(of joint: Joint<Position>) -> Name? {
    relation.place(of: joint, in: .input).flatMap(cells.name)
  }

  /// Returns the name of a joint's value among the patches.
  func patchName(of joint: Joint<Position>) -> Name? {
    patches.name(relation.patchExtent.place(of: relation.patch(of: joint)))
  }

  /// Returns what goes from one side to the other at a joint.
  func factor(of joint: Joint<Position>) -> Factor {
    guard isFolding else {
      return relation.place(of: joint, in: .input).map(cells.factor)
        ?? Factor(name: nil, value: .zero)
    }
    return patches.factor(at: relation.patchExtent.place(of: relation.patch(of: joint)))
  }
}

// MARK: - Unfold and fold

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
  public func trace(by walk: Walk) -> Trace { trace(by: walk, from: "x", to: "y") }

  /// Returns the same walk over cells and patches of other letters: `dy` and `dx` in the walk over a gradient.
  public func trace(by walk: Walk, from source: String, to target: String) -> Trace {
    let cells = ShownTensor.cells(.input, source, of: input)
    return PatchTrace(
      patchRelation: patchRelation, isFolding: false, walk: walk, cells: cells,
      patches: .collected(
        .patches, target, shape: patchRelation.namedShape, bounds: cells.bounds)
    ).trace
  }
}

extension PatchRelation {
  /// The shape of the patches with an axis for the only plane of an example: `[N, 1, C · h · w, L]`.
  var namedShape: [Int] { [relation.examples, 1, patchSize, windowCount] }
}

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
  public func trace(by walk: Walk) -> Trace { trace(by: walk, from: "x", to: "y") }

  /// Returns the same walk over patches and cells of other letters: `dy` and `dx` in the walk over a gradient.
  public func trace(by walk: Walk, from source: String, to target: String) -> Trace {
    let named = input.reshaped(patchRelation.namedShape)
    let patches = ShownTensor.cells(.patches, source, of: named)
    let relation = patchRelation.relation
    let bounds = relation.sumBounds(
      at: .input, of: patches.bounds,
      weight: Array(repeating: 1.0, count: patchRelation.patchSize), bias: nil)
    return PatchTrace(
      patchRelation: patchRelation, isFolding: true, walk: walk.transposed,
      cells: .collected(.output, target, shape: patchRelation.inputShape, bounds: bounds),
      patches: patches
    ).trace
  }
}
