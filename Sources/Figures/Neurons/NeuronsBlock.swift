import ConvEngine
import TextCanvas

/// Two layers of neurons, with an arrow for each weight that the outputs so far read through.
///
///     x^l        2     0     1     3     1     0     2
///                ○     ○     ●     ●     ●     ○     ○
///                              ╲   │   ╱
///                             a╲  b│  ╱c
///                                ╲ │ ╱
///     x^(l+1)          ●           ◉           ○
///                      3           8           ·
///
/// Arrows of outputs that are done stay, thin, in the colors of their weights. A symbolic output has no room
/// below its neuron; its name stands there, and the equation has the sum.
struct NeuronsBlock: Block {
  let frame: Frame
  let pair: RowPair
  var viewpoint = Viewpoint()

  /// The most rows of arrows.
  private static let arrowRows = 3

  /// The longest value that stands above or below a neuron.
  private static let widestValue = 8

  func demand(columns: Int) -> Demand {
    let wanted = RowsLayout.wantedColumns(
      frame, pair, demand: widths(showsSums: isShort), gap: 4)
    return Demand(columns: wanted, rows: 4 + Self.arrowRows, modestRows: 5, leastRows: 3)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (layout, showsSums) = layout(columns: area.size.columns)
    let lines = NeuronsLine.kept(rows: area.size.rows, arrowRows: Self.arrowRows)
    let drawing = NeuronsDrawing(
      frame: frame, pair: pair, viewpoint: viewpoint, layout: layout, area: area,
      showsSums: showsSums)
    for (row, line) in lines.enumerated() where line != .arrows {
      drawing.draw(line, y: area.origin.y + row, on: &canvas)
    }
    if let first = lines.firstIndex(of: .arrows) {
      let rows = lines.count { $0 == .arrows }
      drawing.drawArrows(y: area.origin.y + first, rows: rows, on: &canvas)
    }
  }

  /// Returns the layout, and whether outputs are short enough to stand below their neurons.
  private func layout(columns: Int) -> (RowsLayout, showsSums: Bool) {
    let withSums = layout(columns, widths(showsSums: true))
    let isRoomy = withSums.coarse.gap >= 2 || frame.relation.outputSize == 1
    if isShort && isRoomy { return (withSums, true) }
    return (layout(columns, widths(showsSums: false)), false)
  }

  private func layout(_ columns: Int, _ widths: RowsLayout.Widths) -> RowsLayout {
    RowsLayout(frame: frame, pair: pair, columns: columns, demand: widths, pan: viewpoint.columns)
  }

  private var isShort: Bool { wholeWidth(pair.coarse) <= Self.widestValue }

  private func wholeWidth(_ kind: Panel.Kind) -> Int {
    frame.panel(kind).map { CellText.width($0.bounds, limit: .max) } ?? 1
  }

  private func widths(showsSums: Bool) -> RowsLayout.Widths {
    let last = frame.panel(pair.coarse)?[frame.relation.outputSize - 1].name?.description ?? "y0"
    return RowsLayout.Widths(
      fineWidth: max(frame.isPadded ? 3 : 1, min(wholeWidth(pair.fine), Self.widestValue)),
      coarseWidth: showsSums ? wholeWidth(pair.coarse) : last.count,
      gaps: [7, 5, 4, 3, 2], isAlwaysAligned: true)
  }
}

/// The lines of two layers of neurons.
enum NeuronsLine {
  case inputs
  case inputNeurons
  case arrows
  case outputNeurons
  case outputs

  /// Returns the lines that are left where there are only so many rows: arrows go before values.
  static func kept(rows: Int, arrowRows: Int) -> [NeuronsLine] {
    switch rows {
    case ...0: []
    case 1: [.outputs]
    case 2: [.inputs, .outputs]
    case 3: [.inputs, .arrows, .outputs]
    case 4: [.inputs, .inputNeurons, .arrows, .outputs]
    default:
      [.inputs, .inputNeurons] + Array(repeating: .arrows, count: min(rows - 4, arrowRows))
        + [.outputNeurons, .outputs]
    }
  }
}
