import ConvEngine

/// What the views beside the window have to say.
extension Sentences {
  /// By which rule the neurons are connected, and how many weights that takes.
  var weights: String {
    let count = frame.parameterCount
    let bias = frame.bias == nil ? "" : ", the bias included"
    let layer = "the layer has \(count) weight\(count == 1 ? "" : "s")\(bias)"
    return switch frame.connection {
    case .dense: "Every output reads every input, each through a weight of its own: \(layer)."
    case .local: "Every output reads its window through weights of its own: \(layer)."
    case .shared: "All outputs read through the same weights: \(layer)."
    }
  }

  /// The row, column or diagonal of the matrix that belongs to the step.
  var matrix: String {
    let name = frame.connection == .shared ? "T" : "W"
    switch frame.step {
    case .output(let row), .layer(let row):
      return "Row \(row) of \(name): "
        + line(length: frame.relation.inputSize, place: "column") {
          (row, $0)
        }
    case .input(let column):
      return "Column \(column) of \(name): "
        + line(length: frame.relation.outputSize, place: "row") { ($0, column) }
    case .tap(let tap):
      let weight = frame.panel(.filter).map { entry($0[tap]) } ?? ""
      return "\(weight) stands on a diagonal of \(name): \(diagonal)."
    }
  }

  /// The places of a tap in the matrix, the first of many.
  private var diagonal: String {
    let seen = frame.terms.lazy.filter { frame.relation.isInput($0.input.column) }
      .prefix(Sentence.longestList + 1)
      .map { "row \($0.output.column) column \($0.input.column)" }
    let isLong = seen.count > Sentence.longestList
    let places = isLong ? Array(seen.prefix(Sentence.longestList / 2)) + ["and so on"] : Array(seen)
    return places.joined(separator: ", ")
  }

  /// Returns the entries of a row or column, of a long one only those that are not zero.
  private func line(
    length: Int, place: String, position: (Int) -> (row: Int, column: Int)
  ) -> String {
    guard let panel = frame.panel(.matrix) else { return "" }
    guard length > Sentence.longestList else {
      let entries = (0..<length).map {
        entry(panel[row: position($0).row, column: position($0).column])
      }
      return entries.joined(separator: " ") + "."
    }
    let seen = frame.terms.filter { frame.relation.isInput($0.input.column) }
    let entries = Sentence.short(0..<seen.count) {
      let number = frame.walk == .input ? seen[$0].output.column : seen[$0].input.column
      return "\(EquationText.weight(seen[$0])) in \(place) \(number)"
    }
    return seen.isEmpty ? "0 everywhere." : entries + ", 0 elsewhere."
  }

  private func entry(_ cell: Cell) -> String {
    cell.name?.description ?? cell.value.map(CellText.compact) ?? "0"
  }

  /// The inputs that no window reaches, or nil if all are read.
  var unreached: String? {
    guard frame.relation.stride > 1, frame.connection != .dense else { return nil }
    let inputs = Array(frame.relation.unreachedInputs.prefix(Sentence.longestList + 1))
    guard !inputs.isEmpty else { return nil }
    let names = inputs.prefix(Sentence.longestList).map { frame.inputName($0) }
    let more = inputs.count > Sentence.longestList ? " and further ones" : ""
    return "No window reaches "
      + (more.isEmpty ? Sentence.list(names) : names.joined(separator: ", ") + more) + "."
  }
}
