// One step of the walk over a softmax: a power of the row is divided by the sum of all.
//
//     z        1    [3*]    2           the whole row is read; * the largest, m
//     z − m   −2     0     −1
//     e       0.14  [1]    0.37         0.14 + 1 + 0.37 = 1.50
//     p       0.09  [0.67]   ·          1 / 1.50
extension Softmax {
  /// The walk over the softmax, one frame for each probability: a power, divided by the sum of its row.
  ///
  /// The terms are the powers of the row, and the sum of the last is what each of them is divided
  /// by (``Equation/quotient``). The panels are those of one example.
  ///
  ///     let softmax = try Softmax(Tensor<Double>(shape: [1, 2], elements: [5, 5]))
  ///     softmax.trace[1].terms.map(\.sum)  // 1, 2
  ///     softmax.trace[1].quotient?.value           // 0.5
  ///
  /// - Complexity: O(logits), for the bounds of what will be seen; of a frame O(classes).
  public var trace: Trace {
    let walk = RowWalk(self, showingAs: .output)
    let powers = ShownTensor<Value>.collected(.powers, "e", shape: walk.shape, bounds: .fractions)
    let differences = ShownTensor<Value>(
      kind: .differences, bounds: walk.logits.bounds.differences, elements: []
    ) { _ in nil }
    return walk.trace { $0.softmaxFrame(differences, powers) }
  }
}

extension RowStep {
  fileprivate func softmaxFrame(
    _ differences: ShownTensor<Value>, _ powers: ShownTensor<Value>
  ) -> Frame {
    let name = walk.probabilities.name(cell)
    return Frame(
      .softmax, step: .output(cell), name: name,
      stacks: [
        logits, stack(differences, focus: whole) { (row.differences[$0], .window) },
        stack(powers, focus: focus) {
          (row.powers[$0], $0 == place ? [.window, .source] : .window)
        },
        stack(computing: walk.probabilities) { row.probability(of: $0) },
      ],
      equation: Equation(
        cell: name, terms: ComputedCollection(count: walk.classes) { term($0, powers) },
        quotient: Equation.Quotient(
          dividend: power(place, powers), divisor: row.sum.polynomial,
          value: row.probability(of: place).polynomial),
        links: Equation.Links(input: .powers, output: .output, collected: .output)
      ) { row.probability(of: place).polynomial })
  }

  private func term(_ index: Int, _ powers: ShownTensor<Value>) -> Equation.Term {
    let power = power(index, powers)
    return Equation.Term(
      input: position(of: index), tap: Position(column: index), output: position(of: place),
      cell: walk.probabilities.name(cell), weight: Factor(name: nil, value: .one), operand: power,
      product: power.value
    ) { Value.sum(0, Array(row.powers.prefix(index + 1))).polynomial }
  }

  /// Returns the power of a class, with its name.
  private func power(_ place: Int, _ powers: ShownTensor<Value>) -> Factor {
    Factor(name: powers.name(cell(of: place)), value: row.powers[place].polynomial)
  }
}

extension ValueBounds {
  /// The bounds of values less others that are as large or larger.
  fileprivate var differences: ValueBounds {
    let least = numbers.lowerBound - numbers.upperBound
    return ValueBounds(numbers: least...0, decimals: decimals, symbolic: nil)
  }
}
