import ConvEngine

/// What the blocks ask of a frame.
extension Frame {
  /// The order in which the frames of the walk follow each other.
  var walk: Walk {
    switch step {
    case .output, .layer: .output
    case .input: .input
    case .tap: .tap
    }
  }

  var connection: Connection { layer?.connection ?? .shared }

  /// Whether the step computes one cell, and so has one equation.
  var isGathering: Bool { equation?.cell != nil }

  /// Whether no cell or weight is a symbol, so that an equation can be written in numbers.
  var isNumeric: Bool {
    let links = equation?.links
    return [links?.input, links?.weight, links?.output].allSatisfy { kind in
      kind.flatMap { panel($0)?.bounds.symbolic } == nil
    } && (equation?.start?.value ?? .zero).constant != nil && operation != .neurons
  }

  /// Whether there are cells outside of the input.
  var isPadded: Bool { relation.padding.before + relation.padding.after > 0 }

  /// Returns the terms of this step between fine and coarse cells that are seen.
  ///
  /// Only those that may be seen are formed: walked by tap there is one for each coarse cell in its order,
  /// walked by output one for each tap or, in a dense layer, for each input.
  func terms(
    between fine: Range<Int>, and coarse: Range<Int>, _ pair: RowPair
  ) -> [Equation.Term] {
    let near: Range<Int> =
      switch (step, connection) {
      case (.tap, _): coarse
      case (_, .dense): fine
      default: 0..<min(terms.count, max(fine.count, coarse.count) + 1)
      }
    let isSwapped = layer?.isTransposed == true
    return near.clamped(to: 0..<terms.count).map { terms[$0] }.filter { term in
      let (above, below) = isSwapped ? (term.output, term.input) : (term.input, term.output)
      return fine.contains(above.column) && coarse.contains(below.column)
    }
  }
}

extension Equation.Term {
  /// The name of the cell that the product is added to.
  var cellName: String { cell?.description ?? "" }

  /// Whether the operand counts as it is: there is no weight, or one of 1 without a name.
  var isBare: Bool { weight.name == nil && weight.value == .one }
}
