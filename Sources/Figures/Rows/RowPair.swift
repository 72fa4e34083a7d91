import ConvEngine

/// The rows of cells that a layer of one axis joins, and which of them is counted finely.
///
///     fine      2    0  [ 1    3    1 ]  0    2       the relation's inputs, padding included
///     coarse       3         8         ·              its outputs, each below the middle of its window
///
/// A convolution reads the fine row and makes the coarse one; a transposed convolution and the gradient of an
/// input do the opposite. What gives stands above what receives.
struct RowPair {
  let fine: Panel.Kind
  let coarse: Panel.Kind
  /// The row above, which gives, and the one below, which receives.
  let upper: Panel.Kind
  let lower: Panel.Kind
  /// The weights, or their gradient.
  let filter: Panel.Kind?
  /// A row on the fine axis that is only looked at, such as the input of a pooling whose gradient is walked.
  let witness: Panel.Kind?

  /// Finds the rows of a frame, or nil where it has none that a relation of one axis joins.
  init?(_ frame: Frame) {
    guard let layer = frame.layer, layer.relation.plane.rank == 1,
      let links = frame.equation?.links,
      let input = links.input, let output = links.output,
      frame.operation != .biasGradient, frame.operation != .unfold, frame.operation != .fold
    else { return nil }
    (fine, coarse) = layer.isTransposed ? (output, input) : (input, output)
    let isBackwards = links.collected == .input
    (upper, lower) = isBackwards ? (output, input) : (input, output)
    filter = links.weight
    witness = frame.stack(.input) != nil && fine != .input && coarse != .input ? .input : nil
  }
}

extension Frame {
  /// The relation of the axis that runs from left to right.
  var relation: Relation { layer?.relation.plane.columns ?? .single }

  /// The fine cell or cells that have to be seen.
  func fineFocus(_ pair: RowPair) -> Range<Int> { focused(pair.fine)?.focusColumns ?? 0..<1 }

  /// The coarse cell or cells that have to be seen.
  func coarseFocus(_ pair: RowPair) -> Range<Int> { focused(pair.coarse)?.focusColumns ?? 0..<1 }

  /// The fine positions, padding included.
  func fineCells(_ pair: RowPair) -> Range<Int> {
    panel(pair.fine)?.columns ?? relation.paddedPositions
  }

  /// Returns the first panel of a kind that the step is about.
  func focused(_ kind: Panel.Kind) -> Panel? {
    stack(kind).map { $0.panels[min($0.focus.lowerBound, $0.panels.count - 1)] }
  }

  /// Whether the step holds a coarse cell still, so that one window is what it is about.
  func holdsWindow(_ pair: RowPair) -> Bool { held == pair.coarse }

  /// The panels' kind whose cell the step is about, or the weights.
  var held: Panel.Kind? {
    guard let links = equation?.links else { return nil }
    switch step {
    case .output: return links.output
    case .input: return links.input
    case .tap: return links.weight
    case .layer: return nil
    }
  }
}
