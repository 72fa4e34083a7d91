import TextCanvas

/// One view of a frame: a block of lines that can be drawn with fewer.
///
/// Heights depend on the layer and not on the step, so that they are the same for all frames.
protocol FigureView {
  /// Returns how many rows the view wants in so many columns.
  func height(columns: Int) -> Int

  /// Returns how many rows it takes without what is only beautiful.
  func modestHeight(columns: Int) -> Int

  /// How many rows it needs to show what the step is about.
  var leastHeight: Int { get }

  /// Draws into an area, with less where it has fewer rows than the view wants.
  func draw(on canvas: inout Canvas, in area: Rect)
}

/// A view that can stand beside others.
protocol SideView: FigureView {
  /// The columns that it wants so that nothing is cropped.
  var wantedColumns: Int { get }
}
