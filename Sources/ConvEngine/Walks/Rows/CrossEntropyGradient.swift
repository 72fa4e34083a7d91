/// The walk over the gradient of a cross entropy: what is expected of a class, less what is right.
///
///     p     0.09   0.67   0.24
///     t      0      0     [1]
///     dz    0.09   0.67  −0.76          dz2 = 1·p2 + −1·t2
struct CrossEntropyGradient<Value: Number>: Sendable {
  let losses: CrossEntropyTrace<Value>
  let gradient: ShownTensor<Value>

  init(_ entropy: CrossEntropy<Value>) {
    losses = CrossEntropyTrace(entropy)
    gradient = .collected(
      .inputGradient, "dz", shape: entropy.logits.shape, bounds: .signedFractions)
  }

  /// The walk, each frame computed from its index alone.
  var trace: Trace { losses.walk.trace(frame) }

  /// What the loss is divided by, where it is a mean.
  private var divisor: Int? {
    losses.entropy.reduction == .mean ? losses.entropy.target.count : nil
  }

  private func frame(_ step: RowStep<Value>) -> Frame {
    let name = gradient.name(step.cell)
    return Frame(
      .inputGradient, step: .input(step.cell), name: name,
      stacks: [
        step.logits, step.expectations, losses.targets(step),
        step.stack(computing: gradient) { sum(of: $0, in: step) },
      ],
      equation: Equation(
        cell: name, terms: ComputedCollection(count: 2) { term($0, in: step) },
        combining: divisor.map { .mean(of: $0) } ?? .sum,
        links: Equation.Links(output: .inputGradient, collected: .output)
      ) { sum(of: step.place, in: step).polynomial })
  }

  /// Returns what is expected of the class, or what is taken from it.
  private func term(_ index: Int, in step: RowStep<Value>) -> Equation.Term {
    let (shown, value, weight): (ShownTensor<Value>, Value, Value) =
      index == 0
      ? (losses.walk.probabilities, step.row.probability(of: step.place), 1)
      : (losses.target, losses.isRight(step.place, in: step), -1)
    let position = step.position(of: step.place)
    return Equation.Term(
      input: position, tap: Position(column: index), output: position,
      cell: gradient.name(step.cell), weight: Factor(name: nil, value: weight.polynomial),
      operand: Factor(name: shown.name(step.cell), value: value.polynomial),
      product: (weight * value).polynomial
    ) { sum(of: step.place, in: step, first: index + 1).polynomial }
  }

  /// Returns the gradient of a logit, or the first part of it.
  private func sum(of place: Int, in step: RowStep<Value>, first count: Int = 2) -> Value {
    let target = count == 1 ? 0 : losses.isRight(place, in: step)
    return (step.row.probability(of: place) - target).divided(by: divisor ?? 1)
  }
}

extension CrossEntropy {
  /// The walk over the gradient of the logits, one frame for each: what is expected of its class, less what
  /// is right.
  ///
  /// The step is that of an input, and where the loss is a mean each sum is divided by the
  /// ``Equation/divisor``.
  ///
  ///     let entropy = try CrossEntropy(
  ///       logits: Tensor<Double>(shape: [1, 4], elements: [2, 2, 2, 2]), target: [3])
  ///     entropy.logitsGradientTrace[3].terms.map(\.sum)  // 0.25, -0.75
  ///
  /// - Complexity: O(N · classes), for the bounds of what will be seen; of a frame O(classes).
  public var logitsGradientTrace: Trace { CrossEntropyGradient(self).trace }
}
