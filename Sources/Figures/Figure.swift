public import ConvEngine
public import TextCanvas

/// A walk as pictures, one for each of its frames.
///
/// Nothing moves between frames: columns are as wide as the widest value of any frame, and the height
/// is the same for all.
public struct Figure: Sendable {
  public let trace: Trace
  /// The scenes that are shown, side by side where there is room, else below each other.
  public let scenes: [Scene]
  /// The walks of the scenes that are about another operation, such as the gradient of this one.
  public let linked: [Scene: Trace]

  /// Creates the figure of a walk.
  ///
  /// - Parameters:
  ///   - trace: The walk.
  ///   - scenes: What is shown of each frame.
  ///   - linked: The walks of scenes that are about another operation; they have as many frames.
  /// - Precondition: The walk has a frame, and there is a scene.
  public init(trace: Trace, scenes: [Scene], linked: [Scene: Trace] = [:]) {
    precondition(!trace.isEmpty, "A figure must have a frame")
    precondition(!scenes.isEmpty, "A figure must have a scene")
    self.trace = trace
    self.scenes = scenes
    self.linked = linked
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
    Sentences(frame: trace[index], index: index, count: trace.count, views: scenes).lines
  }
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
}

extension CellSelection {
  /// The column of the cell.
  var index: Int { position.column }
}
