import ConvEngine
import TextCanvas

/// Draws one line of the rows of a layer.
struct RowsDrawing {
  let frame: Frame
  let pair: RowPair
  let viewpoint: Viewpoint
  let layout: RowsLayout
  let area: Rect
  let y: Int

  var fineAxis: Axis { layout.fine.moved(by: area.origin.x) }
  var coarseAxis: Axis { layout.coarse.moved(by: area.origin.x) }

  /// Draws the line, and crosses below cells that no window ever reaches if it lies there.
  ///
  /// The crosses come first, so that an arrow or a weight that shares their place is seen.
  func draw(_ line: RowsLine, on canvas: inout Canvas, marksUnreached: Bool) {
    drawTitle(line, on: &canvas)
    if marksUnreached { drawCrosses(on: &canvas) }
    switch line {
    case .names: drawNames(on: &canvas)
    case .cells(let kind, let place): drawCells(kind, place, on: &canvas)
    case .weightNames(let place): drawFilter(place, on: &canvas, asNames: true)
    case .filter(let place): drawFilter(place, on: &canvas, asNames: false)
    case .arrows: drawArrows(on: &canvas)
    case .stamp: drawStamp(on: &canvas)
    case .overlap: drawOverlap(on: &canvas)
    case .bars(let kind): drawBars(kind, on: &canvas)
    }
  }

  private func drawTitle(_ line: RowsLine, on canvas: inout Canvas) {
    let isShort = layout.labelWidth < 9
    let title: String? =
      switch line {
      case .cells(let kind, let place): self.title(of: kind, place, isShort: isShort)
      case .filter(let place): pair.filter.map { self.title(of: $0, place, isShort: isShort) }
      case .stamp: isShort ? "+" : "stamp"
      case .overlap: isShort ? "n" : "overlap"
      default: nil
      }
    canvas.put(title ?? "", at: Point(x: area.origin.x + 1, y: y), within: area)
  }

  /// Returns the word and letter of a row; of further channels only which one it is.
  private func title(of kind: Panel.Kind, _ place: Int, isShort: Bool) -> String {
    guard let stack = frame.stack(kind) else { return "" }
    let panel = stack.panels[place]
    let letter = stack.panels.count > 1 ? panel.channelLetter : panel.letter
    if isShort { return String(letter.suffix(2)) }
    let isFirst = place == 0 || stack.panels.count == 1
    let word = isFirst || stack.panels.count > 1 ? kind.word : ""
    return word.padded(to: 6) + " " + letter
  }
}

extension Panel {
  /// Which channel the panel shows: `x0`, of filters `w0`.
  var channelLetter: String { "\(letter)\(channel)" }
}

extension String {
  /// Returns the text with blanks behind, up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

// MARK: - Cells

extension RowsDrawing {
  /// Draws the names of the fine cells, as many as do not touch each other.
  private func drawNames(on canvas: inout Canvas) {
    guard let panel = frame.panel(pair.fine) else { return }
    var end = Int.min
    for index in fineAxis.visible where frame.relation.isInput(index) {
      let name = panel[index].name?.description ?? ""
      let start = fineAxis.start(of: name, at: index)
      guard start > end else { continue }
      canvas.put(name, at: Point(x: start, y: y), ink: .dim, within: area)
      end = start + name.count
    }
  }

  func axis(of kind: Panel.Kind) -> Axis { kind == pair.coarse ? coarseAxis : fineAxis }

  private func drawCells(_ kind: Panel.Kind, _ place: Int, on canvas: inout Canvas) {
    guard let stack = frame.stack(kind) else { return }
    let (panel, axis) = (stack.panels[place], axis(of: kind))
    for index in axis.visible where panel.columns.contains(index) {
      let cell = cell(of: panel, at: index, width: axis.width)
      canvas.draw(cell, of: axis, at: index, y: y, within: area)
    }
    canvas.drawEllipses(axis, of: panel, layout: layout, y: y, within: area)
    if kind == pair.fine, frame.holdsWindow(pair), stack.focus.contains(place) {
      drawBrackets(panel.focusColumns, of: panel, on: &canvas)
    }
  }

  private func cell(of panel: Panel, at index: Int, width: Int) -> DrawnCell {
    var cell = DrawnCell(panel[index], columns: width)
    if let selection = viewpoint.selection, selection.isAt(row: 0, column: index, of: panel) {
      cell.select(typed: selection.text, columns: width + 2)
    }
    return cell
  }

  /// Draws the brackets around a window, as far as it is seen.
  private func drawBrackets(_ window: Range<Int>, of panel: Panel, on canvas: inout Canvas) {
    let seen = window.clamped(to: fineAxis.visible)
    guard let last = seen.last else { return }
    let first = cell(of: panel, at: seen.lowerBound, width: fineAxis.width).text
    let start = fineAxis.start(of: first, at: seen.lowerBound) - 1 - fineAxis.margin
    let lastText = cell(of: panel, at: last, width: fineAxis.width).text
    let end = fineAxis.start(of: lastText, at: last) + lastText.count + fineAxis.margin
    if seen.lowerBound == window.lowerBound {
      canvas.put("[", at: Point(x: start, y: y), ink: .window, within: area)
    }
    if seen.upperBound == window.upperBound {
      canvas.put("]", at: Point(x: end, y: y), ink: .window, within: area)
    }
  }

  private func drawCrosses(on canvas: inout Canvas) {
    guard let panel = frame.panel(pair.fine) else { return }
    for index in fineAxis.visible where frame.relation.isInput(index) {
      guard panel[index].roles.contains(.unreached) else { continue }
      let point = Point(x: fineAxis.center(index), y: y)
      canvas.put("╳", at: point, ink: .unreached, within: area)
    }
  }
}

// MARK: - The filter

extension RowsDrawing {
  private func drawFilter(_ place: Int, on canvas: inout Canvas, asNames: Bool) {
    guard let kind = pair.filter, let stack = frame.stack(kind) else { return }
    let panel = stack.panels[place]
    let axis = filterAxis(panel)
    for tap in axis.visible {
      let place = filterPlace(of: tap)
      guard fineAxis.visible.contains(place) || !frame.holdsWindow(pair) else { continue }
      var cell = cell(of: panel, tap: tap, width: axis.width)
      if asNames {
        cell = DrawnCell(weight: panel[tap], columns: axis.width)
        cell.text = panel[tap].name?.description ?? ""
      }
      let start =
        frame.holdsWindow(pair)
        ? fineAxis.start(of: cell.text, at: place) : axis.start(of: cell.text, at: tap)
      canvas.put(cell.text, at: Point(x: start, y: y), ink: cell.ink, within: area)
    }
  }

  private func cell(of panel: Panel, tap: Int, width: Int) -> DrawnCell {
    var cell = DrawnCell(weight: panel[tap], columns: width)
    if let selection = viewpoint.selection, selection.isAt(row: 0, column: tap, of: panel) {
      cell.select(typed: selection.text, columns: width + 2)
    }
    return cell
  }

  /// Returns the fine cell that a tap stands below.
  private func filterPlace(of tap: Int) -> Int {
    guard frame.holdsWindow(pair), let coarse = frame.focused(pair.coarse) else { return tap }
    return frame.relation.input(output: coarse.focusColumns.lowerBound, tap: tap)
  }

  /// Returns where the taps stand when they do not follow the window.
  private func filterAxis(_ panel: Panel) -> Axis {
    let capacity = max(1, fineAxis.visible.count)
    let visible =
      frame.holdsWindow(pair)
      ? panel.columns.prefix(capacity).indices
      : Crop.visible(panel.focusColumns, of: panel.columns, capacity: capacity)
    return Axis(
      visible: visible, width: fineAxis.width, pitch: fineAxis.pitch,
      firstCenter: fineAxis.firstCenter)
  }
}
