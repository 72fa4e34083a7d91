/// One step of the walk over a softmax: a power of the row is divided by the sum of all.
///
///     z        1    [3*]    2           the whole row is read; * the largest, m
///     z − m   −2     0     −1
///     e       0.14  [1]    0.37         0.14 + 1 + 0.37 = 1.50
///     p       0.09  [0.67]   ·          1 / 1.50
struct SoftmaxStep<Value: Number>: Sendable {
  let trace: SoftmaxTrace<Value>
  let example: Int
  /// The class whose probability is computed.
  let place: Int
  let row: SoftmaxRow<Value>

  init(trace: SoftmaxTrace<Value>, example: Int, place: Int) {
    self.trace = trace
    self.example = example
    self.place = place
    row = trace.row(example)
  }

  private var cell: Int { example * trace.classes + place }

  var frame: Frame {
    Frame(
      .softmax, step: .output(cell), name: trace.probabilities.name(cell),
      stacks: [
        trace.logits(of: example, row), trace.differences(of: example, row), powers, probabilities,
      ],
      equation: Equation(
        cell: trace.probabilities.name(cell),
        terms: ComputedCollection(count: trace.classes, element: term),
        quotient: Equation.Quotient(
          dividend: power(place), divisor: row.sum.polynomial,
          value: row.probability(of: place).polynomial),
        links: Equation.Links(input: .powers, output: .output, collected: .output)
      ) { row.probability(of: place).polynomial })
  }

  private func term(_ index: Int) -> Equation.Term {
    let power = power(index)
    return Equation.Term(
      input: Position(example: example, column: index), tap: Position(column: index),
      output: Position(example: example, column: place), cell: trace.probabilities.name(cell),
      weight: Factor(name: nil, value: .one), operand: power, product: power.value
    ) { Value.sum(0, Array(row.powers.prefix(index + 1))).polynomial }
  }

  /// Returns the power of a class, with its name.
  private func power(_ place: Int) -> Factor {
    Factor(
      name: trace.powers.name(example * trace.classes + place),
      value: row.powers[place].polynomial)
  }
}

// MARK: - Panels

extension SoftmaxStep {
  private var powers: PanelStack {
    trace.powers.row(of: example, classes: trace.classes, focus: place..<place + 1) {
      (row.powers[$0], $0 == place ? [.window, .source] : .window)
    }
  }

  private var probabilities: PanelStack {
    trace.probabilities.row(
      of: example, classes: trace.classes, focus: place..<place + 1
    ) { other in
      guard other <= place else { return (nil, .pending) }
      return (row.probability(of: other), other == place ? [.current, .done] : .done)
    }
  }
}

extension SoftmaxTrace {
  /// The logits of an example, all of them read, and the largest of them.
  func logits(of example: Int, _ row: SoftmaxRow<Value>) -> PanelStack {
    let winner = row.differences.firstIndex(of: 0)
    return logits.row(of: example, classes: classes, focus: 0..<classes) {
      let logit = logits.elements[example * classes + $0]
      return (logit, $0 == winner ? [.window, .winner] : .window)
    }
  }

  /// The logits of an example, less the largest of them.
  func differences(of example: Int, _ row: SoftmaxRow<Value>) -> PanelStack {
    differences.row(of: example, classes: classes, focus: 0..<classes) {
      (row.differences[$0], .window)
    }
  }
}
