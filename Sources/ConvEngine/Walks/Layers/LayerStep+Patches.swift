extension LayerStep {
  /// The patches, and the layer as a product of matrices, which stand as they are multiplied.
  ///
  ///     collected   product                                            is
  ///     output      patchMatrix · kernelMatrix  = productMatrix        Y = X K
  ///     input       productMatrix · kernelMatrix = patchMatrix         X.grad = Y.grad Kᵀ
  ///     tap         productMatrix · patchMatrix = kernelMatrix         K.grad = Y.gradᵀ X
  ///
  /// X has a row for each window, K here a column for each filter, Y a row for each window; what the
  /// products below turn around is turned around.
  var patchStacks: [PanelStack] {
    let patches = patches
    return [patches.columns, patches.matrix, kernelMatrix(patches), productMatrix(patches)]
      .map(PanelStack.init)
  }

  private var patches: PatchPanels {
    PatchPanels(
      relation: relation, walk: walk, held: held, place: place, bounds: patchBounds,
      content: patchContent, letter: patchLetter)
  }

  private var patchLetter: String {
    if collected != .input { return "X" }
    return trace.operation == .transposedConvolution ? "Y" : "dX"
  }

  private var patchContent: PatchPanels.Content {
    let trace = trace
    return switch collected {
    case .output: .lifted { trace.factor(of: $0, in: .input) }
    case .input: .collected { Value.sum(.zero, $0.map(trace.product)).polynomial }
    case .weight: .given(.window) { trace.factor(of: $0, in: .input) }
    }
  }

  private var patchBounds: ValueBounds {
    guard collected == .input else { return trace.input.bounds }
    return trace.weight.bounds.multiplied(by: trace.output.bounds)
      .summed(relation.channels.outputsPerGroup)
  }

  /// The channels of the output that the step is about.
  private var filterFocus: Range<Int> {
    relation.channelFocus(on: .output, holding: held, by: walk)
  }

  /// The filters, each unrolled to a column, or to a row.
  private func kernelMatrix(_ patches: PatchPanels) -> Panel {
    let matrix = Panel(
      .kernelMatrix, letter: collected == .weight ? "dK" : "K", rows: 0..<relation.entries.count,
      columns: 0..<relation.channels.outputs,
      focusRows: patches.entryFocus, focusColumns: filterFocus, bounds: trace.weight.bounds
    ) { kernelCell(entry: $0, filter: $1) }
    return collected == .output ? matrix : matrix.turned
  }

  private func kernelCell(entry: Int, filter: Int) -> Cell {
    guard let tap = relation.tap(of: filter, atEntry: entry) else {
      return collected == .weight
        ? Cell(roles: .dropped) : Cell(value: .zero, roles: .structuralZero)
    }
    return cell(at: tap, of: .weight)
  }

  /// Forward Y is made; of a transposed convolution it is what is read, and on the way back a gradient.
  private var productLetter: String {
    if collected == .output { return "Y" }
    return trace.operation == .transposedConvolution ? "X" : "dY"
  }

  /// The output cells, the channels of a window in each row, or in each column.
  private func productMatrix(_ patches: PatchPanels) -> Panel {
    let windows = relation.windows
    let matrix = Panel(
      .productMatrix, letter: productLetter, rows: 0..<windows.count,
      columns: 0..<relation.channels.outputs,
      focusRows: patches.windowFocus, focusColumns: filterFocus, bounds: trace.output.bounds
    ) { row, channel in
      let window = windows.position(at: row)
      let output = Position(
        example: window.example, channel: channel, row: window.row, column: window.column)
      return cell(at: output, of: .output)
    }
    return collected == .weight ? matrix.turned : matrix
  }
}
