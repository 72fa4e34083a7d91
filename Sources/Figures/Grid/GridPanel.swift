import ConvEngine

/// A grid of cells as it is drawn: a panel, or all panels of a stack as one column.
///
///     panel        0  1  2         column     0
///                  3  4  5                    1        cells row by row, channel after channel,
///                                             2        without those of the padding
struct GridPanel {
  let rows: Range<Int>
  let columns: Range<Int>
  let focusRows: Range<Int>
  let focusColumns: Range<Int>
  /// The panel that stands for all of the grid.
  let panel: Panel
  /// Returns the panel that a cell belongs to, and its place there.
  private let source: (_ row: Int, _ column: Int) -> (panel: Panel, row: Int, column: Int)

  /// Creates the grid of a panel as it is.
  init(_ panel: Panel) {
    self.panel = panel
    (rows, columns) = (panel.rows, panel.columns)
    (focusRows, focusColumns) = (panel.focusRows, panel.focusColumns)
    source = { (panel, $0, $1) }
  }

  /// Creates the column of all cells of a stack.
  init(column stack: PanelStack, of frame: Frame) {
    let sample = stack.panels[0]
    let rows = sample.rows.insideCells(frame.size(of: stack.kind, alongRows: true))
    let columns = sample.columns.insideCells(frame.size(of: stack.kind, alongRows: false))
    let cells = rows.count * columns.count
    panel = sample
    self.rows = 0..<stack.panels.count * cells
    self.columns = 0..<1
    focusColumns = 0..<1
    source = { place, _ in
      let (row, column) = (place % cells).quotientAndRemainder(dividingBy: columns.count)
      return (stack.panels[place / cells], rows.lowerBound + row, columns.lowerBound + column)
    }
    let held = stack.panels[stack.focus.lowerBound]
    let first = held.focusRows.clamped(to: rows).lowerBound - rows.lowerBound
    let start = held.focusColumns.clamped(to: columns).lowerBound - columns.lowerBound
    let place = stack.focus.lowerBound * cells + first * columns.count + start
    focusRows = min(place, max(0, self.rows.count - 1))..<min(place + 1, max(1, self.rows.count))
  }

  subscript(row row: Int, column column: Int) -> Cell {
    let (panel, row, column) = source(row, column)
    return panel[row: row, column: column]
  }

  /// Returns whether a drawn cell is the chosen one.
  func isChosen(_ selection: CellSelection, row: Int, column: Int) -> Bool {
    let (panel, row, column) = source(row, column)
    return selection.isAt(row: row, column: column, of: panel)
  }
}

extension Range<Int> {
  /// Returns the places from 0 to a size, or all where there is no size.
  fileprivate func insideCells(_ size: Int?) -> Range<Int> {
    size.map { clamped(to: 0..<$0) } ?? self
  }
}

extension Frame {
  /// Returns the size of a tensor along an axis without its padding, where a relation tells it.
  func size(of kind: Panel.Kind, alongRows: Bool) -> Int? {
    guard let layer, let links = equation?.links else { return nil }
    let axis = alongRows ? layer.relation.plane.rows : layer.relation.plane.columns
    let fine = layer.isTransposed ? links.output : links.input
    return kind == fine || kind == .input && fine == .inputGradient ? axis.inputSize : nil
  }
}
