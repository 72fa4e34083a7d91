/// The walk over a cross entropy: the surprise at the class that is right, example by example.
///
///     z        1     3*    2
///     p       0.09  0.67  0.24
///     t        0     0    [1]           the third class is right
///     −ln p   2.41  0.41  [1.41]        loss = 0·2.41 + 0·0.41 + 1·1.41
struct CrossEntropyTrace<Value: Number>: Sendable {
  let entropy: CrossEntropy<Value>
  let walk: RowWalk<Value>
  let target: ShownTensor<Value>
  private let surprisals: ShownTensor<Value>
  /// The loss of each example, and what the losses up to each come to: their sum, or their part of the mean.
  private let losses: [Value]
  private let totals: [Value]
  private let lossBounds: ValueBounds
  private let totalBounds: ValueBounds

  init(_ entropy: CrossEntropy<Value>) {
    self.entropy = entropy
    walk = RowWalk(entropy.softmax, showingAs: .probabilities)
    target = .collected(.target, "t", shape: walk.shape, bounds: ValueBounds(of: [Value.one]))
    surprisals = .collected(
      .surprisals, "s", shape: walk.shape, bounds: .surprisals(of: entropy.logits.elements))
    losses = entropy.losses
    totals = entropy.totals(of: losses)
    lossBounds = ValueBounds(of: losses)
    totalBounds = ValueBounds(of: totals)
  }

  /// The walk, each frame computed from its index alone.
  var trace: Trace {
    Trace(count: losses.count) { frame(walk.step(of: $0, at: entropy.target[$0])) }
  }

  /// Returns which class is right, as a row.
  func targets(_ step: RowStep<Value>) -> PanelStack {
    step.stack(target, focus: step.focus) { (isRight($0, in: step), .tap) }
  }

  /// Returns the target of a class: 1 if it is right.
  func isRight(_ place: Int, in step: RowStep<Value>) -> Value {
    entropy.target[step.example] == place ? 1 : 0
  }
}

// MARK: - Frames

extension CrossEntropyTrace {
  private var isReduced: Bool { entropy.reduction != .none }

  private func frame(_ step: RowStep<Value>) -> Frame {
    let name = Name("loss", step.example)
    return Frame(
      .crossEntropy, step: .output(step.example), name: name,
      stacks: [
        step.logits, step.expectations, targets(step),
        step.stack(surprisals, focus: step.focus) {
          (step.row.surprisal(of: $0), $0 == step.place ? [.window, .source] : .window)
        },
        PanelStack(lossPanel(upTo: step.example)),
      ] + (isReduced ? [PanelStack(totalPanel(upTo: step.example))] : []),
      equation: Equation(
        cell: name, terms: ComputedCollection(count: walk.classes) { term($0, in: step) },
        links: Equation.Links(
          input: .surprisals, weight: .target, output: isReduced ? .losses : .output,
          collected: .output)
      ) { losses[step.example].polynomial })
  }

  private func term(_ index: Int, in step: RowStep<Value>) -> Equation.Term {
    let (cell, surprisal) = (step.cell(of: index), step.row.surprisal(of: index))
    // A part of the loss is all or nothing, be it infinitely surprising.
    let loss = losses[step.example]
    return Equation.Term(
      input: step.position(of: index), tap: Position(column: index),
      output: Position(column: step.example), cell: Name("loss", step.example),
      weight: Factor(name: target.name(cell), value: isRight(index, in: step).polynomial),
      operand: Factor(name: surprisals.name(cell), value: surprisal.polynomial),
      product: (index == step.place ? loss : 0).polynomial
    ) { (index < step.place ? 0 : loss).polynomial }
  }

  /// The losses of all examples, which are the output unless they are made one.
  private func lossPanel(upTo example: Int) -> Panel {
    Panel(
      isReduced ? .losses : .output, letter: "loss", columns: 0..<losses.count,
      focusColumns: example..<example + 1, bounds: lossBounds
    ) { _, other in
      Cell(Name("loss", other), at: other, walkedTo: example) { losses[other].polynomial }
    }
  }

  /// The one loss that the examples come to, in parts.
  private func totalPanel(upTo example: Int) -> Panel {
    let isLast = example == losses.count - 1
    return Panel(
      .output, letter: "loss", columns: 0..<1, focusColumns: 0..<1, bounds: totalBounds
    ) { _, _ in
      Cell(
        name: Name("loss"), value: totals[example].polynomial,
        roles: [.target, isLast ? .done : .partial])
    }
  }
}

extension CrossEntropy {
  /// The walk over the loss, one frame for each example: how surprising its target is.
  ///
  /// The terms are those of the definition, `loss = Σ t[k] · (−ln p[k])`, in which the target t is 1
  /// for the class that is right and 0 for all others. The panels are those of one example; the output is
  /// the loss that the examples up to this one come to.
  ///
  ///     let entropy = try CrossEntropy(
  ///       logits: Tensor<Double>(shape: [1, 4], elements: [2, 2, 2, 2]), target: [3])
  ///     entropy.trace[0].terms.map(\.product)  // 0, 0, 0, ln 4
  ///
  /// - Complexity: O(N · classes), for the sums of the losses; of a frame O(classes).
  public var trace: Trace { CrossEntropyTrace(self).trace }

  fileprivate func totals(of losses: [Value]) -> [Value] {
    var sum: Value = 0
    return losses.map { loss in
      sum += loss
      return reduction == .mean ? sum.divided(by: losses.count) : sum
    }
  }
}

extension ValueBounds {
  /// The bounds of how surprising a class can be: at most ln classes + the largest difference.
  fileprivate static func surprisals<Value: Number>(of logits: [Value]) -> ValueBounds {
    let range = ValueBounds(of: logits).numbers
    let most = Double.logarithm(Double(logits.count)) + (range.upperBound - range.lowerBound)
    return ValueBounds(numbers: 0...max(0, most), decimals: mostDecimals, symbolic: nil)
  }
}
