public import ConvEngine
public import TextCanvas

/// A walk as pictures, one for each of its frames.
///
/// A figure is an arrangement of blocks for each of its scenes, and the equation below them. Nothing moves
/// between frames: columns are as wide as the widest value of any frame, and the height is the same for all.
public struct Figure: Sendable {
  public let trace: Trace
  /// The scenes that are shown, side by side where there is room, else below each other.
  public let scenes: [Scene]
  /// The walks of the scenes that are about another operation, such as the gradient of this one.
  public let linked: [Scene: Trace]

  /// Scenes stand side by side from so many columns on.
  static let wideColumns = 100

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
  public func height(columns: Int) -> Int {
    max(
      1,
      arrangement(frame: 0, columns: columns, viewpoint: Viewpoint()).demand(columns: columns).rows)
  }

  /// Returns the picture of a frame, cropped around what the step is about where there is less room
  /// than the figure wants.
  ///
  /// - Parameters:
  ///   - index: Which frame of the walk.
  ///   - size: The room there is; the canvas has just this size.
  ///   - viewpoint: What the learner has chosen, and where the view was moved to.
  /// - Returns: A canvas of the size.
  public func canvas(frame index: Int, size: Size, viewpoint: Viewpoint = Viewpoint()) -> Canvas {
    var canvas = Canvas(size: size)
    guard !size.isEmpty else { return canvas }
    let arrangement = arrangement(frame: index, columns: size.columns, viewpoint: viewpoint)
    for (block, area) in arrangement.placed(in: canvas.bounds) {
      block.draw(on: &canvas, in: area)
    }
    return canvas
  }

  /// Returns the frame of the same cell in another channel of what the steps hold still, so many channels further,
  /// or nil where there is none.
  public func frame(_ index: Int, channelsOn count: Int) -> Int? {
    let frame = trace[index]
    guard let kind = frame.held, let stack = frame.stack(kind),
      stack.panels.indices.contains(stack.focus.lowerBound + count)
    else { return nil }
    let sample = stack.panels[0]
    let rows = frame.size(of: kind, alongRows: true) ?? sample.rows.count
    let columns = frame.size(of: kind, alongRows: false) ?? sample.columns.count
    let next = index + count * rows * columns
    return trace.indices.contains(next) ? next : nil
  }

  /// Returns a frame in words, line by line, for people who cannot see the picture.
  public func sentences(frame index: Int) -> [String] {
    Sentences(frame: trace[index], index: index, count: trace.count, scenes: scenes).lines
  }
}

extension Figure {
  /// Returns the blocks of all scenes with their places, and the equation below them.
  private func arrangement(frame index: Int, columns: Int, viewpoint: Viewpoint) -> Arrangement {
    let frame = trace[index]
    let shown = scenes.compactMap { scene in
      scene.arrangement(
        of: linked[scene].map { $0[min(index, $0.count - 1)] } ?? frame, viewpoint: viewpoint)
    }
    let blocks = shown.isEmpty ? [Arrangement.window(frame, viewpoint: viewpoint)] : shown
    let equation =
      EquationBlock(frame, showsMatrix: scenes.contains(.toeplitz))
      .map { [Arrangement.block($0)] } ?? []
    return .below(
      isWide(blocks, columns) ? [.beside(blocks, gap: 3)] + equation : blocks + equation)
  }

  private func isWide(_ blocks: [Arrangement], _ columns: Int) -> Bool {
    guard columns >= Self.wideColumns, blocks.count > 1 else { return false }
    let wanted = blocks.reduce(3 * (blocks.count - 1)) {
      $0 + $1.demand(columns: columns).leastColumns
    }
    return wanted <= columns
  }
}
