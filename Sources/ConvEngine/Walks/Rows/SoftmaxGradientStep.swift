/// One step of the walk over the gradient of a softmax: a row of its Jacobian matrix meets what comes back.
///
///     ┌J─────────────────┐ ┌dp┐
///     │  p0(1 − p0)  …   │ │  │       J[c, k] = p[c]·(δ[c, k] − p[k]), how much probability c grows
///     │ [−p1·p0      …]  │ │  │       with logit k; it is J[k, c] as well
///     └──────────────────┘ └──┘
struct SoftmaxGradientStep<Value: Number>: Sendable {
  let trace: SoftmaxGradient<Value>
  let example: Int
  /// The class whose logit's gradient is computed.
  let place: Int

  private var cell: Int { example * trace.classes + place }

  var frame: Frame {
    Frame(
      .inputGradient, step: .input(cell), name: trace.collected.name(cell),
      stacks: [logits, probabilities, PanelStack(jacobian), given, collected],
      equation: Equation(
        cell: trace.collected.name(cell),
        terms: ComputedCollection(count: trace.classes, element: term),
        links: Equation.Links(
          input: .inputGradient, weight: .matrix, output: .outputGradient, collected: .input)
      ) { sum(of: place, first: trace.classes).polynomial })
  }

  private func term(_ index: Int) -> Equation.Term {
    let entry = entry(place, index)
    let operand = trace.given.elements[example * trace.classes + index]
    return Equation.Term(
      input: Position(example: example, column: place),
      tap: Position(row: place, column: index),
      output: Position(example: example, column: index), cell: trace.collected.name(cell),
      weight: Factor(name: nil, value: entry.polynomial),
      operand: trace.given.factor(at: example * trace.classes + index),
      product: (entry * operand).polynomial
    ) { sum(of: place, first: index + 1).polynomial }
  }

  /// Returns an entry of the Jacobian matrix.
  private func entry(_ row: Int, _ column: Int) -> Value {
    let start = example * trace.classes
    let (one, other) = (
      trace.probabilities.elements[start + row], trace.probabilities.elements[start + column]
    )
    return one * ((row == column ? 1 : 0) - other)
  }

  /// Returns what the gradient of a logit comes to with its first products.
  private func sum(of row: Int, first count: Int) -> Value {
    let start = example * trace.classes
    return Value.sum(0, (0..<count).map { entry(row, $0) * trace.given.elements[start + $0] })
  }
}

// MARK: - Panels

extension SoftmaxGradientStep {
  private var focus: Range<Int> { place..<place + 1 }

  private var logits: PanelStack {
    trace.softmax.logits(of: example, trace.softmax.row(example))
  }

  private var probabilities: PanelStack {
    trace.probabilities.row(of: example, classes: trace.classes, focus: focus) {
      let value = trace.probabilities.elements[example * trace.classes + $0]
      return (value, $0 == place ? [.window, .current] : .window)
    }
  }

  private var jacobian: Panel {
    Panel(
      .matrix, letter: "J", example: example, rows: 0..<trace.classes, columns: 0..<trace.classes,
      focusRows: focus, focusColumns: 0..<trace.classes, bounds: .signedFractions
    ) { row, column in
      guard row <= place else { return Cell(roles: .notBuilt) }
      return Cell(
        value: entry(row, column).polynomial, roles: row == place ? [.window, .current] : [])
    }
  }

  private var given: PanelStack {
    trace.given.row(of: example, classes: trace.classes, focus: 0..<trace.classes) {
      (trace.given.elements[example * trace.classes + $0], .window)
    }
  }

  private var collected: PanelStack {
    trace.collected.row(of: example, classes: trace.classes, focus: focus) { other in
      guard other <= place else { return (nil, .pending) }
      let value = sum(of: other, first: trace.classes)
      return (value, other == place ? [.current, .done] : .done)
    }
  }
}
