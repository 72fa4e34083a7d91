// The panels of a tensor: its planes, one for each channel of an example.
extension ShownTensor {
  /// Returns a plane as a panel whose cells are made from their positions.
  func panel(
    example: Int, channel: Int, level: Int = 0, rows: Range<Int>, columns: Range<Int>,
    focusRows: Range<Int>, focusColumns: Range<Int>,
    cell: @escaping @Sendable (Position) -> Cell
  ) -> Panel {
    Panel(
      kind, letter: letter, example: example, channel: channel, level: level, rows: rows,
      columns: columns, focusRows: focusRows, focusColumns: focusColumns, bounds: bounds
    ) { cell(Position(example: example, channel: channel, row: $0, column: $1)) }
  }

  /// Returns some planes of the tensor as panels, all of which a step is about; they are counted over all
  /// examples.
  func stack(
    planes: Range<Int>, of extent: Extent, level: Int = 0,
    roles: @escaping @Sendable (Position) -> Roles
  ) -> PanelStack {
    PanelStack(kind, count: planes.count, focus: 0..<planes.count) { index in
      let plane = planes.lowerBound + index
      return panel(
        example: plane / extent.channels, channel: plane % extent.channels, level: level,
        rows: 0..<extent.rows, columns: 0..<extent.columns, focusRows: 0..<extent.rows,
        focusColumns: 0..<extent.columns
      ) { Cell(factor(at: extent.place(of: $0)), roles: roles($0)) }
    }
  }

  /// Returns the planes of the example that a cell is of, with that cell in focus.
  func stack(
    at held: Position, of extent: Extent, cell: @escaping @Sendable (_ place: Int) -> Cell
  ) -> PanelStack {
    PanelStack(
      kind, count: extent.channels, focus: held.channel..<held.channel + 1
    ) { channel in
      panel(
        example: held.example, channel: channel, rows: 0..<extent.rows, columns: 0..<extent.columns,
        focusRows: held.row..<held.row + 1, focusColumns: held.column..<held.column + 1
      ) { cell(extent.place(of: $0)) }
    }
  }
}

// MARK: - Layers

extension LayerRelation {
  /// Returns the maps of a side in the step of a walk, a panel for each channel of the step's example.
  ///
  /// An input is shown with its padding, unless there is nothing in it.
  func stack<Value: Scalar>(
    of side: Side, as shown: ShownTensor<Value>, holding held: Position, by walk: Walk,
    hasPadding: Bool = true, cell: @escaping @Sendable (Position) -> Cell
  ) -> PanelStack {
    PanelStack(
      shown.kind, count: extent(of: side).channels,
      focus: channelFocus(on: side, holding: held, by: walk)
    ) { channel in
      panel(
        of: side, as: shown, example: walk == .tap ? 0 : held.example, channel: channel,
        holding: held, by: walk, hasPadding: hasPadding, cell: cell)
    }
  }

  /// Returns one plane of a side in the step of a walk.
  func panel<Value: Scalar>(
    of side: Side, as shown: ShownTensor<Value>, example: Int, channel: Int,
    holding held: Position, by walk: Walk, hasPadding: Bool = true,
    cell: @escaping @Sendable (Position) -> Cell
  ) -> Panel {
    let isBare = side == .input && !hasPadding
    func shownPart(_ axis: Relation, _ held: Int) -> (all: Range<Int>, focus: Range<Int>) {
      let focus = axis.focus(on: side, holding: held, by: walk)
      guard !isBare else { return (0..<axis.inputSize, focus.nearest(in: axis.inputSize)) }
      return (side == .input ? axis.spannedPositions : 0..<axis.size(of: side), focus)
    }
    let (rows, columns) = (
      shownPart(plane.rows, held.row), shownPart(plane.columns, held.column)
    )
    return shown.panel(
      example: example, channel: channel, rows: rows.all, columns: columns.all,
      focusRows: rows.focus, focusColumns: columns.focus, cell: cell)
  }
}

extension Extent {
  /// The extent of what a layer reads or makes: `[N, C, H, W]`, `[N, C, L]`, or a row of features `[N, F]`.
  init(maps shape: [Int]) {
    self.init(
      examples: shape[0], channels: shape.count > 2 ? shape[1] : 1,
      rows: shape.count > 3 ? shape[2] : 1, columns: shape[shape.count - 1])
  }

  /// The extent of weights: `[C_out, C_in/groups, h, w]`, `[C_out, C_in/groups, K]`, or a matrix
  /// `[out, in]`.
  init(weights shape: [Int]) {
    guard shape.count == 2 else {
      self.init(maps: shape)
      return
    }
    self.init(examples: 1, channels: 1, rows: shape[0], columns: shape[1])
  }

  /// The planes of an example, counted over all examples.
  func planes(of example: Int) -> Range<Int> {
    example * channels..<(example + 1) * channels
  }

  /// The shape `[N, C, H, W]`.
  var shape: [Int] { [examples, channels, rows, columns] }
}
