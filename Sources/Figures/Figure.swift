public import ConvEngine
public import TextCanvas

/// A walk as pictures, one for each of its frames.
///
/// Nothing moves between frames: columns are as wide as the widest value of any frame, and the height
/// is the same for all.
public struct Figure: Sendable {
  public let trace: Trace
  /// The views that are shown, side by side where there is room, else below each other.
  public let views: [LinkedView]

  /// Creates the figure of a walk.
  ///
  /// - Precondition: The walk has a frame, and there is a view.
  public init(trace: Trace, views: [LinkedView]) {
    precondition(!trace.isEmpty, "A figure must have a frame")
    precondition(!views.isEmpty, "A figure must have a view")
    self.trace = trace
    self.views = views
  }

  /// Returns how many rows the figure wants where it has so many columns.
  public func height(columns: Int) -> Int { layout(frame: 0, columns: columns).height }

  /// Returns the picture of a frame, cropped around what the step is about where there is less room
  /// than the figure wants.
  ///
  /// - Parameters:
  ///   - index: Which frame of the walk.
  ///   - size: The room there is; the canvas has just this size.
  ///   - selection: The cell that the learner is changing, or nil.
  /// - Returns: A canvas of the size.
  public func canvas(frame index: Int, size: Size, selection: CellSelection? = nil) -> Canvas {
    var canvas = Canvas(size: size)
    guard !size.isEmpty else { return canvas }
    let layout = layout(frame: index, columns: size.columns, selection: selection)
    let blocks = layout.views + [layout.equation]
    for (block, area) in zip(blocks, layout.areas(rows: size.rows)) where !area.isEmpty {
      block.draw(on: &canvas, in: area)
    }
    return canvas
  }

  /// Returns a frame in words, line by line, for people who cannot see the picture.
  public func sentences(frame index: Int) -> [String] {
    Sentences(frame: trace[index], index: index, count: trace.count, views: views).lines
  }
}

/// A cell that a learner has chosen to change.
public struct CellSelection: Hashable, Sendable {
  /// The panel: the input or the filter.
  public let panel: Panel.Kind
  /// The place in it, from 0; the filter counts as it is drawn.
  public let index: Int
  /// What has been typed in its place so far, or nil.
  public let text: String?

  /// Creates the choice of a cell.
  public init(panel: Panel.Kind, index: Int, text: String? = nil) {
    self.panel = panel
    self.index = index
    self.text = text
  }
}
