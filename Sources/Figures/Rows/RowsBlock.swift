import ConvEngine
import TextCanvas

/// The rows of a layer of one axis: what is read, the filter, and what is made.
///
///                x0   x1   x2   x3   x4   x5   x6
///     input  x    2    0  [ 1    3    1 ]  0    2     N=7
///                           a    b    c
///     filter w              1    2    1               K=3  S=2
///     output y         3       ▸ 8 ◂       ·          out 3
///
/// Walked by input or by tap, the filter stands above and arrows lead from what gives to what receives. A
/// transposed convolution stamps its filter on the row below:
///
///     input  x         2       ▸ 1 ◂       3
///     filter w              1    2    1
///     stamp                +1   +2   +1
///     output y    2    4    3    2    1    ·    ·
struct RowsBlock: Block {
  let frame: Frame
  let pair: RowPair
  var viewpoint = Viewpoint()
  /// Whether bars stand below the rows.
  var hasBars = false

  /// The blanks between fine cells where blocks stand side by side.
  private static let sideGap = 4

  /// How wide a value may become.
  static let widestValue = 16

  /// No more channels of a tensor than this are shown at once.
  private static let mostChannels = 6

  func demand(columns: Int) -> Demand {
    let lines = lines(layout(columns: columns))
    let wanted = RowsLayout.wantedColumns(
      frame, pair, demand: widths(columns: .max), gap: Self.sideGap)
    return Demand(
      columns: max(RowsLayout.fullLabels, wanted + factsWidth), leastColumns: wanted,
      rows: lines.count, modestRows: lines.count { !$0.isOrnament }, leastRows: min(3, lines.count))
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = layout(columns: area.size.columns)
    let lines = RowsLine.kept(lines(layout), rows: area.size.rows)
    let crossed = lines.firstIndex { if case .cells(pair.fine, _) = $0 { true } else { false } }
    for (row, line) in lines.enumerated() {
      let drawing = RowsDrawing(
        frame: frame, pair: pair, viewpoint: viewpoint, layout: layout, area: area,
        y: area.origin.y + row)
      drawing.draw(line, on: &canvas, marksUnreached: crossed.map { $0 + 1 } == row)
    }
    drawFacts(lines, layout, on: &canvas, in: area)
  }
}

// MARK: - Layout

extension RowsBlock {
  private func layout(columns: Int) -> RowsLayout {
    let chosen = viewpoint.selection.flatMap { selection in
      selection.panel == pair.fine
        ? selection.position.column..<selection.position.column + 1 : nil
    }
    return RowsLayout(
      frame: frame, pair: pair, columns: columns, demand: widths(columns: columns),
      focus: chosen ?? frame.fineFocus(pair), pan: viewpoint.columns)
  }

  private func widths(columns: Int) -> RowsLayout.Widths {
    let limit = columns < 60 ? Self.widestValue - 4 : Self.widestValue
    let values = [pair.fine, pair.filter, pair.witness].compactMap { $0 }
      .compactMap { frame.panel($0)?.bounds }.map { CellText.width($0, limit: limit) }
    let isPadded = frame.isPadded && pair.fine == pair.upper
    return RowsLayout.Widths(
      fineWidth: max(isPadded ? 3 : 1, values.max() ?? 1),
      coarseWidth: frame.panel(pair.coarse).map { CellText.width($0.bounds, limit: limit) } ?? 1,
      gaps: isPadded ? [3, 2, 1] : [4, 3, 2], isAlwaysAligned: false)
  }
}

// MARK: - Lines

extension RowsBlock {
  private func lines(_ layout: RowsLayout) -> [RowsLine] {
    let filters = filterLines
    let above = cells(pair.upper)
    let below = (pair.witness.map { cells($0) } ?? []) + cells(pair.lower)
    guard frame.holdsWindow(pair) else {
      return filters + names(layout, of: pair.upper) + above + [.arrows] + below
        + names(layout, of: pair.lower)
    }
    if pair.lower == pair.fine {
      let stamp: [RowsLine] = frame.equation?.combining == .sum ? [.stamp] : []
      return above + filters + stamp + below + names(layout, of: pair.lower)
        + (isCollected ? [.overlap] : [])
    }
    return names(layout, of: pair.upper) + above + filters + below
  }

  /// Returns the rows of a tensor: a line for each channel that has room, and its bars.
  private func cells(_ kind: Panel.Kind) -> [RowsLine] {
    guard let stack = frame.stack(kind) else { return [] }
    let seen = Crop.visible(
      stack.focus, of: 0..<stack.panels.count, capacity: Self.mostChannels)
    let lines = seen.map { RowsLine.cells(kind, $0) }
    return lines + (hasBars && lines.count == 1 ? [.bars(kind)] : [])
  }

  private var filterLines: [RowsLine] {
    guard let kind = pair.filter, let stack = frame.stack(kind) else { return [] }
    let seen = Crop.visible(
      stack.focus, of: 0..<stack.panels.count, capacity: Self.mostChannels)
    let names: [RowsLine] = frame.hasNumberedFilter(pair) ? [.weightNames(seen.lowerBound)] : []
    return names + seen.map { .filter($0) }
  }

  private func names(_ layout: RowsLayout, of kind: Panel.Kind) -> [RowsLine] {
    guard kind == pair.fine else { return [] }
    let hasNames =
      layout.isCropped || frame.panel(kind)?.bounds.symbolic == nil
      || kind == pair.lower
    return hasNames ? [.names] : []
  }

  /// Whether stamps are added up in the row below.
  private var isCollected: Bool { frame.operation == .transposedConvolution }
}

extension Frame {
  /// Whether the filter is made of numbers, so that its names have to be said.
  func hasNumberedFilter(_ pair: RowPair) -> Bool {
    pair.filter.flatMap { panel($0) }.map { $0.bounds.symbolic == nil && $0.kind == .filter }
      ?? false
  }
}

// MARK: - The margin

extension RowsBlock {
  private var factsWidth: Int {
    let lines: [RowsLine] = [.cells(pair.fine, 0), .cells(pair.coarse, 0), .filter(firstFilter)]
    return 2 + (lines.map { facts(of: $0).count }.max() ?? 0)
  }

  /// Draws the sizes beside their lines, where all of them have room.
  private func drawFacts(
    _ lines: [RowsLine], _ layout: RowsLayout, on canvas: inout Canvas, in area: Rect
  ) {
    let x = layout.end + 2
    guard x + factsWidth - 2 <= area.size.columns else { return }
    for (row, line) in lines.enumerated() {
      let point = area.origin.offset(x: x, y: row)
      canvas.put(facts(of: line), at: point, ink: .dim, within: area)
    }
  }

  private func facts(of line: RowsLine) -> String {
    let relation = frame.relation
    switch line {
    case .cells(pair.fine, 0) where pair.lower == pair.fine: return "out \(relation.inputSize)"
    case .cells(pair.coarse, 0) where pair.lower == pair.fine:
      return "N=\(relation.outputSize)" + paddingFact
    case .cells(pair.fine, 0): return "N=\(relation.inputSize)" + paddingFact
    case .cells(pair.coarse, 0): return "out \(relation.outputSize)" + biasFact
    case .filter(firstFilter):
      let dilation = relation.dilation == 1 ? "" : "  D=\(relation.dilation)"
      let flipped = frame.layer?.isFlipped == true ? "  flipped" : ""
      return "K=\(relation.kernelSize)  S=\(relation.stride)" + dilation + flipped
    default: return ""
    }
  }

  /// The line of the filter that the sizes stand beside.
  private var firstFilter: Int {
    pair.filter.flatMap { frame.stack($0) }?.focus.lowerBound ?? 0
  }

  private var biasFact: String {
    frame.equation?.start.map { "  bias \(CellText.text($0.value, columns: 8))" } ?? ""
  }

  private var paddingFact: String {
    let padding = frame.relation.padding
    guard frame.isPadded else { return "" }
    return padding.isSymmetric ? "  P=\(padding.before)" : "  P=\(padding.before),\(padding.after)"
  }
}
