import ConvEngine
import TextCanvas

// What a step gives from one row to the other: arrows, stamps and how often they overlap, and bars.
extension RowsDrawing {
  private var seenTerms: [Equation.Term] {
    let isAligned = coarseAxis.pitch == frame.relation.stride * fineAxis.pitch
    let fine = isAligned ? fineAxis.visible : frame.fineCells(pair)
    return frame.terms(between: fine, and: coarseAxis.visible, pair)
  }

  private func columns(of term: Equation.Term) -> (fine: Int, coarse: Int) {
    frame.layer?.isTransposed == true
      ? (term.output.column, term.input.column) : (term.input.column, term.output.column)
  }

  func drawArrows(on canvas: inout Canvas) {
    guard coarseAxis.pitch == frame.relation.stride * fineAxis.pitch else {
      return drawPointers(seenTerms, on: &canvas)
    }
    let arrows = seenTerms.map { term in
      let (fine, coarse) = columns(of: term)
      let ends = (fineAxis.center(fine), coarseAxis.center(coarse))
      return Arrow(
        from: pair.upper == pair.fine ? ends.0 : ends.1,
        to: pair.upper == pair.fine ? ends.1 : ends.0,
        label: term.isBare ? "" : EquationText.label(term), ink: .weight(term.weight.name))
    }
    Arrows(arrows: arrows, rows: 1).draw(on: &canvas, y: y, within: area)
  }

  /// Draws a letter and a pointer above each cell that is reached.
  private func drawPointers(_ terms: [Equation.Term], on canvas: inout Canvas) {
    for term in terms {
      let text = (term.isBare ? "" : EquationText.weight(term)) + "↓"
      let (fine, coarse) = columns(of: term)
      let center =
        pair.lower == pair.coarse ? coarseAxis.center(coarse) : fineAxis.center(fine)
      canvas.put(
        text, at: Point(x: center - text.count + 1, y: y), ink: .weight(term.weight.name),
        within: area)
    }
  }

  /// Draws what each cell below receives in this step: `+1 +2 +1`.
  func drawStamp(on canvas: inout Canvas) {
    for term in seenTerms {
      let (fine, _) = columns(of: term)
      let value = CellText.text(term.product, columns: fineAxis.width)
      let text = value.hasPrefix("-") ? value : "+" + value
      let start = fineAxis.start(of: value, at: fine) - (value.hasPrefix("-") ? 0 : 1)
      let ink: Ink = term.cell == nil ? .unreached : .weight(term.weight.name)
      canvas.put(text, at: Point(x: start, y: y), ink: ink, within: area)
    }
  }

  /// Draws how many stamps have met in each cell so far.
  func drawOverlap(on canvas: inout Canvas) {
    guard let coarse = frame.focused(pair.coarse) else { return }
    for index in fineAxis.visible where frame.relation.isInput(index) {
      let count = frame.relation.readerCount(of: index, upTo: coarse.focusColumns.lowerBound)
      let text = count == 0 ? "·" : "\(count)"
      let start = fineAxis.start(of: text, at: index)
      let ink: Ink = count == 0 ? .pending : count > 1 ? .strong : .dim
      canvas.put(text, at: Point(x: start, y: y), ink: ink, within: area)
    }
  }

  func drawBars(_ kind: Panel.Kind, on canvas: inout Canvas) {
    guard let panel = frame.focused(kind) else { return }
    let (axis, scale) = (axis(of: kind), BarScale(panel.bounds))
    for index in axis.visible where panel.columns.contains(index) {
      guard let value = panel[index].value?.constant else { continue }
      let bar = scale.bar(value)
      let text = String(repeating: bar.text, count: min(3, axis.width))
      canvas.put(
        text, at: Point(x: axis.start(of: text, at: index), y: y), ink: bar.ink, within: area)
    }
  }
}

extension Relation {
  /// Returns how many outputs up to one read a cell, each time they do.
  ///
  /// - Complexity: O(K).
  fileprivate func readerCount(of input: Int, upTo last: Int) -> Int {
    (0..<kernelSize).count { output(reading: input, through: $0).map { $0 <= last } ?? false }
  }
}
