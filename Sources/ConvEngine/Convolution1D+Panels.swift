extension Convolution1D {
  func inputPanel(_ step: Frame.Step) -> Panel {
    Panel(
      .input, columns: relation.paddedPositions, focusColumns: focusedInputs(step),
      bounds: inputBounds
    ) { _, position in
      let factor = inputFactor(position)
      return Cell(name: factor.name, value: factor.value, roles: inputRoles(position, step))
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

  func filterPanel(_ step: Frame.Step) -> Panel {
    Panel(
      .filter, columns: 0..<relation.kernelSize, focusColumns: focusedTaps(step),
      bounds: weightBounds
    ) { _, tap in
      let factor = weightFactor(tap)
      return Cell(
        name: factor.name, value: factor.value, roles: isUsed(tap, in: step) ? .tap : [])
    }
  }

  private func isUsed(_ tap: Int, in step: Frame.Step) -> Bool {
    switch step {
    case .output: true
    case .tap(let current): tap == current
    case .input(let input): relation.output(reading: input, through: tap) != nil
    }
  }

  func outputPanel(_ step: Frame.Step) -> Panel {
    Panel(
      .output, columns: 0..<relation.outputSize, focusColumns: focusedOutputs(step),
      bounds: outputBounds
    ) { _, output in
      let roles = outputRoles(output, step)
      let value = roles.contains(.pending) ? nil : sum(output: output, upTo: step).polynomial
      return Cell(name: Frame.outputName(output), value: value, roles: roles)
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
      .filter { relation.isInput($0) }
    if reads.allSatisfy({ $0 <= input }) { return .done }
    return reads.contains { $0 <= input } ? .partial : .pending
  }
}

// MARK: - Focus

extension Convolution1D {
  /// Returns the inputs that a step is about: a window, all that one tap reads, or a single one.
  func focusedInputs(_ step: Frame.Step) -> Range<Int> {
    switch step {
    case .output(let output):
      relation.window(of: output)
    case .tap(let tap):
      relation.input(output: 0, tap: tap)..<relation.input(output: lastOutput, tap: tap) + 1
    case .input(let input):
      input..<input + 1
    }
  }

  private func focusedTaps(_ step: Frame.Step) -> Range<Int> {
    switch step {
    case .output:
      return 0..<relation.kernelSize
    case .tap(let tap):
      return tap..<tap + 1
    case .input(let input):
      // The taps come from the last to the first.
      let taps = relation.taps(reading: input)
      return (taps.last ?? 0)..<(taps.first ?? 0) + 1
    }
  }

  /// Returns the outputs that a step is about; of an input that is never read, those near it.
  func focusedOutputs(_ step: Frame.Step) -> Range<Int> {
    switch step {
    case .output(let output):
      return output..<output + 1
    case .tap:
      return 0..<relation.outputSize
    case .input(let input):
      let outputs = relation.meetings(of: input).map(\.output)
      let first = outputs.first ?? relation.output(near: input)
      return first..<(outputs.last ?? first) + 1
    }
  }

  private var lastOutput: Int { relation.outputSize - 1 }
}
