/// The walk over the gradient of a softmax: a row of its Jacobian matrix meets what comes back.
///
///     ┌J─────────────────┐ ┌dp┐
///     │  p0(1 − p0)  …   │ │  │       J[c, k] = p[c]·(δ[c, k] − p[k]), how much probability c grows
///     │ [−p1·p0      …]  │ │  │       with logit k; it is J[k, c] as well
///     └──────────────────┘ └──┘
struct SoftmaxGradient<Value: Number>: Sendable {
  let walk: RowWalk<Value>
  let probabilities: ShownTensor<Value>
  let given: ShownTensor<Value>
  let collected: ShownTensor<Value>

  init(_ softmax: Softmax<Value>, of outputGradient: Tensor<Value>) {
    walk = RowWalk(softmax, showingAs: .output)
    probabilities = .cells(.output, "p", of: softmax.probabilities)
    given = .cells(.outputGradient, "dp", of: outputGradient)
    // All entries in a row of the matrix come to less than 1, whatever their signs.
    collected = .collected(
      .inputGradient, "dz", shape: walk.shape,
      bounds: given.bounds.multiplied(by: .signedFractions))
  }

  /// The walk, each frame computed from its index alone.
  var trace: Trace { walk.trace(frame) }

  private func frame(_ step: RowStep<Value>) -> Frame {
    let name = collected.name(step.cell)
    return Frame(
      .inputGradient, step: .input(step.cell), name: name,
      stacks: [
        step.logits,
        step.stack(probabilities, focus: step.focus) {
          let value = probabilities.elements[step.cell(of: $0)]
          return (value, $0 == step.place ? [.window, .current] : .window)
        },
        PanelStack(jacobian(step)),
        step.stack(given, focus: step.whole) { (given.elements[step.cell(of: $0)], .window) },
        step.stack(computing: collected) { sum(of: $0, in: step, first: walk.classes) },
      ],
      equation: Equation(
        cell: name, terms: ComputedCollection(count: walk.classes) { term($0, in: step) },
        links: Equation.Links(
          input: .inputGradient, weight: .matrix, output: .outputGradient, collected: .input)
      ) { sum(of: step.place, in: step, first: walk.classes).polynomial })
  }

  private func term(_ index: Int, in step: RowStep<Value>) -> Equation.Term {
    let (entry, other) = (entry(step.place, index, in: step), step.cell(of: index))
    return Equation.Term(
      input: step.position(of: step.place), tap: Position(row: step.place, column: index),
      output: step.position(of: index), cell: collected.name(step.cell),
      weight: Factor(name: nil, value: entry.polynomial), operand: given.factor(at: other),
      product: (entry * given.elements[other]).polynomial
    ) { sum(of: step.place, in: step, first: index + 1).polynomial }
  }

  /// Returns an entry of the Jacobian matrix.
  private func entry(_ row: Int, _ column: Int, in step: RowStep<Value>) -> Value {
    let values = [row, column].map { probabilities.elements[step.cell(of: $0)] }
    return values[0] * ((row == column ? 1 : 0) - values[1])
  }

  /// Returns what the gradient of a logit comes to with its first products.
  private func sum(of row: Int, in step: RowStep<Value>, first count: Int) -> Value {
    let products = (0..<count).map {
      entry(row, $0, in: step) * given.elements[step.cell(of: $0)]
    }
    return Value.sum(0, products)
  }

  private func jacobian(_ step: RowStep<Value>) -> Panel {
    Panel(
      .matrix, letter: "J", example: step.example, rows: step.whole, columns: step.whole,
      focusRows: step.focus, focusColumns: step.whole, bounds: .signedFractions
    ) { row, column in
      guard row <= step.place else { return Cell(roles: .notBuilt) }
      return Cell(
        value: entry(row, column, in: step).polynomial,
        roles: row == step.place ? [.window, .current] : [])
    }
  }
}

extension Softmax {
  /// Returns the walk over the gradient of the logits, given that of the probabilities: one frame for each
  /// logit, by the row of the Jacobian matrix that is its own.
  ///
  ///     grad_logits[c] = Σ over classes k of  J[c, k] · grad_output[k]        J[c, k] = p[c] · (δ[c, k] − p[k])
  ///
  ///     let softmax = try Softmax(Tensor<Double>(shape: [1, 2], elements: [5, 5]))
  ///     let slope = Tensor<Double>(shape: [1, 2], elements: [4, 0])
  ///     try softmax.inputGradientTrace(slope)[0].terms.map(\.product)  // 1, 0
  ///
  /// - Throws: ``ConvolutionError/gradientShapeMismatch(given:output:)``.
  /// - Complexity: O(logits), for the bounds of what will be seen; of a frame O(classes).
  public func inputGradientTrace(
    _ outputGradient: Tensor<Value>
  ) throws(ConvolutionError) -> Trace {
    try outputGradient.checkGradient(of: logits.shape)
    return SoftmaxGradient(self, of: outputGradient).trace
  }
}
