import ConvEngine
import TextCanvas

/// Any stack of panels as grids of cells: an input, filters, a matrix, patches, maps.
///
///      input x [2, 4, 4]
///      c0 [ 3   1 ] 4   1        title, the names of channels, the window in brackets,
///         [ 5   9 ] 2   6        cropped on both axes around what the step is about
///           5   3   5   8
///      c1 [ 2   3 ] 8   4
///         [ 6   2 ] 6   4
///
/// Channels stand below each other, none hidden; of more than have room those are seen that the step is about.
struct GridBlock: Block {
  let frame: Frame
  let stack: PanelStack
  var viewpoint = Viewpoint()
  /// What stands above, or nil for the word, the letter and the shape.
  var title: String?
  /// Whether all cells of the stack stand in one column, as the vector that a matrix meets.
  var isColumn = false
  /// The rows that each channel takes, so that the channels of grids side by side line up.
  var channelRows: Int?
  /// Whether the step's row and column are pointed at, as in a matrix.
  var hasPointers = false

  /// No more rows of cells than this are wanted, however tall the screen is.
  static let mostRows = 16

  /// No more channels than this are wanted.
  private static let mostChannels = 4

  /// Further lines above the cells, so that the rows of grids side by side line up.
  var extraHeader = 0

  /// Creates the grid of a frame's panels of a kind, or nil if there are none.
  init?(_ frame: Frame, _ kind: Panel.Kind, viewpoint: Viewpoint = Viewpoint()) {
    guard let stack = frame.stack(kind), !stack.panels.isEmpty else { return nil }
    self.frame = frame
    self.stack = stack
    self.viewpoint = viewpoint
  }

  func demand(columns: Int) -> Demand {
    let grid = GridLayout(self, columns: columns, rows: .max)
    let channels = min(gridCount, Self.mostChannels)
    return Demand(
      columns: grid.wantedColumns, leastColumns: grid.leastColumns,
      rows: grid.header + channels * grid.pitch(rows: Self.mostRows) - 1 + grid.footer,
      modestRows: grid.header + channels * (grid.pitch(rows: Self.mostRows) - 1),
      leastRows: 1 + min(grid.lineCount, gridCount > 1 ? 1 : 3))
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let layout = GridLayout(self, columns: area.size.columns, rows: area.size.rows)
    GridDrawing(block: self, layout: layout, area: area).draw(on: &canvas)
  }

  /// The panel that stands for all of the stack: the first one that the step is about.
  var sample: Panel { stack.panels[min(stack.focus.lowerBound, stack.panels.count - 1)] }

  /// How many grids stand below each other: one for each channel.
  var gridCount: Int { isColumn ? 1 : stack.panels.count }

  /// The grids that the step is about.
  var focus: Range<Int> { isColumn ? 0..<1 : stack.focus }

  /// Returns a grid as it is drawn.
  func grid(_ place: Int) -> GridPanel {
    isColumn ? GridPanel(column: stack, of: frame) : GridPanel(stack.panels[place])
  }

  /// The grid that stands for all: the first one that the step is about.
  var sampleGrid: GridPanel { grid(min(focus.lowerBound, gridCount - 1)) }
}
