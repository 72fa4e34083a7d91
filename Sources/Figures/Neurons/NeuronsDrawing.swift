import ConvEngine
import TextCanvas

/// Draws the lines of two layers of neurons.
struct NeuronsDrawing {
  let frame: Frame
  let pair: RowPair
  let viewpoint: Viewpoint
  let layout: RowsLayout
  let area: Rect
  /// Whether the values of outputs are shown, or their names.
  let showsSums: Bool

  private var fineAxis: Axis { layout.fine.moved(by: area.origin.x) }
  private var coarseAxis: Axis { layout.coarse.moved(by: area.origin.x) }

  /// Draws one line other than arrows.
  func draw(_ line: NeuronsLine, y: Int, on canvas: inout Canvas) {
    switch line {
    case .inputs:
      drawTitle(layout.labelWidth < 9 ? "x" : "x^l", y: y, on: &canvas)
      drawValues(pair.fine, fineAxis, y: y, on: &canvas)
    case .inputNeurons: drawNeurons(pair.fine, fineAxis, y: y, on: &canvas)
    case .outputNeurons:
      if layout.labelWidth >= 9 { drawTitle("x^(l+1)", y: y, on: &canvas) }
      drawNeurons(pair.coarse, coarseAxis, y: y, on: &canvas)
    case .outputs:
      if layout.labelWidth < 9 { drawTitle("y", y: y, on: &canvas) }
      drawValues(pair.coarse, coarseAxis, y: y, on: &canvas)
    case .arrows: break
    }
  }

  private func drawTitle(_ title: String, y: Int, on canvas: inout Canvas) {
    canvas.put(title, at: Point(x: area.origin.x + 1, y: y), within: area)
  }

  private func drawNeurons(_ kind: Panel.Kind, _ axis: Axis, y: Int, on canvas: inout Canvas) {
    guard let panel = frame.panel(kind) else { return }
    for index in axis.visible {
      let (mark, ink) = neuron(panel[index].roles)
      canvas.put(mark, at: Point(x: axis.center(index), y: y), ink: ink, within: area)
    }
    canvas.drawEllipses(axis, of: panel, layout: layout, y: y, within: area)
  }

  /// Returns how a neuron is drawn: idle, in use or current.
  private func neuron(_ roles: Roles) -> (String, Ink) {
    if roles.contains(.current) { return ("◉", .strong) }
    if !roles.isDisjoint(with: [.window, .target]) { return ("●", .window) }
    if roles.contains(.pending) { return ("○", .pending) }
    return roles.isDisjoint(with: [.done, .partial]) ? ("○", .dim) : ("●", .plain)
  }

  private func drawValues(_ kind: Panel.Kind, _ axis: Axis, y: Int, on canvas: inout Canvas) {
    guard let panel = frame.panel(kind) else { return }
    for index in axis.visible {
      var cell = DrawnCell(panel[index], columns: axis.width)
      if kind == pair.coarse, !showsSums, !panel[index].roles.contains(.pending) {
        cell.text = panel[index].name?.description ?? ""
      }
      if let selection = viewpoint.selection, selection.isAt(row: 0, column: index, of: panel) {
        cell.select(typed: selection.text, columns: axis.width + 2)
      }
      canvas.draw(cell, of: axis, at: index, y: y, within: area)
    }
  }
}

// MARK: - Arrows

extension NeuronsDrawing {
  /// Draws the connections of all outputs so far into so many rows, those of this step brightest.
  func drawArrows(y: Int, rows: Int, on canvas: inout Canvas) {
    let current = arrows
    if frame.connection == .dense {
      Fan(finished: [], current: current, rows: rows).draw(on: &canvas, y: y, within: area)
      return
    }
    Arrows(arrows: finishedArrows, rows: rows).draw(on: &canvas, y: y, within: area)
    Arrows(arrows: current, rows: rows).draw(on: &canvas, y: y, within: area)
  }

  /// Longer names of weights would cover the strokes of other outputs.
  private static let longestLabel = 2

  /// The connections of this step, with the letters of their weights.
  private var arrows: [Arrow] {
    frame.terms(between: fineAxis.visible, and: coarseAxis.visible, pair).map { term in
      let label = EquationText.label(term)
      return Arrow(
        from: fineAxis.center(term.input.column), to: coarseAxis.center(term.output.column),
        label: label.count > Self.longestLabel ? "" : label, ink: .weight(term.weight.name))
    }
  }

  /// The connections of the steps before, as the rows of the matrix that are built.
  private var finishedArrows: [Arrow] {
    guard let matrix = frame.panel(.matrix), frame.walk == .output else { return [] }
    return coarseAxis.visible.flatMap { output in
      fineAxis.visible.compactMap { input in
        arrow(from: input, to: output, matrix)
      }
    }
  }

  private func arrow(from input: Int, to output: Int, _ matrix: Panel) -> Arrow? {
    guard matrix.rows.contains(output), matrix.columns.contains(input) else { return nil }
    let entry = matrix[row: output, column: input]
    guard entry.value != nil, entry.roles.isDisjoint(with: [.structuralZero, .current]) else {
      return nil
    }
    return Arrow(
      from: fineAxis.center(input), to: coarseAxis.center(output), label: "",
      ink: .finishedWeight(entry.name))
  }
}
