import ConvEngine
import TextCanvas

/// The lines of an equation of one cell.
///
///     y[0,0] = a·x[0,0] + b·x[0,1] + … + i·x[2,2]
///            = (2·1 + 0·3 + 1·2) + (…) + (…)         in parts: a channel, or a row of the filter, each
///            = 12 + 9 + 1                            what each part comes to
///            = 22
struct EquationLines {
  let block: EquationBlock
  let columns: Int

  private var frame: Frame { block.frame }
  private var equation: Equation { block.equation }

  var lines: [[Run]] {
    if let quotient = equation.quotient { return self.lines(of: quotient) }
    let table = EquationTable(
      heads: frame.isNumeric ? heads : [heads[0]], terms: terms,
      separator: equation.combining.signs.between)
    var lines = table.lines(columns: columns - equation.combining.signs.close.count)
      .map { $0 + [Run(equation.combining.signs.close)] }
    guard !isItsOwnResult else { return lines }
    if let sums = partSums { lines.append(sums) }
    return lines + [result]
  }

  private var name: String { equation.cell?.description ?? "" }

  private var blank: String { String(repeating: " ", count: name.count) }

  private var heads: [[Run]] {
    let open = equation.combining.signs.open
    return [[Run(name + " = " + open)], [Run(blank + " = " + open)]]
  }

  /// Whether all values are symbols that go by their own names, so that the sum is its own result.
  private var isItsOwnResult: Bool {
    equation.combining == .sum && equation.start == nil
      && equation.terms.allSatisfy { $0.weight.isItsOwnName && $0.operand.isItsOwnName }
  }

  private var terms: EquationTable.Terms {
    let start = equation.start.map { EquationText.factor($0.value) }
    let offset = start == nil ? 0 : 1
    return EquationTable.Terms(count: equation.terms.count + offset) { index in
      if let start, index == 0 { return [[Run(start)], [Run(start)]] }
      let term = equation.terms[index - offset]
      return [EquationText.names(term), [Run(EquationText.values(term))]]
    }
  }

  /// What each channel, or each row of the filter, comes to.
  private var partSums: [Run]? {
    let parts = block.parts
    guard parts.count > 1 else { return nil }
    let start = equation.start.map { [EquationText.factor($0.value)] } ?? []
    let shown = parts.count > Sentence.longestList ? Array(parts.prefix(6)) : parts
    let sums = shown.map { part in
      EquationText.factor(part.reduce(Polynomial.zero) { $0 + equation.terms[$1].product })
    }
    let more = shown.count < parts.count ? ["…"] : []
    let text = (start + sums + more).joined(separator: " + ")
    let word = equation.channelSums.count > 1 ? "channel by channel" : "row by row"
    let line = "\(blank) = \(EquationText.elided(text, columns: columns - name.count - 3))"
    let isRoomy = line.count + word.count + 3 <= columns
    return [Run(line)] + (isRoomy ? [Run("   \(word)", ink: .dim)] : [])
  }

  private var result: [Run] {
    let head = "\(blank) = "
    let value = equation.result ?? .zero
    return [
      Run(head), Run(EquationText.elided(CellText.spaced(value), columns: columns - head.count)),
    ]
  }

  private func lines(of quotient: Equation.Quotient) -> [[Run]] {
    let dividend = quotient.dividend.name?.description ?? CellText.compact(quotient.dividend.value)
    let table = EquationTable(
      heads: [[Run("\(name) = \(dividend)/(")]],
      terms: EquationTable.Terms(count: equation.terms.count) {
        [EquationText.names(equation.terms[$0])]
      }, separator: " + ")
    let names = table.lines(columns: columns - 1).map { $0 + [Run(")")] }
    let numbers =
      "\(blank) = \(CellText.compact(quotient.dividend.value))/\(CellText.compact(quotient.divisor))"
    return names + [[Run(numbers)], [Run("\(blank) = \(CellText.compact(quotient.value))")]]
  }
}

extension Factor {
  fileprivate var isItsOwnName: Bool { name != nil && value.symbol == name }
}
