extension LayerStep {
  /// The layer as the matrix of one example, as far as it is built.
  ///
  /// It has a row for each output cell of all channels and a column for each input cell; where products
  /// are collected in the inputs, it is the transpose.
  var matrixPanel: Panel {
    let isTransposed = collected == .input
    let rows = matrixAxis(isTransposed ? .input : .output)
    let columns = matrixAxis(isTransposed ? .output : .input)
    return Panel(
      .matrix, letter: isTransposed ? "Tᵀ" : trace.operation == .linear ? "W" : "T",
      rows: rows.whole, columns: columns.whole, focusRows: rows.focus,
      focusColumns: columns.focus, bounds: matrixBounds
    ) { row, column in
      let (output, input) = isTransposed ? (column, row) : (row, column)
      return matrixCell(output: output, input: input)
    }
  }

  /// Returns the cells of a tensor of one example, and those that the step is about, without those of
  /// the padding, which have no place in the matrix.
  private func matrixAxis(_ side: Side) -> (whole: Range<Int>, focus: Range<Int>) {
    let extent = relation.extent(of: side)
    let channels = relation.channelFocus(on: side, holding: held, by: walk)
    let rows = relation.plane.rows.focus(on: side, holding: held.row, by: walk)
      .nearest(in: extent.rows)
    let columns = relation.plane.columns.focus(on: side, holding: held.column, by: walk)
      .nearest(in: extent.columns)
    return (
      0..<extent.channels * extent.cells,
      extent.span(channels: channels, rows: rows, columns: columns)
    )
  }

  /// The bounds of a single weight, or of their sums where an entry can join several taps.
  private var matrixBounds: ValueBounds {
    let isSingle = relation.plane.axes.allSatisfy { $0.paddingMode == .zeros }
    let taps = relation.extent(of: .weight).cells
    return isSingle ? trace.weight.bounds : trace.weight.bounds.summed(taps)
  }
}

// MARK: - Entries

extension LayerStep {
  private func matrixCell(output: Int, input: Int) -> Cell {
    let taps = relation.taps(joining: input, to: output)
    guard let written = written(taps, output: output, input: input) else {
      return Cell(roles: .notBuilt)
    }
    let isHeld = walk == .output && output == heldEntry || walk == .input && input == heldEntry
    let current: Roles = isHeld ? .current : []
    guard let first = written.first else {
      return Cell(value: .zero, roles: [.structuralZero, current])
    }
    let isRead = isHeld || walk == .tap && written.contains(place)
    let roles: Roles = isRead ? [.window, current] : current
    guard written.count > 1 else {
      return Cell(trace.weight.factor(at: first), roles: roles)
    }
    let weights = written.map { trace.weight.elements[$0] }
    return Cell(value: Value.sum(.zero, weights).polynomial, roles: roles)
  }

  /// The row or column of the step.
  private var heldEntry: Int { place % matrixSize(walk.held) }

  private func matrixSize(_ side: Side) -> Int {
    let extent = relation.extent(of: side)
    return extent.channels * extent.cells
  }

  /// Returns which taps of an entry have been written, or nil if it has not been built.
  ///
  /// A row or column is built whole, its zeros too; of the diagonals the zeros are there from the start.
  private func written(_ taps: [Int], output: Int, input: Int) -> [Int]? {
    switch walk {
    case .output: return held.example > 0 || output <= heldEntry ? taps : nil
    case .input: return held.example > 0 || input <= heldEntry ? taps : nil
    case .tap:
      let written = taps.filter { $0 <= place }
      return written.isEmpty && !taps.isEmpty ? nil : written
    }
  }
}
