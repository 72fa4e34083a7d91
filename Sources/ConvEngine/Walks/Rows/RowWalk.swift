/// The walk over the rows of a classifier, `[N, classes]`: one frame for each class of each example.
///
///     z       1   [3]   2        example 0, whose row is read whole; a step is about one of its classes
///             2    2    0        example 1
struct RowWalk<Value: Number>: Sendable {
  let softmax: Softmax<Value>
  let logits: ShownTensor<Value>
  let probabilities: ShownTensor<Value>

  /// Creates the walk over what a softmax reads and makes; its probabilities are shown as a kind of panel.
  init(_ softmax: Softmax<Value>, showingAs kind: Panel.Kind) {
    self.softmax = softmax
    logits = .cells(.input, "z", of: softmax.logits)
    probabilities = .collected(kind, "p", shape: softmax.logits.shape, bounds: .fractions)
  }

  var classes: Int { softmax.logits.shape[1] }

  /// The shape of all rows, `[N, classes]`.
  var shape: [Int] { softmax.logits.shape }

  /// Returns the walk, each frame computed from its step alone.
  func trace(_ frame: @escaping @Sendable (RowStep<Value>) -> Frame) -> Trace {
    Trace(count: shape.reduce(1, *)) { cell in
      frame(step(of: cell / classes, at: cell % classes))
    }
  }

  /// Returns the step of an example that is about one of its classes.
  func step(of example: Int, at place: Int) -> RowStep<Value> {
    let row = softmax.logits.elements[example * classes..<(example + 1) * classes]
    return RowStep(walk: self, example: example, place: place, row: SoftmaxRow(row))
  }
}

/// One step of the walk over rows: an example, one of its classes, and the way of its row to probabilities.
struct RowStep<Value: Number>: Sendable {
  let walk: RowWalk<Value>
  let example: Int
  /// The class that the step is about.
  let place: Int
  let row: SoftmaxRow<Value>

  /// The place of the class among those of all examples.
  var cell: Int { cell(of: place) }

  /// All classes.
  var whole: Range<Int> { 0..<walk.classes }

  /// The class of the step.
  var focus: Range<Int> { place..<place + 1 }

  /// Returns the place of a class of the example among those of all examples.
  func cell(of place: Int) -> Int { example * walk.classes + place }

  /// Returns the position of a class in the row of the example.
  func position(of place: Int) -> Position { Position(example: example, column: place) }
}

// MARK: - Panels

extension RowStep {
  /// The logits, all of them read, and the largest of them.
  var logits: PanelStack {
    let winner = row.differences.firstIndex(of: 0)
    return stack(walk.logits, focus: whole) {
      (walk.logits.elements[cell(of: $0)], $0 == winner ? [.window, .winner] : .window)
    }
  }

  /// How much is expected of each class, with a mark at that of the step.
  var expectations: PanelStack {
    let values = row.probabilities
    return stack(walk.probabilities, focus: focus) {
      (values[$0], $0 == place ? [.window, .source] : .window)
    }
  }

  /// Returns the row of the example, a class beside the other.
  func stack(
    _ shown: ShownTensor<Value>, focus: Range<Int>,
    cell: @escaping @Sendable (_ place: Int) -> (value: Value, roles: Roles)
  ) -> PanelStack {
    panel(shown, focus: focus) { place, name in
      let (value, roles) = cell(place)
      return Cell(name: name, value: value.polynomial, roles: roles)
    }
  }

  /// Returns the row of the example as far as the walk has come, class by class.
  func stack(
    computing shown: ShownTensor<Value>, value: @escaping @Sendable (_ place: Int) -> Value
  ) -> PanelStack {
    panel(shown, focus: focus) { other, name in
      Cell(name, at: other, walkedTo: place) { value(other).polynomial }
    }
  }

  private func panel(
    _ shown: ShownTensor<Value>, focus: Range<Int>,
    cell: @escaping @Sendable (_ place: Int, Name?) -> Cell
  ) -> PanelStack {
    PanelStack(
      Panel(
        shown.kind, letter: shown.letter, example: example, columns: whole, focusColumns: focus,
        bounds: shown.bounds
      ) { _, place in cell(place, shown.name(self.cell(of: place))) })
  }
}

extension ValueBounds {
  /// The bounds of fractions of 1, which have digits without end.
  static let fractions = ValueBounds(numbers: 0...1, decimals: mostDecimals, symbolic: nil)

  /// The bounds of fractions of 1 and of −1.
  static let signedFractions = ValueBounds(numbers: -1...1, decimals: mostDecimals, symbolic: nil)
}
