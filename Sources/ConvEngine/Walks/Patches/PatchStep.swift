/// One step of the walk over patches, from which its frame is made.
struct PatchStep<Value: Scalar>: Sendable {
  let trace: PatchTrace<Value>
  /// The same step of the walk over a layer with the only filter that the patches are windows of.
  let layer: LayerStep<Value>

  private var relation: LayerRelation { trace.relation }

  var frame: Frame {
    let stacks = [layer.stack(of: .input), PanelStack(patches.columns)]
    return Frame(
      trace.operation, step: layer.step,
      name: trace.walk == .input ? trace.cells.name(layer.place) : nil,
      stacks: trace.isFolding ? stacks.reversed() : stacks, equation: equation,
      facts: .layer(Frame.LayerFacts(relation: relation, isTransposed: trace.isFolding)))
  }

  /// Folded, one cell is the sum of what comes to it; all else is copied, to a cell of its own.
  private var equation: Equation {
    let isGathering = trace.isFolding && trace.walk == .input
    let (cells, patches) = (trace.cells.kind, trace.patches.kind)
    return Equation(
      cell: isGathering ? trace.cells.name(layer.place) : nil, terms: terms,
      combining: trace.isFolding ? .sum : .copy,
      links: Equation.Links(
        input: trace.isFolding ? patches : cells, output: trace.isFolding ? cells : patches,
        collected: .output)
    ) { isGathering ? terms.last?.sum ?? .zero : nil }
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

// MARK: - Terms

extension PatchStep {
  private var terms: ComputedCollection<Equation.Term> {
    let joints = relation.joints(of: layer.held, by: trace.walk)
    return ComputedCollection(count: joints.count) { term($0, of: joints) }
  }

  private func term(
    _ index: Int, of joints: ComputedCollection<Joint<Position>>
  ) -> Equation.Term {
    let joint = joints[index]
    let (patch, operand) = (relation.patch(of: joint), trace.factor(of: joint))
    return Equation.Term(
      input: trace.isFolding ? patch : joint.input, tap: joint.tap,
      output: trace.isFolding ? joint.input : patch,
      cell: trace.isFolding ? trace.cellName(of: joint) : trace.patchName(of: joint),
      weight: Factor(name: nil, value: Polynomial(1)), operand: operand, product: operand.value
    ) {
      trace.isFolding ? layer.sum(through: index, of: joints).polynomial : operand.value
    }
  }
}
