extension Convolution1D {
  /// Returns the Toeplitz matrix as far as it is built: a row, a column or a diagonal each step.
  func matrixPanel(_ step: Frame.Step) -> Panel {
    Panel(
      .matrix, rows: 0..<relation.outputSize, columns: 0..<relation.inputSize,
      focusRows: focusedOutputs(step), focusColumns: focusedColumns(step), bounds: weightBounds
    ) { row, column in
      guard isBuilt(row: row, column: column, by: step) else { return Cell(roles: .notBuilt) }
      return matrixCell(row: row, column: column, step)
    }
  }

  /// Returns the inputs that a step is about, without those of the padding, which have no column.
  private func focusedColumns(_ step: Frame.Step) -> Range<Int> {
    let inputs = focusedInputs(step).clamped(to: 0..<relation.inputSize)
    guard inputs.isEmpty else { return inputs }
    let nearest = min(inputs.lowerBound, relation.inputSize - 1)
    return nearest..<nearest + 1
  }

  private func isBuilt(row: Int, column: Int, by step: Frame.Step) -> Bool {
    switch step {
    case .output(let output): row <= output
    case .input(let input): column <= input
    case .tap(let last): relation.tap(joining: column, to: row).map { $0 <= last } ?? true
    }
  }

  private func matrixCell(row: Int, column: Int, _ step: Frame.Step) -> Cell {
    let current: Roles = step == .output(row) || step == .input(column) ? .current : []
    guard let tap = relation.tap(joining: column, to: row) else {
      return Cell(value: .zero, roles: [.structuralZero, current])
    }
    let factor = weightFactor(tap)
    let isRead = step == .tap(tap) || !current.isEmpty
    return Cell(
      name: factor.name, value: factor.value, roles: isRead ? [.window, current] : current)
  }
}
