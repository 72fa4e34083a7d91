extension LayerStep {
  /// The panels of the three tensors, of the products where one output is computed, of the matrix, and of
  /// the patches.
  var stacks: [PanelStack] {
    let (read, made): (Walk, Walk) = trace.isTransposed ? (.output, .input) : (.input, .output)
    return [stack(of: read), stack(of: .tap), stack(of: made)] + products
      + (target == .tap ? [] : [PanelStack(matrixPanel)]) + patchStacks
  }

  /// Returns the panels of a tensor: a map for each channel, or the filters that the step uses.
  func stack(of tensor: Walk) -> PanelStack {
    let kind = trace.shown(tensor).kind
    guard kind != .biasGradient else { return PanelStack(biasPanel) }
    guard tensor == .tap else {
      let example = walk == .tap ? 0 : held.example
      return PanelStack(
        kind, count: relation.extent(of: tensor).channels,
        focus: relation.channelFocus(on: tensor, holding: held, by: walk)
      ) { panel(of: tensor, example: example, channel: $0) }
    }
    let filters = filters
    return PanelStack(kind, count: filters.count, focus: filterFocus) {
      panel(of: .tap, example: filters[$0].filter, channel: filters[$0].channel)
    }
  }

  /// The filters of one channel that the step uses: all of an output channel, or of an input channel.
  private var filters: ComputedCollection<(filter: Int, channel: Int)> {
    guard walk == .input else {
      let filter = walk == .tap ? held.example : held.channel
      return ComputedCollection(count: relation.channels.inputsPerGroup) { (filter, $0) }
    }
    let readers = relation.channels.outputs(reading: held.channel)
    let channel = held.channel % relation.channels.inputsPerGroup
    return ComputedCollection(count: readers.count) { (readers.lowerBound + $0, channel) }
  }

  private var filterFocus: Range<Int> {
    walk == .tap ? held.channel..<held.channel + 1 : 0..<filters.count
  }

  private func panel(of tensor: Walk, example: Int, channel: Int) -> Panel {
    let (shown, plane) = (trace.shown(tensor), relation.plane)
    return Panel(
      shown.kind, letter: shown.letter, example: example, channel: channel,
      rows: positions(of: tensor, along: plane.rows),
      columns: positions(of: tensor, along: plane.columns),
      focusRows: plane.rows.focus(on: tensor, holding: held.row, by: walk),
      focusColumns: plane.columns.focus(on: tensor, holding: held.column, by: walk),
      bounds: shown.bounds
    ) { row, column in
      cell(
        at: Position(example: example, channel: channel, row: row, column: column), of: tensor)
    }
  }

  private func positions(of tensor: Walk, along axis: Relation) -> Range<Int> {
    switch tensor {
    case .output: 0..<axis.outputSize
    case .input: axis.spannedPositions
    case .tap: 0..<axis.kernelSize
    }
  }
}

// MARK: - Cells

extension LayerStep {
  func cell(at position: Position, of tensor: Walk) -> Cell {
    var roles = tensor == target ? targetRoles(position) : operandRoles(position, of: tensor)
    if tensor == .input, !relation.isReached(position) { roles.insert(.unreached) }
    if tensor == target { return targetCell(at: position, roles: roles) }
    let source = tensor == .input ? relation.source(of: position) : position
    guard let source else { return Cell(value: .zero, roles: roles) }
    let place = relation.extent(of: tensor).place(of: source)
    let factor = trace.shown(tensor).factor(at: place)
    return Cell(name: factor.name, value: factor.value, roles: roles)
  }

  private func operandRoles(_ position: Position, of tensor: Walk) -> Roles {
    var roles: Roles = tensor == .input && isOutside(position) ? .padding : []
    guard relation.isMet(position, of: tensor, holding: held, by: walk) else { return roles }
    if tensor == .tap {
      roles.insert(.tap)
    } else if tensor != walk {
      roles.insert(.window)
    } else {
      roles.insert(position == held ? [.source, .current] : .source)
    }
    return roles
  }

  private func isOutside(_ position: Position) -> Bool {
    !relation.plane.rows.isInput(position.row) || !relation.plane.columns.isInput(position.column)
  }
}

// MARK: - What is collected

extension LayerStep {
  private func targetCell(at position: Position, roles: Roles) -> Cell {
    guard target != .input || !isOutside(position) else { return Cell(roles: roles) }
    let place = relation.extent(of: target).place(of: position)
    return Cell(
      name: trace.shown(target).name(place),
      value: roles.contains(.pending) ? nil : value(of: position).polynomial, roles: roles)
  }

  /// Returns what a cell has come to with all that has been walked.
  private func value(of cell: Position) -> Value {
    guard !isGathering else { return trace.sum(of: cell) }
    return trace.sum(of: cell) { crossing in
      trace.place(of: crossing, in: walk).map { $0 <= place } ?? false
    }
  }

  private func targetRoles(_ position: Position) -> Roles {
    if isGathering { return gatheredRoles(position) }
    let isMet = relation.isMet(position, of: target, holding: held, by: walk)
    let reached: Roles = isMet ? .target : []
    guard target != .input || !isOutside(position) else {
      return reached.union(relation.source(of: position) == nil ? .dropped : .padding)
    }
    return reached.union(progress(of: position))
  }

  private func gatheredRoles(_ position: Position) -> Roles {
    guard target != .input || !isOutside(position) else { return .dropped }
    let cell = relation.extent(of: target).place(of: position)
    return cell == place ? [.current, .done] : cell < place ? .done : .pending
  }

  /// Returns how far a cell has come: whether all that it collects has been walked, or some, or none.
  private func progress(of cell: Position) -> Roles {
    var (hasWalked, hasLeft) = (false, false)
    for crossing in relation.crossings(of: cell, by: target) {
      guard let step = trace.place(of: crossing, in: walk) else { continue }
      if step <= place { hasWalked = true } else { hasLeft = true }
    }
    return hasLeft ? hasWalked ? .partial : .pending : .done
  }
}

// MARK: - Products

extension LayerStep {
  /// The products of the output that is computed, each where its weight is: a panel for each channel.
  private var products: [PanelStack] {
    guard isGathering, target == .output else { return [] }
    let channels = relation.channels.inputsPerGroup
    let bounds = trace.input.bounds.multiplied(by: trace.weight.bounds)
    return [PanelStack(.products, count: channels, focus: 0..<channels) { products($0, bounds) }]
  }

  private func products(_ channel: Int, _ bounds: ValueBounds) -> Panel {
    let plane = relation.plane
    return Panel(
      .products, example: held.channel, channel: channel, rows: 0..<plane.rows.kernelSize,
      columns: 0..<plane.columns.kernelSize, focusRows: 0..<plane.rows.kernelSize,
      focusColumns: 0..<plane.columns.kernelSize, bounds: bounds
    ) { row, column in
      let tap = Position(example: held.channel, channel: channel, row: row, column: column)
      let input = relation.input(output: held, tap: tap)
      let product = trace.product(Crossing(input: input, tap: tap, output: held))
      return Cell(value: product.polynomial, roles: isOutside(input) ? .padding : .window)
    }
  }
}
