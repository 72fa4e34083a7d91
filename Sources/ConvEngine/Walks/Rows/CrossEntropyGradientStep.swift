/// One step of the walk over the gradient of a cross entropy: what is expected of a class, less what is right.
///
///     p     0.09   0.67   0.24
///     t      0      0     [1]
///     dz    0.09   0.67  −0.76          dz2 = 1·p2 + −1·t2
struct CrossEntropyGradientStep<Value: Number>: Sendable {
  let trace: CrossEntropyTrace<Value>
  let example: Int
  /// The class whose logit's gradient is computed.
  let place: Int
  let row: SoftmaxRow<Value>

  init(trace: CrossEntropyTrace<Value>, example: Int, place: Int) {
    self.trace = trace
    self.example = example
    self.place = place
    row = trace.softmax.row(example)
  }

  private var cell: Int { example * trace.classes + place }

  var frame: Frame {
    Frame(
      .inputGradient, step: .input(cell), name: trace.gradient.name(cell),
      stacks: [
        trace.softmax.logits(of: example, row),
        trace.probabilities(of: example, row, marking: place),
        trace.target(of: example, focus: place..<place + 1), gradient,
      ],
      equation: Equation(
        cell: trace.gradient.name(cell), terms: ComputedCollection(count: 2, element: term),
        combining: trace.divisor.map { .mean(of: $0) } ?? .sum,
        links: Equation.Links(output: .inputGradient, collected: .output)
      ) { gradient(of: place).polynomial })
  }

  /// Returns what is expected of the class, or what is taken from it.
  private func term(_ index: Int) -> Equation.Term {
    let (shown, value) = operands[index]
    let weight: Value = index == 0 ? 1 : -1
    let position = Position(example: example, column: place)
    return Equation.Term(
      input: position, tap: Position(column: index), output: position,
      cell: trace.gradient.name(cell), weight: Factor(name: nil, value: weight.polynomial),
      operand: Factor(name: shown.name(cell), value: value.polynomial),
      product: (weight * value).polynomial
    ) { gradient(of: place, first: index + 1).polynomial }
  }

  private var operands: [(shown: ShownTensor<Value>, value: Value)] {
    [
      (trace.probabilities, row.probability(of: place)),
      (trace.target, trace.target(of: example, place)),
    ]
  }

  /// Returns the gradient of a logit, or the first part of it.
  private func gradient(of place: Int, first count: Int = 2) -> Value {
    let target = count == 1 ? 0 : trace.target(of: example, place)
    return (row.probability(of: place) - target)
      .divided(by: trace.divisor ?? 1)
  }
}

// MARK: - Panels

extension CrossEntropyGradientStep {
  private var gradient: PanelStack {
    trace.gradient.row(of: example, classes: trace.classes, focus: place..<place + 1) { other in
      guard other <= place else { return (nil, .pending) }
      return (gradient(of: other), other == place ? [.current, .done] : .done)
    }
  }
}
