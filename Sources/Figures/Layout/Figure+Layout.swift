import ConvEngine

extension Figure {
  /// Returns the views of a frame with their places.
  func layout(frame index: Int, columns: Int, selection: CellSelection? = nil) -> FigureLayout {
    let frame = trace[index]
    let views = scenes.map { view(of: $0, frame: frame, selection: selection) }
    let wanted = views.map(\.wantedColumns)
    let isWide = columns >= FigureLayout.wideColumns && wanted.reduce(0, +) <= columns
    return FigureLayout(
      views: views,
      equation: EquationView(frame: frame, showsMatrix: scenes.contains(.toeplitz)),
      columns: columns, widths: isWide && views.count > 1 ? spread(wanted, over: columns) : nil)
  }

  private func view(
    of kind: Scene, frame: Frame, selection: CellSelection?
  ) -> any SideView {
    switch kind {
    case .window: WindowView(frame: frame, selection: selection)
    case .neurons: NeuronsView(frame: frame, selection: selection)
    case .toeplitz, .channels, .unfold, .gradient: ToeplitzView(frame: frame)
    }
  }

  /// Shares the columns that are left over among the views.
  private func spread(_ widths: [Int], over columns: Int) -> [Int] {
    let share = (columns - widths.reduce(0, +)) / widths.count
    return widths.map { $0 + share }
  }
}
