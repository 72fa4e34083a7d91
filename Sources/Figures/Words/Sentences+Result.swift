import ConvEngine

// What a step comes to.
extension Sentences {
  /// Returns the equation of one cell, in numbers where there are no symbols.
  func sum(_ equation: Equation) -> String {
    let name = equation.cell?.description ?? ""
    let result = CellText.spaced(equation.result ?? .zero)
    if let quotient = equation.quotient {
      let parts =
        "\(CellText.compact(quotient.dividend.value)) / \(CellText.compact(quotient.divisor))"
      return "\(name) = \(parts) = \(result)."
    }
    let start = equation.start.map { EquationText.factor($0.value) + " + " } ?? ""
    let signs = equation.combining.signs
    let terms = signs.open + start + joined(equation, by: signs.between) + signs.close
    return "\(name) = \(terms)" + (terms == result ? "." : " = \(result).") + winner(equation)
  }

  private func joined(_ equation: Equation, by sign: String) -> String {
    func term(_ place: Int) -> String {
      frame.isNumeric
        ? EquationText.values(equation.terms[place]) : EquationText.text(equation.terms[place])
    }
    let count = equation.terms.count
    guard count > Sentence.longestList else { return (0..<count).map(term).joined(separator: sign) }
    let ends = [(0..<4).map(term), ["…"], (count - 3..<count).map(term)]
    return ends.joined().joined(separator: sign)
  }

  /// Where the largest value of a window stands.
  private func winner(_ equation: Equation) -> String {
    guard equation.combining == .largest, let result = equation.result else { return "" }
    let first = equation.terms.first { $0.operand.value == result }
    return first?.operand.name.map { " The largest is \($0)." } ?? ""
  }

  /// Returns what each cell gets in this step.
  func gains(_ equation: Equation) -> String {
    guard !equation.terms.isEmpty else { return "Nothing is added." }
    if frame.operation == .unfold { return "\(equation.terms.count) values are copied." }
    return terms { term in
      let product = frame.isNumeric ? EquationText.values(term) : EquationText.text(term)
      let sum = CellText.compact(term.sum)
      guard let cell = term.cell else { return "\(product) is cut off" }
      return "\(cell) gets \(product) and is now \(sum)"
    } + "."
  }

  /// Of values longer than this only the names are repeated.
  private static let longestValue = 16

  /// No longer row of outputs is told cell by cell.
  private static let longestRow = 200

  /// How far the cells that are collected have come.
  var progress: String {
    guard let kind = collected, let panel = frame.focused(kind) else { return "" }
    guard panel.rows.count == 1 else { return planeProgress(kind) }
    return frame.equation?.cell == nil ? states(of: panel) : outputs(of: panel)
  }

  private var collected: Panel.Kind? {
    guard let links = frame.equation?.links else { return nil }
    switch links.collected {
    case .input: return links.input
    case .weight: return links.weight
    case .output: return links.output
    }
  }

  private func planeProgress(_ kind: Panel.Kind) -> String {
    index == count - 1 ? "All cells are done." : "Steps still to come: \(count - 1 - index)."
  }

  private func outputs(of panel: Panel) -> String {
    let last = panel.focusColumns.lowerBound
    let isLong = CellText.width(panel.bounds, limit: .max) > Self.longestValue
    let done = panel.columns.lowerBound..<last + 1
    guard panel[last].value != nil, done.count <= Self.longestRow else { return "" }
    let values = Sentence.short(done) { place in
      let name = panel[place].name?.description ?? ""
      return isLong ? name : panel[place].value.map(CellText.compact) ?? name
    }
    let rest = panel.columns.upperBound - last - 1
    let word = frame.equation?.links.collected == .output ? "outputs" : "gradients"
    return rest == 0
      ? "All \(word): \(values)."
      : "\(word.prefix(1).uppercased())\(word.dropFirst()) so far: \(values). Still to come: \(rest)."
  }

  /// How far each of a few cells has come.
  private func states(of panel: Panel) -> String {
    let inside = panel.columns.clamped(
      to: 0..<(frame.size(of: panel.kind, alongRows: false) ?? .max))
    guard inside.count <= Sentence.longestList else { return "" }
    let states = inside.map { output in
      let cell = panel[output]
      guard let value = cell.value else { return "none yet" }
      return CellText.compact(value) + (cell.roles.contains(.partial) ? " so far" : "")
    }
    let word = frame.equation?.links.collected == .output ? "Outputs" : "Gradients"
    return "\(word): " + states.joined(separator: ", ") + "."
  }
}
