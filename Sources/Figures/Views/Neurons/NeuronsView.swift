import ConvEngine
import TextCanvas

/// Two layers of neurons, with an arrow for each weight that the current output reads through.
///
///     x^l        2     0     1     3     1     0     2
///                ○     ○     ●     ●     ●     ○     ○
///                              ╲   │   ╱
///                             a╲  b│  ╱c
///                                ╲ │ ╱
///     x^(l+1)          ●           ◉           ○
///                      3           8           ·
///
/// A symbolic output has no room below its neuron; its name stands there, and the equation has the sum.
struct NeuronsView: SideView {
  let frame: Frame
  let selection: CellSelection?

  /// The most rows of arrows.
  private static let arrowRows = 3

  /// The longest value that stands above or below a neuron.
  private static let widestValue = 8

  var leastHeight: Int { 3 }

  func height(columns: Int) -> Int { 4 + Self.arrowRows }

  func modestHeight(columns: Int) -> Int { 5 }

  var wantedColumns: Int {
    LayerLayout.wantedColumns(frame, demand: demand(showsSums: isShort), gap: 4)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (layout, showsSums) = layout(columns: area.size.columns)
    let lines = NeuronsLine.kept(rows: area.size.rows, arrowRows: Self.arrowRows)
    let drawing = NeuronsDrawing(
      frame: frame, selection: selection, layout: layout, area: area, showsSums: showsSums)
    for (row, line) in lines.enumerated() where line != .arrows {
      drawing.draw(line, y: area.origin.y + row, on: &canvas)
    }
    if let first = lines.firstIndex(of: .arrows) {
      let rows = lines.filter { $0 == .arrows }.count
      drawing.drawArrows(y: area.origin.y + first, rows: rows, on: &canvas)
    }
  }

  /// Returns the layout, and whether outputs are short enough to stand below their neurons.
  private func layout(columns: Int) -> (LayerLayout, showsSums: Bool) {
    let withSums = LayerLayout(frame: frame, columns: columns, demand: demand(showsSums: true))
    let isRoomy = withSums.output.gap >= 2 || frame.relation.outputSize == 1
    if isShort && isRoomy { return (withSums, true) }
    return (LayerLayout(frame: frame, columns: columns, demand: demand(showsSums: false)), false)
  }

  private var isShort: Bool { wholeWidth(.output) <= Self.widestValue }

  private func wholeWidth(_ kind: Panel.Kind) -> Int {
    frame.panel(kind).map { CellText.width($0.bounds, limit: .max) } ?? 1
  }

  private func demand(showsSums: Bool) -> LayerLayout.Demand {
    let last = frame.outputName(frame.relation.outputSize - 1)
    return LayerLayout.Demand(
      inputWidth: max(frame.isPadded ? 3 : 1, min(wholeWidth(.input), Self.widestValue)),
      outputWidth: showsSums ? wholeWidth(.output) : last.count,
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
