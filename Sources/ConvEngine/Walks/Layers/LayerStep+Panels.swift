extension LayerStep {
  /// The panels of the three tensors, of the products where one output is computed, of the matrix, and of
  /// the patches.
  var stacks: [PanelStack] {
    let (read, made): (Side, Side) = trace.isTransposed ? (.output, .input) : (.input, .output)
    return [stack(of: read), stack(of: .weight), stack(of: made)] + products
      + (collected == .weight ? [] : [PanelStack(matrixPanel)]) + patchStacks
  }

  /// Returns the panels of a tensor: a map for each channel, or the filters that the step uses.
  func stack(of side: Side) -> PanelStack {
    let kind = trace.shown(side).kind
    guard kind != .biasGradient else { return PanelStack(biasPanel) }
    guard side == .weight else {
      return relation.stack(of: side, as: trace.shown(side), holding: held, by: walk) {
        cell(at: $0, of: side)
      }
    }
    let filters = filters
    return PanelStack(kind, count: filters.count, focus: filterFocus) { index in
      relation.panel(
        of: .weight, as: trace.shown(.weight), example: filters[index].filter,
        channel: filters[index].channel, holding: held, by: walk
      ) { cell(at: $0, of: .weight) }
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
}

// MARK: - Cells

extension LayerStep {
  func cell(at position: Position, of side: Side) -> Cell {
    var roles = side == collected ? targetRoles(position) : operandRoles(position, of: side)
    if side == .input, !relation.isReached(position) { roles.insert(.unreached) }
    if side == collected { return targetCell(at: position, roles: roles) }
    let source = side == .input ? relation.source(of: position) : position
    guard let source else { return Cell(value: .zero, roles: roles) }
    let place = relation.extent(of: side).place(of: source)
    return Cell(trace.shown(side).factor(at: place), roles: roles)
  }

  private func operandRoles(_ position: Position, of side: Side) -> Roles {
    var roles: Roles = side == .input && isOutside(position) ? .padding : []
    guard relation.isMet(position, of: side, holding: held, by: walk) else { return roles }
    if side == .weight {
      roles.insert(.tap)
    } else if side != walk.held {
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
    guard collected != .input || !isOutside(position) else { return Cell(roles: roles) }
    let place = relation.extent(of: collected).place(of: position)
    return Cell(
      name: trace.shown(collected).name(place),
      value: roles.contains(.pending) ? nil : value(of: position).polynomial, roles: roles)
  }

  /// Returns what a cell has come to with all that has been walked.
  private func value(of cell: Position) -> Value {
    guard !isGathering else { return trace.sum(of: cell) }
    return trace.sum(of: cell) { joint in
      trace.relation.place(of: joint, in: walk.held).map { $0 <= place } ?? false
    }
  }

  private func targetRoles(_ position: Position) -> Roles {
    if isGathering { return gatheredRoles(position) }
    let isMet = relation.isMet(position, of: collected, holding: held, by: walk)
    let reached: Roles = isMet ? .target : []
    guard collected != .input || !isOutside(position) else {
      return reached.union(relation.source(of: position) == nil ? .dropped : .padding)
    }
    return reached.union(progress(of: position))
  }

  private func gatheredRoles(_ position: Position) -> Roles {
    guard collected != .input || !isOutside(position) else { return .dropped }
    return Roles(at: relation.extent(of: collected).place(of: position), walkedTo: place)
  }

  /// Returns how far a cell has come: whether all that it collects has been walked, or some, or none.
  private func progress(of cell: Position) -> Roles {
    var (hasWalked, hasLeft) = (false, false)
    for joint in relation.joints(of: cell, by: Walk(holding: collected)) {
      guard let step = trace.relation.place(of: joint, in: walk.held) else { continue }
      if step <= place { hasWalked = true } else { hasLeft = true }
    }
    return hasLeft ? hasWalked ? .partial : .pending : .done
  }
}

// MARK: - Products

extension LayerStep {
  /// The products of the output that is computed, each where its weight is: a panel for each channel.
  private var products: [PanelStack] {
    guard isGathering, collected == .output else { return [] }
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
      let product = trace.product(Joint(input: input, tap: tap, output: held))
      return Cell(value: product.polynomial, roles: isOutside(input) ? .padding : .window)
    }
  }
}
