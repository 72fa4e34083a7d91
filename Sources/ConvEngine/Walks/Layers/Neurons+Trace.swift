extension Neurons {
  /// The walk over the layer, one frame for each output.
  public var trace: Trace {
    Trace(count: relation.outputSize) { output in
      Frame(
        .neurons, step: .output(output), name: outputName(output),
        stacks: [inputPanel(output), outputPanel(output), matrixPanel(output)].map(PanelStack.init),
        equation: Equation(
          cell: outputName(output), terms: terms(output),
          links: Equation.Links(input: .input, weight: nil, output: .output, collected: .output)
        ) { self.output(at: output) },
        facts: .layer(
          Frame.LayerFacts(
            relation: layer, connection: connection, parameterCount: parameterCount)))
    }
  }

  private func inputName(_ input: Int) -> Name { Name("x", input) }

  private func outputName(_ output: Int) -> Name { Name("y", output) }

  private func terms(_ output: Int) -> ComputedCollection<Equation.Term> {
    ComputedCollection(count: fanIn) { place in
      let input = wiring.input(output: output, place: place)
      let weight = weight(output, place)
      return Equation.Term(
        input: Position(column: input), tap: Position(column: place),
        output: Position(column: output), cell: outputName(output),
        weight: Factor(name: weight.symbol, value: weight),
        operand: Factor(name: inputName(input), value: self.input[input]),
        product: product(output, place)
      ) { sum(output, places: 0..<place + 1) }
    }
  }
}

// MARK: - Panels

extension Neurons {
  private func inputPanel(_ output: Int) -> Panel {
    Panel(
      .input, columns: 0..<relation.inputSize, focusColumns: wiring.span(of: output),
      bounds: inputBounds
    ) { _, column in
      var roles: Roles = wiring.place(joining: column, to: output) == nil ? [] : .window
      if !wiring.isReached(column) { roles.insert(.unreached) }
      return Cell(name: inputName(column), value: input[column], roles: roles)
    }
  }

  private func outputPanel(_ current: Int) -> Panel {
    Panel(
      .output, columns: 0..<relation.outputSize, focusColumns: current..<current + 1,
      bounds: outputBounds
    ) { _, output in
      Cell(outputName(output), at: output, walkedTo: current) { self.output(at: output) }
    }
  }

  private func matrixPanel(_ current: Int) -> Panel {
    Panel(
      .matrix, letter: connection == .shared ? "T" : "W", rows: 0..<relation.outputSize,
      columns: 0..<relation.inputSize,
      focusRows: current..<current + 1, focusColumns: wiring.span(of: current),
      bounds: weightBounds
    ) { row, column in
      guard row <= current else { return Cell(roles: .notBuilt) }
      return matrixCell(row: row, column: column, isCurrent: row == current)
    }
  }

  private func matrixCell(row: Int, column: Int, isCurrent: Bool) -> Cell {
    let current: Roles = isCurrent ? .current : []
    guard let place = wiring.place(joining: column, to: row) else {
      return Cell(value: .zero, roles: [.structuralZero, current])
    }
    let weight = weight(row, place)
    return Cell(name: weight.symbol, value: weight, roles: isCurrent ? [.window, .current] : [])
  }
}
