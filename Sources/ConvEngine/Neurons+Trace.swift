extension Neurons {
  /// The walk over the layer, one frame for each output.
  public var trace: Trace {
    Trace(count: relation.outputSize) { output in
      Frame(
        step: .output(output), relation: relation, connection: connection,
        parameterCount: parameterCount,
        panels: [inputPanel(output), outputPanel(output), matrixPanel(output)],
        contributions: contributions(output), bias: nil, isFlipped: false)
    }
  }

  private func contributions(_ output: Int) -> ComputedCollection<Contribution> {
    ComputedCollection(count: fanIn) { place in
      let input = input(output: output, connection: place)
      return Contribution(
        input: input, tap: place, output: output,
        weight: Factor(
          name: weight(output: output, connection: place), value: weightValue(output, place)),
        operand: Factor(name: Frame.inputName(input), value: self.input[input]),
        product: product(output, place), sum: sum(output, places: 0...place))
    }
  }

  private func weightValue(_ output: Int, _ place: Int) -> Polynomial {
    Polynomial(symbol: weight(output: output, connection: place))
  }

  private func product(_ output: Int, _ place: Int) -> Polynomial {
    weightValue(output, place) * input[input(output: output, connection: place)]
  }

  /// Returns the sum of an output's first products; no two are alike, since no two weights are.
  private func sum(_ output: Int, places: ClosedRange<Int>) -> Polynomial {
    Polynomial(terms: places.flatMap { product(output, $0).terms })
  }

  private func inputPanel(_ output: Int) -> Panel {
    let focus = connection == .dense ? 0..<relation.inputSize : relation.window(of: output)
    return Panel(
      .input, columns: 0..<relation.inputSize, focusColumns: focus, bounds: inputBounds
    ) { _, column in
      Cell(
        name: Frame.inputName(column), value: input[column],
        roles: place(joining: column, to: output) == nil ? [] : .window)
    }
  }

  private func outputPanel(_ current: Int) -> Panel {
    let bounds = ValueBounds(of: [sum(relation.outputSize - 1, places: 0...fanIn - 1)])
    return Panel(
      .output, columns: 0..<relation.outputSize, focusColumns: current..<current + 1,
      bounds: bounds
    ) { _, output in
      guard output <= current else {
        return Cell(name: Frame.outputName(output), roles: .pending)
      }
      return Cell(
        name: Frame.outputName(output), value: sum(output, places: 0...fanIn - 1),
        roles: output == current ? [.current, .done] : .done)
    }
  }

  private func matrixPanel(_ current: Int) -> Panel {
    Panel(
      .matrix, rows: 0..<relation.outputSize, columns: 0..<relation.inputSize,
      focusRows: current..<current + 1, focusColumns: inputPanel(current).focusColumns,
      bounds: ValueBounds(of: [weightValue(relation.outputSize - 1, fanIn - 1)])
    ) { row, column in
      guard row <= current else { return Cell(roles: .notBuilt) }
      let current: Roles = row == current ? .current : []
      guard let place = place(joining: column, to: row) else {
        return Cell(value: .zero, roles: [.structuralZero, current])
      }
      return Cell(
        name: weight(output: row, connection: place), value: weightValue(row, place),
        roles: current.isEmpty ? [] : [.window, .current])
    }
  }
}
