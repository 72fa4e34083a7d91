/// One step of the walk over a cross entropy: the surprise at the class that is right.
///
///     z        1     3*    2
///     p       0.09  0.67  0.24
///     t        0     0    [1]           the third class is right
///     −ln p   2.41  0.41  [1.41]        loss = 0·2.41 + 0·0.41 + 1·1.41
struct CrossEntropyStep<Value: Number>: Sendable {
  let trace: CrossEntropyTrace<Value>
  let example: Int
  let row: SoftmaxRow<Value>

  init(trace: CrossEntropyTrace<Value>, example: Int) {
    self.trace = trace
    self.example = example
    row = trace.softmax.row(example)
  }

  var frame: Frame {
    Frame(
      .crossEntropy, step: .output(example), name: lossName(example),
      stacks: [
        trace.softmax.logits(of: example, row),
        trace.probabilities(of: example, row, marking: target),
        trace.target(of: example, focus: target..<target + 1), surprisals,
        PanelStack(losses),
      ] + (trace.isReduced ? [PanelStack(total)] : []),
      equation: Equation(
        cell: lossName(example), terms: ComputedCollection(count: trace.classes, element: term),
        links: Equation.Links(
          input: .surprisals, weight: .target, output: trace.isReduced ? .losses : .output,
          collected: .output)
      ) { trace.losses[example].polynomial })
  }

  /// The class that is right.
  private var target: Int { trace.entropy.target[example] }

  private func lossName(_ example: Int) -> Name { Name("loss", example) }

  private func term(_ index: Int) -> Equation.Term {
    let cell = example * trace.classes + index
    let weight = trace.target(of: example, index)
    return Equation.Term(
      input: Position(example: example, column: index), tap: Position(column: index),
      output: Position(column: example), cell: lossName(example),
      weight: Factor(name: trace.target.name(cell), value: weight.polynomial),
      operand: Factor(
        name: trace.surprisals.name(cell), value: row.surprisal(of: index).polynomial),
      product: product(index).polynomial
    ) { (index < target ? 0 : product(target)).polynomial }
  }

  /// Returns the part of the loss that a class has: all or nothing, be it infinitely surprising.
  private func product(_ place: Int) -> Value { place == target ? row.surprisal(of: place) : 0 }
}

// MARK: - Panels

extension CrossEntropyStep {
  private var surprisals: PanelStack {
    trace.surprisals.row(of: example, classes: trace.classes, focus: target..<target + 1) {
      (row.surprisal(of: $0), $0 == target ? [.window, .source] : .window)
    }
  }

  /// The losses of all examples, which are the output unless they are made one.
  private var losses: Panel {
    Panel(
      trace.isReduced ? .losses : .output, letter: "loss", columns: 0..<trace.losses.count,
      focusColumns: example..<example + 1, bounds: trace.lossBounds
    ) { _, other in
      let name = lossName(other)
      guard other <= example else { return Cell(name: name, roles: .pending) }
      return Cell(
        name: name, value: trace.losses[other].polynomial,
        roles: other == example ? [.current, .done] : .done)
    }
  }

  /// The one loss that the examples come to, in parts.
  private var total: Panel {
    let isLast = example == trace.losses.count - 1
    return Panel(
      .output, letter: "loss", columns: 0..<1, focusColumns: 0..<1, bounds: trace.totalBounds
    ) { _, _ in
      Cell(
        name: Name("loss"), value: trace.totals[example].polynomial,
        roles: [.target, isLast ? .done : .partial])
    }
  }
}

extension CrossEntropyTrace {
  /// How much is expected of each class, with a mark at one of them.
  func probabilities(
    of example: Int, _ row: SoftmaxRow<Value>, marking place: Int
  ) -> PanelStack {
    let values = row.probabilities
    return probabilities.row(of: example, classes: classes, focus: place..<place + 1) {
      (values[$0], $0 == place ? [.window, .source] : .window)
    }
  }

  /// Which class is right.
  func target(of example: Int, focus: Range<Int>) -> PanelStack {
    target.row(of: example, classes: classes, focus: focus) { (target(of: example, $0), .tap) }
  }
}
