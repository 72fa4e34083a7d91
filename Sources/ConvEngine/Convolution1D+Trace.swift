extension Convolution1D {
  /// Returns the walk over the convolution, one frame for each output, input or tap.
  ///
  /// Each frame is computed from its index alone, in time and memory that do not depend on N.
  ///
  ///     let trace = try Convolution1D(input: [1, 2, 4], weight: [1, 1]).trace(by: .output)
  ///     trace.count                       // 2
  ///     trace[1].contributions.last?.sum  // 6
  public func trace(by walk: Walk) -> Trace {
    switch walk {
    case .output: Trace(count: relation.outputSize) { frame(.output($0)) }
    case .input: Trace(count: relation.inputSize) { frame(.input($0)) }
    case .tap: Trace(count: relation.kernelSize) { frame(.tap($0)) }
    }
  }

  private func frame(_ step: Frame.Step) -> Frame {
    Frame(
      step: step, relation: relation, connection: .shared,
      parameterCount: relation.kernelSize + (bias == nil ? 0 : 1),
      panels: [inputPanel(step), filterPanel(step), outputPanel(step), matrixPanel(step)],
      contributions: contributions(step),
      bias: bias.map { Factor(name: nil, value: $0.polynomial) }, isFlipped: isFlipped)
  }
}

// MARK: - Contributions

extension Convolution1D {
  private func contributions(_ step: Frame.Step) -> ComputedCollection<Contribution> {
    switch step {
    case .output(let output):
      return ComputedCollection(count: relation.kernelSize) {
        contribution(output: output, tap: $0, step: .tap($0))
      }
    case .tap(let tap):
      return ComputedCollection(count: relation.outputSize) {
        contribution(output: $0, tap: tap, step: step)
      }
    case .input(let input):
      let meetings = relation.taps(reading: input).compactMap { tap in
        relation.output(reading: input, through: tap).map { (tap: tap, output: $0) }
      }
      return ComputedCollection(count: meetings.count) {
        contribution(output: meetings[$0].output, tap: meetings[$0].tap, step: step)
      }
    }
  }

  private func contribution(output: Int, tap: Int, step: Frame.Step) -> Contribution {
    let input = relation.input(output: output, tap: tap)
    return Contribution(
      input: input, tap: tap, output: output,
      weight: weightFactor(tap), operand: inputFactor(input),
      product: product(output: output, tap: tap).polynomial,
      sum: sum(output: output, upTo: step).polynomial)
  }

  /// Returns an output's value once all steps up to the given one are walked.
  func sum(output: Int, upTo step: Frame.Step) -> Value {
    (0..<relation.kernelSize).reduce(bias ?? .zero) { sum, tap in
      isWalked(output: output, tap: tap, by: step) ? sum + product(output: output, tap: tap) : sum
    }
  }

  private func isWalked(output: Int, tap: Int, by step: Frame.Step) -> Bool {
    switch step {
    case .output(let last): output <= last
    case .tap(let last): tap <= last
    case .input(let last): relation.input(output: output, tap: tap) <= last
    }
  }
}

// MARK: - Names

extension Convolution1D {
  private func weightFactor(_ tap: Int) -> Factor {
    Factor(name: weightName(tap), value: weight[tap].polynomial)
  }

  private func inputFactor(_ input: Int) -> Factor {
    Factor(
      name: relation.isPadding(input) ? nil : Frame.inputName(input),
      value: self.input(at: input).polynomial)
  }

  /// Returns the name of a tap: its own symbol, or the lecture's letter in a filter of numbers.
  private func weightName(_ tap: Int) -> Name? {
    if weight[tap].polynomial.isSymbolic { return weight[tap].polynomial.symbol }
    if weight.contains(where: { $0.polynomial.isSymbolic }) { return nil }
    return Name.weight(isFlipped ? weight.count - 1 - tap : tap, of: weight.count)
  }
}

// MARK: - Panels

extension Convolution1D {
  private func inputPanel(_ step: Frame.Step) -> Panel {
    let focus: Range<Int> =
      switch step {
      case .output(let output): relation.window(of: output)
      case .input(let input): input..<input + 1
      case .tap(let tap):
        relation.input(output: 0, tap: tap)..<relation.input(output: 0, tap: tap) + 1
      }
    return Panel(
      .input, columns: relation.paddedPositions, focusColumns: focus, bounds: inputBounds
    ) { _, position in
      Cell(
        name: inputFactor(position).name, value: inputFactor(position).value,
        roles: inputRoles(position, step))
    }
  }

  private func inputRoles(_ position: Int, _ step: Frame.Step) -> Roles {
    var roles: Roles = relation.isPadding(position) ? .padding : []
    if !relation.isReached(position) { roles.insert(.unreached) }
    switch step {
    case .output(let output):
      if relation.tap(joining: position, to: output) != nil { roles.insert(.window) }
    case .tap(let tap):
      if relation.output(reading: position, through: tap) != nil { roles.insert(.window) }
    case .input(let input):
      if position == input { roles.insert([.source, .current]) }
    }
    return roles
  }

  private func filterPanel(_ step: Frame.Step) -> Panel {
    let used: Set<Int> =
      switch step {
      case .output: Set(0..<relation.kernelSize)
      case .tap(let tap): [tap]
      case .input(let input): Set(relation.taps(reading: input))
      }
    let focus = (used.min() ?? 0)..<(used.max() ?? 0) + 1
    return Panel(
      .filter, columns: 0..<relation.kernelSize, focusColumns: focus,
      bounds: ValueBounds(of: weight)
    ) { _, tap in
      Cell(
        name: weightFactor(tap).name, value: weightFactor(tap).value,
        roles: used.contains(tap) ? .tap : [])
    }
  }

  private func outputPanel(_ step: Frame.Step) -> Panel {
    Panel(
      .output, columns: 0..<relation.outputSize, focusColumns: focusedOutputs(step),
      bounds: inputBounds.convolved(with: weight, bias: bias)
    ) { _, output in
      let roles = outputRoles(output, step)
      let value = roles.contains(.pending) ? nil : sum(output: output, upTo: step).polynomial
      return Cell(name: Frame.outputName(output), value: value, roles: roles)
    }
  }

  private func focusedOutputs(_ step: Frame.Step) -> Range<Int> {
    switch step {
    case .output(let output):
      return output..<output + 1
    case .tap:
      return 0..<1
    case .input(let input):
      let outputs = relation.taps(reading: input).compactMap {
        relation.output(reading: input, through: $0)
      }
      let first = outputs.min() ?? min(input / relation.stride, relation.outputSize - 1)
      return first..<(outputs.max() ?? first) + 1
    }
  }

  private func outputRoles(_ output: Int, _ step: Frame.Step) -> Roles {
    switch step {
    case .output(let current):
      return output == current ? [.current, .done] : output < current ? .done : .pending
    case .tap(let tap):
      return [.target, tap == relation.kernelSize - 1 ? .done : .partial]
    case .input(let input):
      let reads = relation.tap(joining: input, to: output) != nil
      return progress(output, upTo: input).union(reads ? .target : [])
    }
  }

  /// Returns how far an output has come when inputs up to the given one are walked.
  private func progress(_ output: Int, upTo input: Int) -> Roles {
    let reads = (0..<relation.kernelSize).lazy
      .map { relation.input(output: output, tap: $0) }
      .filter { !relation.isPadding($0) }
    if reads.allSatisfy({ $0 <= input }) { return .done }
    return reads.contains { $0 <= input } ? .partial : .pending
  }

  private func matrixPanel(_ step: Frame.Step) -> Panel {
    let input = inputPanel(step).focusColumns.clamped(to: 0..<relation.inputSize)
    return Panel(
      .matrix, rows: 0..<relation.outputSize, columns: 0..<relation.inputSize,
      focusRows: focusedOutputs(step),
      focusColumns: input.isEmpty ? 0..<1 : input, bounds: ValueBounds(of: weight)
    ) { row, column in
      guard isBuilt(row: row, column: column, by: step) else { return Cell(roles: .notBuilt) }
      return matrixCell(row: row, column: column, step)
    }
  }

  private func isBuilt(row: Int, column: Int, by step: Frame.Step) -> Bool {
    switch step {
    case .output(let output): row <= output
    case .input(let input): column <= input
    case .tap(let last): relation.tap(joining: column, to: row).map { $0 <= last } ?? true
    }
  }

  private func matrixCell(row: Int, column: Int, _ step: Frame.Step) -> Cell {
    guard let tap = relation.tap(joining: column, to: row) else {
      return Cell(value: .zero, roles: [.structuralZero, isCurrent(row, column, step)])
    }
    var roles = isCurrent(row, column, step)
    if step == .tap(tap) || !roles.isEmpty { roles.insert(.window) }
    return Cell(name: weightFactor(tap).name, value: weight[tap].polynomial, roles: roles)
  }

  private func isCurrent(_ row: Int, _ column: Int, _ step: Frame.Step) -> Roles {
    step == .output(row) || step == .input(column) ? .current : []
  }
}
