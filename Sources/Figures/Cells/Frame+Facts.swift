import ConvEngine

/// What the views ask of a frame.
extension Frame {
  /// The order in which the frames of the walk follow each other.
  var walk: Walk {
    switch step {
    case .output, .layer: .output
    case .input: .input
    case .tap: .tap
    }
  }

  /// The relation of the axis that runs from left to right.
  var relation: Relation { layer?.relation.plane.columns ?? .single }

  var connection: Connection { layer?.connection ?? .shared }

  var isFlipped: Bool { layer?.isFlipped ?? false }

  var bias: Factor? { equation?.start }

  var parameterCount: Int { layer?.parameterCount ?? 0 }

  /// Returns the name of an input cell.
  func inputName(_ column: Int) -> String { name(.input, column) }

  /// Returns the name of an output cell.
  func outputName(_ column: Int) -> String { name(.output, column) }

  private func name(_ kind: Panel.Kind, _ column: Int) -> String {
    panel(kind)?[column].name?.description ?? ""
  }

  /// The input positions, padding included.
  var paddedInputs: Range<Int> { panel(.input)?.columns ?? relation.paddedPositions }

  /// The inputs that have to be seen.
  var inputFocus: Range<Int> { panel(.input)?.focusColumns ?? 0..<1 }

  /// The outputs that have to be seen.
  var outputFocus: Range<Int> { panel(.output)?.focusColumns ?? 0..<1 }

  /// Whether no cell or weight is a symbol, so that an equation can be written in numbers.
  var isNumeric: Bool {
    hasNumberedFilter && panel(.input)?.bounds.symbolic == nil
      && (bias?.value ?? Polynomial.zero).constant != nil
  }

  /// Whether the filter is made of numbers, so that its names have to be said.
  var hasNumberedFilter: Bool {
    panel(.filter).map { $0.bounds.symbolic == nil } ?? false
  }

  /// Whether there are cells outside of the input.
  var isPadded: Bool { relation.padding.before + relation.padding.after > 0 }

  /// Returns the products of this step between inputs and outputs that are seen.
  ///
  /// Only those that may be seen are formed: walked by tap there is one for each output in its order,
  /// walked by output one for each tap or, in a dense layer, for each input.
  func terms(between inputs: Range<Int>, and outputs: Range<Int>) -> [Equation.Term] {
    let near: Range<Int> =
      switch (walk, connection) {
      case (.tap, _): outputs
      case (.output, .dense): inputs
      case (.output, _): 0..<inputs.count
      case (.input, _): 0..<terms.count
      }
    return near.clamped(to: 0..<terms.count).map { terms[$0] }
      .filter { inputs.contains($0.input.column) && outputs.contains($0.output.column) }
  }
}

extension Equation.Term {
  /// The name of the cell that the product is added to.
  var targetName: String { cell?.description ?? "" }
}
