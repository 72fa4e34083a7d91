import ConvEngine

// What a step reads, or what it gives away.
extension Sentences {
  private var cell: String { frame.name?.description ?? "" }

  /// Returns what one cell collects.
  func gathering(_ equation: Equation) -> String {
    switch frame.operation {
    case .matrixProduct:
      return "Entry \(cell) is a row of the first matrix times a column of the second."
    case .softmax:
      return "The probability \(cell) is its power, divided by the sum of all powers of the row."
    case .crossEntropy: return "\(cell) is the surprise at the class that is right."
    case .flatten: return "\(equation.cell?.description ?? cell) is \(operandNames)."
    case .relu: return "Input \(operandNames) goes through max(0, x)."
    default: break
    }
    let verb = equation.links.collected == .output ? "reads" : "collects"
    let values = terms { CellText.compact($0.operand.value) }
    let said = values == operandNames ? "" : " (\(operandCount) \(values))"
    return "\(noun) \(cell) \(verb) \(places ?? operandNames)\(said)\(filter)."
  }

  private var noun: String {
    switch frame.equation?.links.collected {
    case .weight: "The gradient"
    case .input: "The gradient"
    default: "Output"
    }
  }

  private var operandNames: String {
    let unnamed = frame.stack(.ones) == nil ? "padding" : "1"
    return terms { $0.operand.name?.description ?? unnamed }
  }

  private var operandCount: String { frame.terms.count == 1 ? "value" : "values" }

  /// Where the window lies: inputs by their ends, or rows and columns; nil where cells between are not read.
  private var places: String? {
    guard let layer = frame.layer, frame.equation?.links.collected == .output, !layer.isTransposed
    else { return nil }
    return layer.relation.plane.rank == 2 ? planePlaces : rowPlaces
  }

  private var rowPlaces: String? {
    guard let first = frame.terms.first, let last = frame.terms.last,
      let firstName = first.operand.name, let lastName = last.operand.name
    else { return nil }
    if frame.terms.count == 1 { return "input \(firstName)" }
    if frame.terms.count == 2 { return "inputs \(firstName) and \(lastName)" }
    let hasGaps =
      (frame.layer?.relation.plane.columns.dilation ?? 1) > 1 && frame.connection != .dense
    let hasChannels = first.input.channel != last.input.channel
    return hasGaps || hasChannels ? nil : "inputs \(firstName) to \(lastName)"
  }

  private var planePlaces: String? {
    guard let links = frame.equation?.links, let panel = links.input.flatMap(frame.focused) else {
      return nil
    }
    return Self.span("row", panel.focusRows) + ", " + Self.span("column", panel.focusColumns)
  }

  /// Returns a range of rows or columns: `rows 0 to 2`.
  static func span(_ word: String, _ range: Range<Int>) -> String {
    range.count == 1
      ? "\(word) \(range.lowerBound)" : "\(word)s \(range.lowerBound) to \(range.upperBound - 1)"
  }

  private var filter: String {
    let start = frame.equation?.start.map { " and the bias \(CellText.compact($0.value))" } ?? ""
    guard let kind = frame.equation?.links.weight, kind == .filter, let panel = frame.focused(kind),
      panel.rows.count == 1, frame.stack(kind)?.panels.count == 1
    else {
      return weights(start)
    }
    let weights = Sentence.short(panel.columns) { named(panel[$0]) }
    let word = frame.layer?.isFlipped == true ? "flipped filter" : "filter"
    return " with the \(word) \(weights)\(start)"
  }

  private func weights(_ start: String) -> String {
    guard !frame.terms.allSatisfy(\.isBare) else { return "" }
    let word = frame.layer?.isFlipped == true ? " turned around" : ""
    return " through " + terms { EquationText.weight($0) } + word + start
  }
}

// MARK: - What a step gives away

extension Sentences {
  /// Returns what a cell gives to others.
  func giving(_ equation: Equation) -> String {
    let value = frame.held.flatMap(frame.focused).flatMap { panel in
      panel[row: panel.focusRows.lowerBound, column: panel.focusColumns.lowerBound].value
    }.map(CellText.compact)
    let name = cell.isEmpty ? "This window" : cell
    let said = value.map { $0 == name ? "" : " (value \($0))" } ?? ""
    let isOutput = equation.links.collected == .output
    guard !equation.terms.isEmpty else {
      return isOutput ? "No output reads input \(name)\(said)." : "\(name)\(said) goes nowhere."
    }
    if frame.operation == .unfold || frame.operation == .fold { return patches(name) }
    if frame.layer?.isTransposed == true, isOutput {
      return "Input \(name)\(said) stamps the filter on "
        + terms { $0.cell?.description ?? "what is cut off" } + "."
    }
    if equation.links.collected == .weight {
      return "\(name)\(said) meets all that it was multiplied with."
    }
    if isOutput {
      let through = equation.terms[0].isBare
      let readers = terms {
        through ? $0.cellName : "\($0.cellName) through \(EquationText.weight($0))"
      }
      return "Input \(name)\(said) is read by \(readers)."
    }
    let receivers = terms {
      $0.isBare
        ? $0.cellName
        : "\($0.cell?.description ?? "the padding") through \(EquationText.weight($0))"
    }
    return "\(name)\(said) goes back to \(receivers)."
  }

  private func patches(_ name: String) -> String {
    let moved = Sentence.short(0..<frame.terms.count) {
      let term = frame.terms[$0]
      return
        "\(term.operand.name?.description ?? "padding") to \(term.cell?.description ?? "nothing")"
    }
    let verb = frame.operation == .unfold ? "is copied" : "is added back"
    return "\(name) \(verb): \(moved)."
  }

  /// What is done with the tap that the step holds still.
  var useOfTap: String {
    let panel = frame.equation?.links.weight.flatMap(frame.focused)
    let weight = panel.map {
      named($0[row: $0.focusRows.lowerBound, column: $0.focusColumns.lowerBound])
    }
    guard let weight, !weight.isEmpty else { return "Each window goes on to its next cell." }
    return "The weight \(weight) is used once for every output."
  }
}
