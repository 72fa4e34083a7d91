/// A softmax as its frames show it.
struct SoftmaxTrace<Value: Number>: Sendable {
  let softmax: Softmax<Value>
  let logits: ShownTensor<Value>
  let differences: ShownTensor<Value>
  let powers: ShownTensor<Value>
  let probabilities: ShownTensor<Value>

  init(_ softmax: Softmax<Value>) {
    let shape = softmax.logits.shape
    self.softmax = softmax
    logits = .cells(.input, "z", of: softmax.logits)
    differences = ShownTensor(kind: .differences, bounds: logits.bounds.differences, elements: []) {
      _ in nil
    }
    powers = .collected(.powers, "e", shape: shape, bounds: .fractions)
    probabilities = .collected(.output, "p", shape: shape, bounds: .fractions)
  }

  var classes: Int { softmax.logits.shape[1] }

  /// Returns an example's row, on its way to probabilities.
  func row(_ example: Int) -> SoftmaxRow<Value> {
    SoftmaxRow(softmax.logits.elements[example * classes..<(example + 1) * classes])
  }
}

extension ValueBounds {
  /// The bounds of fractions of 1, which have digits without end.
  static let fractions = ValueBounds(numbers: 0...1, decimals: mostDecimals, symbolic: nil)

  /// The bounds of values less others that are as large or larger.
  fileprivate var differences: ValueBounds {
    let least = numbers.lowerBound - numbers.upperBound
    return ValueBounds(numbers: least...0, decimals: decimals, symbolic: nil)
  }
}

extension ShownTensor {
  /// Returns the panel of one row of a matrix `[N, classes]`, a class beside the other.
  func row(
    of example: Int, classes: Int, focus: Range<Int>,
    cell: @escaping @Sendable (_ place: Int) -> (value: Value?, roles: Roles)
  ) -> PanelStack {
    let name = name
    return PanelStack(
      Panel(
        kind, letter: letter, example: example, columns: 0..<classes, focusColumns: focus,
        bounds: bounds
      ) { _, place in
        let (value, roles) = cell(place)
        return Cell(
          name: name(example * classes + place), value: value?.polynomial, roles: roles)
      })
  }
}
