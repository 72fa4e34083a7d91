/// One step of the walk over patches, from which its frame is made.
struct PatchStep<Value: Scalar>: Sendable {
  let trace: PatchTrace<Value>
  /// The same step of the walk over a layer with the only filter that the patches are windows of.
  let layer: LayerStep<Value>

  private var relation: LayerRelation { trace.relation }

  var frame: Frame {
    let stacks = [layer.stack(of: .input), PanelStack(patches.columns)]
    return Frame(
      operation: trace.operation, step: layer.step,
      name: trace.walk == .input ? trace.cells.name(layer.place) : nil, layer: relation,
      connection: .shared, parameterCount: 0, stacks: trace.isFolding ? stacks.reversed() : stacks,
      contributions: contributions,
      channelSums: .empty,
      bias: nil, isFlipped: false, isTransposed: trace.isFolding, divisor: nil)
  }

  private var patches: PatchPanels {
    let trace = trace
    return PatchPanels(
      relation: relation, walk: trace.walk, held: layer.held, place: layer.place,
      bounds: trace.patches.bounds,
      content: trace.isFolding
        ? .given(.source) { trace.factor(of: $0) }
        : .lifted { Factor(name: trace.patchName(of: $0), value: trace.factor(of: $0).value) })
  }
}

// MARK: - Contributions

extension PatchStep {
  private var contributions: ComputedCollection<Contribution> {
    let crossings = relation.crossings(of: layer.held, by: trace.walk)
    return ComputedCollection(count: crossings.count) { contribution($0, of: crossings) }
  }

  private func contribution(
    _ index: Int, of crossings: ComputedCollection<Crossing>
  ) -> Contribution {
    let crossing = crossings[index]
    let (patch, operand) = (relation.patch(of: crossing), trace.factor(of: crossing))
    return Contribution(
      input: trace.isFolding ? patch : crossing.input, tap: crossing.tap,
      output: trace.isFolding ? crossing.input : patch,
      target: trace.isFolding ? trace.cellName(of: crossing) : trace.patchName(of: crossing),
      weight: Factor(name: nil, value: Polynomial(1)), operand: operand, product: operand.value
    ) {
      trace.isFolding ? layer.sum(through: index, of: crossings).polynomial : operand.value
    }
  }
}
