import ConvEngine

// What scenes beside the window have to say.
extension Sentences {
  /// Returns the line of a scene, or nil where the first lines say all of it.
  func line(of scene: Scene) -> String? {
    switch scene {
    case .neurons: weights
    case .channels: channels
    case .toeplitz: frame.stack(.matrix) == nil ? nil : matrix
    case .unfold: patches
    case .window, .bars, .curve, .gradient: nil
    }
  }

  /// By which rule the neurons are connected, and how many weights that takes.
  var weights: String {
    let count = frame.layer?.parameterCount ?? 0
    let bias = frame.equation?.start == nil ? "" : ", the bias included"
    let layer = "the layer has \(count) weight\(count == 1 ? "" : "s")\(bias)"
    return switch frame.connection {
    case .dense: "Every output reads every input, each through a weight of its own: \(layer)."
    case .local: "Every output reads its window through weights of its own: \(layer)."
    case .shared: "All outputs read through the same weights: \(layer)."
    }
  }

  private var channels: String? {
    guard let layer = frame.layer else { return nil }
    let channels = layer.relation.channels
    let filter = frame.stack(frame.equation?.links.output ?? .output)?.focus.lowerBound ?? 0
    let read = channels.inputs(readBy: min(filter, channels.outputs - 1))
    return "Filter \(filter) reads \(Self.span("channel", read)) of \(channels.inputs), in "
      + "\(channels.groups) group\(channels.groups == 1 ? "" : "s"): \(layer.parameterCount) weights."
  }

  private var patches: String? {
    guard let patches = frame.panel(.patchMatrix), let kernel = frame.panel(.kernelMatrix),
      let product = frame.panel(.productMatrix)
    else { return nil }
    func shape(_ panel: Panel) -> String {
      "\(panel.letter) [\(panel.rows.count), \(panel.columns.count)]"
    }
    let row = patches.focusRows.lowerBound
    let values = Sentence.short(patches.columns) {
      patches[row: row, column: $0].value.map(CellText.compact) ?? "not yet"
    }
    return "\(shape(patches)), \(shape(kernel)) and \(shape(product)): row \(row) of "
      + "\(patches.letter) is \(values)."
  }

  /// The row, column or diagonal of the matrix that belongs to the step.
  private var matrix: String? {
    guard let panel = frame.panel(.matrix) else { return nil }
    let name = panel.letter
    switch frame.walk {
    case .output:
      let row = panel.focusRows.lowerBound
      return "Row \(row) of \(name): "
        + line(panel.columns, place: "column", of: panel) { (row, $0) }
    case .input:
      let column = panel.focusColumns.lowerBound
      return "Column \(column) of \(name): "
        + line(panel.rows, place: "row", of: panel) { ($0, column) }
    case .tap:
      let weight = frame.equation?.links.weight.flatMap(frame.focused).map {
        entry($0[row: $0.focusRows.lowerBound, column: $0.focusColumns.lowerBound])
      }
      return "\(weight ?? "The weight") stands on a diagonal of \(name)\(diagonal)."
    }
  }

  /// The places of a tap in the matrix of a row, the first of many.
  private var diagonal: String {
    guard let relation = frame.layer?.relation, relation.plane.rank == 1,
      relation.channels == .single
    else { return "" }
    let seen = frame.terms.lazy.filter { relation.plane.columns.isInput($0.input.column) }
      .prefix(Sentence.longestList + 1)
      .map { "row \($0.output.column) column \($0.input.column)" }
    let isLong = seen.count > Sentence.longestList
    let places = isLong ? Array(seen.prefix(Sentence.longestList / 2)) + ["and so on"] : Array(seen)
    return ": " + places.joined(separator: ", ")
  }

  /// Returns the entries of a row or column, of a long one only those that are not zero.
  private func line(
    _ places: Range<Int>, place word: String, of panel: Panel,
    position: (Int) -> (row: Int, column: Int)
  ) -> String {
    func cell(_ place: Int) -> Cell {
      panel[row: position(place).row, column: position(place).column]
    }
    guard places.count > Sentence.longestList else {
      return places.map { entry(cell($0)) }.joined(separator: " ") + "."
    }
    let focus = word == "row" ? panel.focusRows : panel.focusColumns
    let seen = focus.prefix(200).filter { !cell($0).roles.contains(.structuralZero) }
    let entries = Sentence.short(0..<seen.count) {
      "\(entry(cell(seen[$0]))) in \(word) \(seen[$0])"
    }
    return seen.isEmpty ? "0 everywhere." : entries + ", 0 elsewhere."
  }

  private func entry(_ cell: Cell) -> String {
    cell.name?.description ?? cell.value.map(CellText.compact) ?? "0"
  }

  /// The inputs that no window reaches, or nil if all are read.
  var unreached: String? {
    guard let relation = frame.layer?.relation.plane.columns, relation.stride > 1,
      frame.layer?.relation.plane.rank == 1, frame.connection != .dense,
      frame.layer?.isTransposed != true, let panel = frame.panel(.input)
    else { return nil }
    let inputs = Array(relation.unreachedInputs.prefix(Sentence.longestList + 1))
    guard !inputs.isEmpty else { return nil }
    let names = inputs.prefix(Sentence.longestList).compactMap { panel[$0].name?.description }
    let more = inputs.count > Sentence.longestList ? " and further ones" : ""
    return "No window reaches "
      + (more.isEmpty ? Sentence.list(names) : names.joined(separator: ", ") + more) + "."
  }
}
