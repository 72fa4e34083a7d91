public import ConvEngine

/// How a learner looks at a figure: what is chosen, where the view was moved to, and how cells are shown.
public struct Viewpoint: Hashable, Sendable {
  /// The cell that is being changed, or nil.
  public var selection: CellSelection?
  /// How far the view was moved from what the step is about, in cells.
  public var rows = 0
  public var columns = 0
  /// How many channels further the view is than the step, where not all have room.
  public var channels = 0
  public var style = CellStyle.automatic

  /// The same way of showing cells, with the view back at what the steps are about.
  public var following: Viewpoint { Viewpoint(selection: selection, style: style) }

  /// Creates a viewpoint that follows the steps.
  public init(selection: CellSelection? = nil, style: CellStyle = .automatic) {
    self.selection = selection
    self.style = style
  }
}

/// How the cells of a grid are shown.
public enum CellStyle: String, CaseIterable, Hashable, Sendable {
  /// As numbers where they have room, else as shades.
  case automatic
  case numbers
  case shades
}

/// A cell that a learner has chosen to change.
public struct CellSelection: Hashable, Sendable {
  /// The tensor: the input, the filter or the gradient of the output.
  public let panel: Panel.Kind
  /// Where the cell lies in it, as its panels count.
  public let position: Position
  /// What has been typed in its place so far, or nil.
  public let text: String?

  /// Creates the choice of a cell.
  public init(panel: Panel.Kind, position: Position, text: String? = nil) {
    self.panel = panel
    self.position = position
    self.text = text
  }

  /// Returns whether a cell of a panel is the chosen one.
  func isAt(row: Int, column: Int, of panel: Panel) -> Bool {
    self.panel == panel.kind
      && position
        == Position(example: panel.example, channel: panel.channel, row: row, column: column)
  }
}
