extension ShownTensor {
  /// Returns some planes of the tensor as panels, all of which a step is about; they are counted over all
  /// examples.
  func stack(
    planes: Range<Int>, of extent: Extent, level: Int = 0,
    roles: @escaping @Sendable (Position) -> Roles
  ) -> PanelStack {
    PanelStack(kind, count: planes.count, focus: 0..<planes.count) { index in
      let plane = planes.lowerBound + index
      return Panel(
        kind, letter: letter, example: plane / extent.channels, channel: plane % extent.channels,
        level: level,
        rows: 0..<extent.rows, columns: 0..<extent.columns, focusRows: 0..<extent.rows,
        focusColumns: 0..<extent.columns, bounds: bounds
      ) { row, column in
        let position = Position(
          example: plane / extent.channels, channel: plane % extent.channels, row: row,
          column: column)
        let factor = factor(at: extent.place(of: position))
        return Cell(name: factor.name, value: factor.value, roles: roles(position))
      }
    }
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
