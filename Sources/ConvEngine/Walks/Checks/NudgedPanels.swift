/// The panels of one step of a gradient check: the operand, its gradient, and the slopes so far.
struct NudgedPanels: Sendable {
  let claim: GradientCheck.Subject
  /// The slope of each place that is measured in any step.
  private let measured: [Int: Double]
  private let extent: Extent
  /// The place of the step, and where that is.
  private let current: Int
  private let position: Position

  /// Creates the panels of a step, given all that was found of the operand.
  init(claim: GradientCheck.Subject, findings: [GradientCheck.Finding], index: Int) {
    let shape = claim.tensor.shape
    self.claim = claim
    measured = Dictionary(uniqueKeysWithValues: findings.map { ($0.place, $0.slope) })
    extent = shape.count == 3 ? Extent(maps: shape) : Extent(planes: shape)
    current = findings[index].place
    position = extent.position(at: current)
  }

  /// The operand, with the cell of the step as what is moved.
  var operand: PanelStack {
    let elements = claim.tensor.elements
    return stack(claim.kind, claim.letter, ValueBounds(of: elements)) { place in
      Cell(
        name: claim.name(at: place), value: Polynomial(elements[place]),
        roles: place == current ? [.current, .source] : [])
    }
  }

  /// The gradients that are claimed.
  var gradient: PanelStack {
    let elements = claim.gradient.elements
    return stack(claim.gradientKind, "d" + claim.letter, ValueBounds(of: elements)) { place in
      Cell(
        name: claim.name(at: place).ofGradient, value: Polynomial(elements[place]),
        roles: place == current ? [.current, .done] : .done)
    }
  }

  /// The slopes that have been measured; a place that is left out never has one.
  var slopes: PanelStack {
    stack(.slopes, nil, ValueBounds(of: measured.values)) { place in
      guard let slope = measured[place] else { return Cell(roles: .unreached) }
      guard place <= current else { return Cell(roles: .pending) }
      return Cell(
        value: Polynomial(slope), roles: place == current ? [.current, .done, .target] : .done)
    }
  }

  /// Returns panels for all planes of the operand, that of the step in focus.
  private func stack(
    _ kind: Panel.Kind, _ letter: String?, _ bounds: ValueBounds,
    cell: @escaping @Sendable (_ place: Int) -> Cell
  ) -> PanelStack {
    let (extent, position) = (extent, position)
    let plane = position.example * extent.channels + position.channel
    return PanelStack(
      kind, count: extent.examples * extent.channels, focus: plane..<plane + 1
    ) { plane in
      Panel(
        kind, letter: letter, example: plane / extent.channels, channel: plane % extent.channels,
        rows: 0..<extent.rows, columns: 0..<extent.columns,
        focusRows: position.row..<position.row + 1,
        focusColumns: position.column..<position.column + 1, bounds: bounds
      ) { row, column in cell((plane * extent.rows + row) * extent.columns + column) }
    }
  }
}

// MARK: - Operands

extension GradientCheck.Subject {
  /// The kind of panel that shows the tensor.
  fileprivate var kind: Panel.Kind { operand == .weight || operand == .bias ? .filter : .input }

  /// The kind of panel that shows the gradient.
  fileprivate var gradientKind: Panel.Kind {
    switch operand {
    case .weight: .filterGradient
    case .bias: .biasGradient
    case .input, .outputGradient, .logits, .target: .inputGradient
    }
  }

  /// What the cells are called by.
  fileprivate var letter: String {
    switch operand {
    case .weight: "w"
    case .bias: "b"
    case .logits: "z"
    case .input, .outputGradient, .target: "x"
    }
  }

  /// Returns the name of a cell.
  func name(at place: Int) -> Name {
    operand == .weight
      ? Name.weight(place, of: tensor.shape) : Name.cell(letter, at: place, of: tensor.shape)
  }

  /// Returns the step that is about a cell.
  func step(at place: Int) -> Frame.Step {
    kind == .filter ? .tap(place) : .input(place)
  }
}
