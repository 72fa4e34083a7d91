import ConvEngine
import TextCanvas

/// What a step computes: in names, then in numbers, then as the result.
///
///     y1 = a·x2 + b·x3 + c·x4             y0 = max(x0, x1)           p1 = e1/(e0 + e1 + e2)
///        = 1·1  + 2·3  + 1·1                 = max(1, 5)                = 1/1.5
///        = 8                                 = 5                        = 0.6667
///
/// Where each term has a cell of its own, it has a column of its own:
///
///     y0 += c·x2   y1 += a·x2
///         + 1·1        + 1·1
///         = 3          = 1
struct EquationBlock: Block {
  let frame: Frame
  let equation: Equation
  /// Whether the matrix is shown, so that the equation may name its columns.
  var showsMatrix = false

  /// Creates the equation of a frame, or nil if it has none.
  init?(_ frame: Frame, showsMatrix: Bool = false) {
    guard let equation = frame.equation else { return nil }
    self.frame = frame
    self.equation = equation
    self.showsMatrix = showsMatrix
  }

  func demand(columns: Int) -> Demand {
    let lines = equation.cell == nil ? gainLines : frame.isNumeric ? 3 : 2
    let rows = (isReaders ? 1 : 0) + lines + (hasPartSums ? 1 : 0)
    return Demand(columns: 20, rows: rows, leastRows: frame.walk == .tap ? 2 : 1)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let lines = kept(lines(columns: area.size.columns - 2), rows: area.size.rows)
    canvas.put(lines, at: area.origin.offset(x: 1), within: area)
  }

  private func lines(columns: Int) -> [[Run]] {
    if equation.cell != nil { return EquationLines(block: self, columns: columns).lines }
    return (isReaders ? [readers(columns: columns)] : []) + gains(columns: columns)
  }

  /// Whether the sum has parts, one for each channel or for each row of the filter.
  var hasPartSums: Bool { !parts.isEmpty }

  /// The terms of each channel or, of one channel, of each row of the filter; none where there is one part.
  var parts: [Range<Int>] {
    guard equation.cell != nil, frame.isNumeric, case .sum = equation.combining else { return [] }
    if equation.channelSums.count > 1 {
      let sums = equation.channelSums.map(\.terms)
      return sums[0].count > 1 ? sums : []
    }
    guard let layer = frame.layer, layer.relation.plane.rank == 2, equation.channelSums.count == 1
    else { return [] }
    let width = layer.relation.plane.columns.kernelSize
    guard frame.held != equation.links.input || layer.isTransposed, width > 0,
      equation.terms.count > width, equation.terms.count.isMultiple(of: width)
    else { return [] }
    return (0..<equation.terms.count / width).map { $0 * width..<($0 + 1) * width }
  }

  /// Whether the step goes through the readers of an input.
  private var isReaders: Bool {
    frame.walk == .input && equation.cell == nil && equation.links.weight != nil
      && frame.layer?.isTransposed != true && equation.links.collected == .output
  }

  /// Returns the lines that are left: the numbers go first, then what is read by whom.
  private func kept(_ lines: [[Run]], rows: Int) -> [[Run]] {
    var lines = lines
    let header = isReaders ? 1 : 0
    while lines.count > max(rows, header + 2) { lines.remove(at: header + 1) }
    if rows == 1, lines.count > 1, equation.cell != nil { lines = [short(lines)] }
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

// MARK: - A cell of its own for each term

extension EquationBlock {
  /// Returns which outputs read an input, and through which weights.
  private func readers(columns: Int) -> [Run] {
    let name = frame.name?.description ?? ""
    guard !equation.terms.isEmpty else { return [Run("No window reaches \(name).")] }
    let column =
      showsMatrix
      ? frame.focused(.matrix).map { ": column \($0.focusColumns.lowerBound) of T" } : nil
    let texts = [
      "\(name) is read by " + Sentence.list(readers(joining: " through ")) + (column ?? ""),
      "\(name) goes to " + readers(joining: " by ").joined(separator: ", "),
    ]
    let text = texts.first { $0.count <= columns } ?? texts[1]
    return [Run(CellText.cut(text, columns: columns))]
  }

  private func readers(joining word: String) -> [String] {
    equation.terms.prefix(Sentence.longestList).map { $0.cellName + word + EquationText.weight($0) }
  }

  /// Returns what each cell gets in this step, and what it comes to.
  private func gains(columns: Int) -> [[Run]] {
    guard !equation.terms.isEmpty else { return [] }
    let terms = EquationTable.Terms(count: equation.terms.count) { gain(equation.terms[$0]) }
    let heads = Array(repeating: [Run](), count: gainLines)
    return EquationTable(heads: heads, terms: terms, separator: "   ").lines(columns: columns)
  }

  /// What is copied needs no numbers between its name and what it comes to.
  private var gainLines: Int { frame.isNumeric && equation.combining != .copy ? 3 : 2 }

  private func gain(_ term: Equation.Term) -> [[Run]] {
    let name = term.cell?.description ?? "cut off"
    let blanks = String(repeating: " ", count: name.count + 1)
    let sign = equation.combining.gainSigns
    let names =
      [Run(name + (term.cell == nil ? ":  " : " \(sign.names) "))] + EquationText.names(term)
    let values = [Run(blanks + sign.values + EquationText.values(term))]
    let sum = [Run(blanks + "=  "), Run(CellText.spaced(term.sum))]
    return gainLines == 3 ? [names, values, sum] : [names, sum]
  }
}

extension Equation.Combining {
  /// What stands between a cell and what it gets, in names and in numbers.
  fileprivate var gainSigns: (names: String, values: String) {
    switch self {
    case .sum, .mean: ("+=", "+  ")
    case .largest: ("←", "  ")
    case .copy: ("=", "=  ")
    }
  }
}
