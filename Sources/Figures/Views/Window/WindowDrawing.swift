import ConvEngine
import TextCanvas

/// Draws one line of a window view.
struct WindowDrawing {
  let frame: Frame
  let selection: CellSelection?
  let layout: LayerLayout
  let area: Rect
  let y: Int

  /// Draws the line, and crosses below inputs that no window ever reaches if it lies there.
  ///
  /// The crosses come first, so that an arrow or a weight that shares their place is seen.
  func draw(_ line: WindowLine, on canvas: inout Canvas, marksUnreached: Bool) {
    drawTitle(line, on: &canvas)
    if marksUnreached { drawCrosses(on: &canvas) }
    switch line {
    case .names: drawNames(on: &canvas)
    case .input: drawInput(on: &canvas)
    case .weightNames: drawFilter(on: &canvas, asNames: true)
    case .filter: drawFilter(on: &canvas, asNames: false)
    case .output: drawOutput(on: &canvas)
    case .arrows: drawArrows(on: &canvas)
    }
  }

  private func drawTitle(_ line: WindowLine, on canvas: inout Canvas) {
    let title = line.title
    guard !title.letter.isEmpty else { return }
    let text = layout.labelWidth < 9 ? title.letter : "\(title.word) \(title.letter)"
    canvas.put(text, at: Point(x: area.origin.x + 1, y: y), within: area)
  }

  private var inputAxis: Axis { layout.input.moved(by: area.origin.x) }
  private var outputAxis: Axis { layout.output.moved(by: area.origin.x) }
}

// MARK: - Cells

extension WindowDrawing {
  /// Draws the names of the inputs, as many as do not touch each other.
  private func drawNames(on canvas: inout Canvas) {
    var end = Int.min
    for index in inputAxis.visible where frame.relation.isInput(index) {
      let name = frame.inputName(index)
      let start = inputAxis.start(of: name, at: index)
      guard start > end else { continue }
      canvas.put(name, at: Point(x: start, y: y), ink: .dim, within: area)
      end = start + name.count
    }
  }

  private func drawInput(on canvas: inout Canvas) {
    guard let panel = frame.panel(.input) else { return }
    for index in inputAxis.visible {
      let cell = cell(of: panel, at: index, width: inputAxis.width)
      canvas.draw(cell, of: inputAxis, at: index, y: y, within: area)
    }
    canvas.drawEllipses(inputAxis, of: panel, layout: layout, y: y, within: area)
    if frame.walk == .output { drawBrackets(frame.inputFocus, of: panel, on: &canvas) }
  }

  private func drawOutput(on canvas: inout Canvas) {
    guard let panel = frame.panel(.output) else { return }
    for index in outputAxis.visible {
      let cell = cell(of: panel, at: index, width: outputAxis.width)
      canvas.draw(cell, of: outputAxis, at: index, y: y, within: area)
    }
    canvas.drawEllipses(outputAxis, of: panel, layout: layout, y: y, within: area)
  }

  private func cell(of panel: Panel, at index: Int, width: Int) -> DrawnCell {
    var cell = DrawnCell(panel[index], columns: width)
    if let selection, selection.panel == panel.kind, selection.index == index {
      cell.select(typed: selection.text, columns: width + 2)
    }
    return cell
  }

  /// Draws the brackets around a window, as far as it is seen.
  private func drawBrackets(_ window: Range<Int>, of panel: Panel, on canvas: inout Canvas) {
    let seen = window.clamped(to: inputAxis.visible)
    guard let last = seen.last else { return }
    let first = cell(of: panel, at: seen.lowerBound, width: inputAxis.width).text
    let start = inputAxis.start(of: first, at: seen.lowerBound) - 1 - inputAxis.margin
    let lastText = cell(of: panel, at: last, width: inputAxis.width).text
    let end = inputAxis.start(of: lastText, at: last) + lastText.count + inputAxis.margin
    if seen.lowerBound == window.lowerBound {
      canvas.put("[", at: Point(x: start, y: y), ink: .window, within: area)
    }
    if seen.upperBound == window.upperBound {
      canvas.put("]", at: Point(x: end, y: y), ink: .window, within: area)
    }
  }

  private func drawCrosses(on canvas: inout Canvas) {
    guard let panel = frame.panel(.input) else { return }
    for index in inputAxis.visible where frame.relation.isInput(index) {
      guard panel[index].roles.contains(.unreached) else { continue }
      let point = Point(x: inputAxis.center(index), y: y)
      canvas.put("╳", at: point, ink: .unreached, within: area)
    }
  }
}

// MARK: - The filter

extension WindowDrawing {
  private func drawFilter(on canvas: inout Canvas, asNames: Bool) {
    guard let panel = frame.panel(.filter) else { return }
    let axis = filterAxis(panel)
    for tap in axis.visible {
      let place = filterPlace(of: tap, axis)
      guard inputAxis.visible.contains(place) || frame.walk != .output else { continue }
      let weight = panel[tap]
      var cell = cell(of: panel, weight: weight, at: tap, width: axis.width)
      if asNames {
        cell = DrawnCell(weight: weight, columns: axis.width)
        cell.text = weight.name?.description ?? ""
      }
      let start =
        frame.walk == .output
        ? inputAxis.start(of: cell.text, at: place) : axis.start(of: cell.text, at: tap)
      canvas.put(cell.text, at: Point(x: start, y: y), ink: cell.ink, within: area)
    }
  }

  private func cell(of panel: Panel, weight: Cell, at tap: Int, width: Int) -> DrawnCell {
    var cell = DrawnCell(weight: weight, columns: width)
    if let selection, selection.panel == .filter, selection.index == tap {
      cell.select(typed: selection.text, columns: width + 2)
    }
    return cell
  }

  /// Returns the input cell that a tap stands below.
  private func filterPlace(of tap: Int, _ axis: Axis) -> Int {
    guard case .output(let output) = frame.step else { return tap }
    return frame.relation.input(output: output, tap: tap)
  }

  /// Returns where the taps stand when they do not follow the window.
  private func filterAxis(_ panel: Panel) -> Axis {
    let capacity = max(1, inputAxis.visible.count)
    let visible =
      frame.walk == .output
      ? visibleTaps(panel) : Crop.visible(panel.focusColumns, of: panel.columns, capacity: capacity)
    return Axis(
      visible: visible, width: inputAxis.width, pitch: inputAxis.pitch,
      firstCenter: inputAxis.firstCenter)
  }

  /// Returns the taps whose cells may be seen: the first ones, as many as cells are.
  private func visibleTaps(_ panel: Panel) -> Range<Int> {
    panel.columns
      .lowerBound..<min(
        panel.columns.upperBound, panel.columns.lowerBound + inputAxis.visible.count)
  }
}

// MARK: - Arrows

extension WindowDrawing {
  private func drawArrows(on canvas: inout Canvas) {
    let isAligned = outputAxis.pitch == frame.relation.stride * inputAxis.pitch
    let inputs = isAligned ? inputAxis.visible : frame.paddedInputs
    let seen = frame.terms(between: inputs, and: outputAxis.visible)
    guard isAligned else { return drawPointers(seen, on: &canvas) }
    let arrows = seen.map { term in
      Arrow(
        from: inputAxis.center(term.input.column),
        to: outputAxis.center(term.output.column),
        label: EquationText.label(term), ink: .weight(term.weight.name))
    }
    Arrows(arrows: arrows, rows: 1).draw(on: &canvas, y: y, within: area)
  }

  /// Draws a letter and a pointer above each output that is reached.
  private func drawPointers(_ seen: [Equation.Term], on canvas: inout Canvas) {
    for term in seen {
      let text = EquationText.weight(term) + "↓"
      let start = outputAxis.center(term.output.column) - text.count + 1
      canvas.put(
        text, at: Point(x: start, y: y), ink: .weight(term.weight.name), within: area)
    }
  }
}
