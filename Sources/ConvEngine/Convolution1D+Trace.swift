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
      let meetings = relation.meetings(of: input)
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
      product: product(output: output, tap: tap).polynomial
    ) { sum(output: output, upTo: step).polynomial }
  }

  /// Returns an output's value once all steps up to the given one are walked.
  func sum(output: Int, upTo step: Frame.Step) -> Value {
    let walked = (0..<relation.kernelSize)
      .filter { isWalked(output: output, tap: $0, by: step) }
    return Value.sum(bias ?? .zero, walked.map { product(output: output, tap: $0) })
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
  func weightFactor(_ tap: Int) -> Factor {
    Factor(name: weightName(tap), value: weight[tap].polynomial)
  }

  func inputFactor(_ input: Int) -> Factor {
    Factor(
      name: relation.isInput(input) ? Frame.inputName(input) : nil,
      value: self.input(at: input).polynomial)
  }

  /// Returns the name of a tap: its own symbol, or the lecture's letter in a filter of numbers.
  private func weightName(_ tap: Int) -> Name? {
    guard !hasSymbolicWeight else { return weight[tap].polynomial.symbol }
    return Name.weight(isFlipped ? weight.count - 1 - tap : tap, of: weight.count)
  }
}
