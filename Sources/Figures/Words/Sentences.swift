import ConvEngine

/// A frame in words, for people who cannot see the picture.
///
///     Frame 2 of 3. Output y1 reads inputs x2 to x4 (values 1, 3, 1) with the filter a=1, b=2, c=1.
///     y1 = 1·1 + 2·3 + 1·1 = 8. Outputs so far: 3, 8. Still to come: 1.
struct Sentences {
  let frame: Frame
  let index: Int
  let count: Int
  let views: [Scene]

  /// The lines, one for what is read, one for what comes out, and one for each view with more to say.
  var lines: [String] {
    var lines = ["Frame \(index + 1) of \(count). " + reading, computing]
    if views.contains(.neurons) || frame.connection != .shared { lines.append(weights) }
    if views.contains(.toeplitz) { lines.append(matrix) }
    if index == count - 1, let unreached { lines.append(unreached) }
    return lines
  }

  private var reading: String {
    switch frame.step {
    case .output(let output), .layer(let output): readingOfOutput(output)
    case .input(let input): readersOfInput(input)
    case .tap(let tap): useOfTap(tap)
    }
  }

  private var computing: String {
    guard case .output(let output) = frame.step else {
      return gains + progress
    }
    return equation(of: output) + " " + outputs(upTo: output)
  }

  /// Returns a thing for each product of this step, the first and last of many.
  private func products(_ text: (Equation.Term) -> String) -> String {
    Sentence.short(0..<frame.terms.count) { text(frame.terms[$0]) }
  }
}

// MARK: - What is read

extension Sentences {
  private func readingOfOutput(_ output: Int) -> String {
    let name = frame.outputName(output)
    let values = products { CellText.compact($0.operand.value) }
    let names = products { $0.operand.name?.description ?? "padding" }
    let word = frame.terms.count == 1 ? "value" : "values"
    let said = values == names ? "" : " (\(word) \(values))"
    return "Output \(name) reads \(inputs ?? names)\(said)\(filter)."
  }

  /// The inputs of a window by its ends, or nil where some cells between them are not read.
  private var inputs: String? {
    let terms = frame.terms
    guard let first = terms.first, let last = terms.last,
      let firstName = first.operand.name, let lastName = last.operand.name
    else { return nil }
    if terms.count == 1 { return "input \(firstName)" }
    if terms.count == 2 { return "inputs \(firstName) and \(lastName)" }
    let hasGaps = frame.relation.dilation > 1 && frame.connection != .dense
    return hasGaps ? nil : "inputs \(firstName) to \(lastName)"
  }

  private var filter: String {
    guard let panel = frame.panel(.filter) else {
      return " through " + products { EquationText.weight($0) }
    }
    let weights = Sentence.short(panel.columns) { weight(panel[$0]) }
    let word = frame.isFlipped ? "flipped filter" : "filter"
    let bias = frame.bias.map { " and the bias \(CellText.compact($0.value))" } ?? ""
    return " with the \(word) \(weights)\(bias)"
  }

  /// Returns a weight with its value, or only one of them where they are the same.
  private func weight(_ cell: Cell) -> String {
    let value = cell.value.map(CellText.compact) ?? ""
    guard let name = cell.name?.description, name != value else { return value }
    return "\(name)=\(value)"
  }

  private func readersOfInput(_ input: Int) -> String {
    let name = frame.inputName(input)
    let value = frame.panel(.input)?[input].value.map(CellText.compact) ?? ""
    let said = value == name.description ? "" : " (value \(value))"
    guard !frame.terms.isEmpty else { return "No output reads input \(name)\(said)." }
    let readers = products { "\($0.targetName) through \(EquationText.weight($0))" }
    return "Input \(name)\(said) is read by \(readers)."
  }

  private func useOfTap(_ tap: Int) -> String {
    let name = frame.panel(.filter).map { weight($0[tap]) } ?? ""
    return "The weight \(name) is used once for every output."
  }
}

// MARK: - What comes out

extension Sentences {
  private func equation(of output: Int) -> String {
    let value = frame.panel(.output)?[output].value ?? .zero
    let result = CellText.spaced(value)
    let bias = frame.bias.map { EquationText.factor($0.value) + " + " } ?? ""
    let terms = bias + sum
    let isSaid = terms == result
    return "\(frame.outputName(output)) = \(terms)" + (isSaid ? "." : " = \(result).")
  }

  private var sum: String {
    func term(_ place: Int) -> String {
      let term = frame.terms[place]
      guard !frame.isNumeric else { return EquationText.values(term) }
      return EquationText.text(term)
    }
    let count = frame.terms.count
    guard count > Sentence.longestList else {
      return (0..<count).map(term).joined(separator: " + ")
    }
    let ends = [(0..<4).map(term), ["…"], (count - 3..<count).map(term)]
    return ends.joined().joined(separator: " + ")
  }

  /// Of outputs longer than this only the names are repeated.
  private static let longestValue = 16

  private func outputs(upTo last: Int) -> String {
    guard let panel = frame.panel(.output) else { return "" }
    let isLong = CellText.width(panel.bounds, limit: .max) > Self.longestValue
    let values = Sentence.short(0..<last + 1) { output in
      let name = frame.outputName(output)
      return isLong ? name : panel[output].value.map(CellText.compact) ?? name
    }
    let rest = frame.relation.outputSize - last - 1
    return rest == 0
      ? "All outputs: \(values)." : "Outputs so far: \(values). Still to come: \(rest)."
  }

  private var gains: String {
    guard !frame.terms.isEmpty else { return "Nothing is added." }
    return products { term in
      let product =
        frame.isNumeric
        ? EquationText.values(term)
        : EquationText.text(term)
      let sum = CellText.compact(term.sum)
      return "\(term.targetName) gets \(product) and is now \(sum)"
    } + "."
  }

  /// How far each of a few outputs has come.
  private var progress: String {
    guard let panel = frame.panel(.output), panel.columns.count <= Sentence.longestList else {
      return ""
    }
    let states = panel.columns.map { output in
      let cell = panel[output]
      guard let value = cell.value else { return "none yet" }
      return CellText.compact(value) + (cell.roles.contains(.partial) ? " so far" : "")
    }
    return " Outputs: " + states.joined(separator: ", ") + "."
  }
}
