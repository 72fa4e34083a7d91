import ConvEngine
import TextCanvas

/// What a step computes: in names, then in numbers, then as the result.
///
///     y1 = a·x2 + b·x3 + c·x4
///        = 1·1  + 2·3  + 1·1
///        = 8
///
/// Walked by input or by tap, each output that is reached has a column of its own:
///
///     y0 += c·x2   y1 += a·x2
///         + 1·1        + 1·1
///         = 3          = 1
struct EquationView: FigureView {
  let frame: Frame
  /// Whether the matrix is shown, so that the equation may name its columns.
  let showsMatrix: Bool

  var leastHeight: Int { frame.walk == .tap ? 2 : 1 }

  func height(columns: Int) -> Int {
    (frame.walk == .input ? 1 : 0) + (frame.isNumeric ? 3 : 2)
  }

  func modestHeight(columns: Int) -> Int { height(columns: columns) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let lines = kept(lines(columns: area.size.columns - 2), rows: area.size.rows)
    canvas.put(lines, at: area.origin.offset(x: 1), within: area)
  }

  private func lines(columns: Int) -> [[Run]] {
    switch frame.step {
    case .output(let output), .layer(let output): sum(of: output, columns: columns)
    case .input(let input): [readers(of: input, columns: columns)] + gains(columns: columns)
    case .tap: gains(columns: columns)
    }
  }

  /// Returns the lines that are left: the numbers go first, then what is read by whom.
  private func kept(_ lines: [[Run]], rows: Int) -> [[Run]] {
    var lines = lines
    let header = frame.walk == .input ? 1 : 0
    if lines.count > max(rows, header + 2) { lines.remove(at: header + 1) }
    if rows == 1, lines.count > 1, frame.walk == .output { lines = [short(lines)] }
    if rows == 2, lines.count > 2, header == 1 { lines.removeFirst() }
    return Array(lines.prefix(max(0, rows)))
  }

  /// Returns names and result in one line: `y1 = a·x2 + b·x3 + c·x4 = 8`.
  private func short(_ lines: [[Run]]) -> [Run] {
    guard let names = lines.first, let result = lines.last else { return [] }
    let text = result.map { Run(String($0.text.drop { $0 == " " }), ink: $0.ink) }
    return names + [Run(" ")] + text
  }
}

// MARK: - By output

extension EquationView {
  private func sum(of output: Int, columns: Int) -> [[Run]] {
    let name = frame.outputName(output)
    let blanks = String(repeating: " ", count: name.count)
    let heads = [[Run(name + " = ")], [Run(blanks + " = ")]]
    let table = EquationTable(
      heads: frame.isNumeric ? heads : [heads[0]], terms: terms, separator: " + ")
    let lines = table.lines(columns: columns)
    guard !isItsOwnResult else { return lines }
    return lines + [result(of: output, head: heads[1], columns: columns)]
  }

  /// Whether all values are symbols that go by their own names, so that the sum is its own result.
  private var isItsOwnResult: Bool {
    frame.terms.allSatisfy { $0.weight.isItsOwnName && $0.operand.isItsOwnName }
  }

  private var terms: EquationTable.Terms {
    let bias = frame.bias.map { EquationText.factor($0.value) }
    let offset = bias == nil ? 0 : 1
    return EquationTable.Terms(count: frame.terms.count + offset) { index in
      if let bias, index == 0 { return [[Run(bias)], [Run(bias)]] }
      let term = frame.terms[index - offset]
      return [EquationText.names(term), [Run(EquationText.values(term))]]
    }
  }

  private func result(of output: Int, head: [Run], columns: Int) -> [Run] {
    guard let value = frame.panel(.output)?[output].value else { return [] }
    let room = columns - columnWidth(of: head)
    let text = EquationText.elided(CellText.spaced(value), columns: room)
    return head + [Run(text)]
  }
}

// MARK: - By input and by tap

extension EquationView {
  /// Returns which outputs read an input, and through which weights.
  private func readers(of input: Int, columns: Int) -> [Run] {
    let name = frame.inputName(input)
    guard !frame.terms.isEmpty else { return [Run("No window reaches \(name).")] }
    let column = showsMatrix ? ": column \(input) of T" : ""
    let texts = [
      "\(name) is read by " + Sentence.list(readers(joining: " through ")) + column,
      "\(name) goes to " + readers(joining: " by ").joined(separator: ", "),
    ]
    let text = texts.first { $0.count <= columns } ?? texts[1]
    return [Run(CellText.cut(text, columns: columns))]
  }

  private func readers(joining word: String) -> [String] {
    frame.terms.map { term in
      term.targetName + word + EquationText.weight(term)
    }
  }

  /// Returns what each output gets in this step, and what it comes to.
  private func gains(columns: Int) -> [[Run]] {
    let lineCount = frame.isNumeric ? 3 : 2
    let terms = EquationTable.Terms(count: frame.terms.count) { index in
      gain(frame.terms[index])
    }
    let heads = Array(repeating: [Run](), count: lineCount)
    return EquationTable(heads: heads, terms: terms, separator: "   ").lines(columns: columns)
  }

  private func gain(_ term: Equation.Term) -> [[Run]] {
    let name = term.targetName
    let blanks = String(repeating: " ", count: name.count + 1)
    let names = [Run(name + " += ")] + EquationText.names(term)
    let values = [Run(blanks + "+  " + EquationText.values(term))]
    let sum = [Run(blanks + "=  "), Run(CellText.spaced(term.sum))]
    return frame.isNumeric ? [names, values, sum] : [names, sum]
  }
}

extension Factor {
  fileprivate var isItsOwnName: Bool { name != nil && value.symbol == name }
}
