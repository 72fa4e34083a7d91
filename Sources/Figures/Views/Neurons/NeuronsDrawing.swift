import ConvEngine
import TextCanvas

/// Draws the lines of a neurons view.
struct NeuronsDrawing {
  let frame: Frame
  let selection: CellSelection?
  let layout: LayerLayout
  let area: Rect
  /// Whether the values of outputs are shown, or their names.
  let showsSums: Bool

  private var inputAxis: Axis { layout.input.moved(by: area.origin.x) }
  private var outputAxis: Axis { layout.output.moved(by: area.origin.x) }

  /// Draws one line other than arrows.
  func draw(_ line: NeuronsLine, y: Int, on canvas: inout Canvas) {
    switch line {
    case .inputs:
      drawTitle(layout.labelWidth < 9 ? "x" : "x^l", y: y, on: &canvas)
      drawValues(.input, inputAxis, y: y, on: &canvas)
    case .inputNeurons: drawNeurons(.input, inputAxis, y: y, on: &canvas)
    case .outputNeurons:
      if layout.labelWidth >= 9 { drawTitle("x^(l+1)", y: y, on: &canvas) }
      drawNeurons(.output, outputAxis, y: y, on: &canvas)
    case .outputs:
      if layout.labelWidth < 9 { drawTitle("y", y: y, on: &canvas) }
      drawValues(.output, outputAxis, y: y, on: &canvas)
    case .arrows: break
    }
  }

  /// Draws the connections of this step into so many rows.
  func drawArrows(y: Int, rows: Int, on canvas: inout Canvas) {
    let seen = frame.terms(between: inputAxis.visible, and: outputAxis.visible)
    let arrows = seen.map { term in
      Arrow(
        from: inputAxis.center(term.input.column),
        to: outputAxis.center(term.output.column),
        label: EquationText.label(term), ink: .weight(term.weight.name))
    }
    Arrows(arrows: arrows, rows: rows).draw(on: &canvas, y: y, within: area)
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
      if kind == .output, !showsSums, !panel[index].roles.contains(.pending) {
        cell.text = frame.outputName(index)
      }
      if let selection, selection.panel == kind, selection.index == index {
        cell.select(typed: selection.text, columns: axis.width + 2)
      }
      canvas.draw(cell, of: axis, at: index, y: y, within: area)
    }
  }
}
