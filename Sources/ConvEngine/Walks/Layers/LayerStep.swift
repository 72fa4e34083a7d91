/// One step of the walk over a layer, from which its frame is made.
struct LayerStep<Value: Scalar>: Sendable {
  let trace: LayerTrace<Value>
  /// The place of what is held still in the elements of its tensor.
  let place: Int
  let held: Position

  var relation: LayerRelation { trace.relation }
  var walk: Walk { trace.walk }
  var target: Walk { trace.target }

  /// Whether the step computes one cell, the one that is held still.
  var isGathering: Bool { walk == target }

  var frame: Frame {
    Frame(
      trace.operation, step: step, name: trace.shown(walk).name(place), stacks: stacks,
      equation: equation,
      facts: .layer(
        Frame.LayerFacts(
          relation: relation, parameterCount: trace.parameterCount, isFlipped: trace.isFlipped,
          isTransposed: trace.isTransposed)))
  }

  private var equation: Equation {
    Equation(
      cell: isGathering ? trace.shown(walk).name(place) : nil, start: bias, terms: terms,
      channelSums: channelSums, links: trace.links
    ) { isGathering ? trace.sum(of: held).polynomial : nil }
  }

  var step: Frame.Step {
    switch walk {
    case .output: trace.isTransposed ? .input(place) : .output(place)
    case .input: trace.isTransposed ? .output(place) : .input(place)
    case .tap: .tap(place)
    }
  }

  private var bias: Factor? {
    guard target != .tap, let bias = trace.bias else { return nil }
    let channel = relation.channelFocus(on: target, holding: held, by: walk).lowerBound
    return Factor(name: nil, value: bias[channel].polynomial)
  }
}

// MARK: - Contributions

extension LayerStep {
  private var terms: ComputedCollection<Equation.Term> {
    let crossings = relation.crossings(of: held, by: walk)
    return ComputedCollection(count: crossings.count) { term($0, of: crossings) }
  }

  private func term(
    _ index: Int, of crossings: ComputedCollection<Crossing>
  ) -> Equation.Term {
    let crossing = crossings[index]
    let (left, right) = trace.operands
    return Equation.Term(
      input: trace.isTransposed ? crossing.output : crossing.input, tap: crossing.tap,
      output: trace.isTransposed ? crossing.input : crossing.output,
      cell: trace.place(of: crossing, in: target).flatMap { trace.shown(target).name($0) },
      weight: trace.factor(of: crossing, in: left), operand: trace.factor(of: crossing, in: right),
      product: trace.product(crossing).polynomial
    ) { sum(through: index, of: crossings).polynomial }
  }

  /// Returns what the target of one of the step's crossings comes to with its product.
  func sum(through index: Int, of crossings: ComputedCollection<Crossing>) -> Value {
    isGathering ? sum(ofFirst: index + 1, of: crossings) : sum(upTo: crossings[index])
  }

  /// Returns what the cell that is held still comes to with its first products.
  private func sum(ofFirst count: Int, of crossings: ComputedCollection<Crossing>) -> Value {
    let products = crossings.prefix(count).lazy.filter(trace.isMeeting).map(trace.product)
    return Value.sum(trace.start(of: held), Array(products))
  }

  /// Returns what a crossing's target comes to with its product.
  private func sum(upTo last: Crossing) -> Value {
    guard let cell = cell(of: last), let end = trace.time(of: last) else { return .zero }
    return trace.sum(of: cell) { crossing in
      trace.time(of: crossing).map { $0 <= end } ?? false
    }
  }

  /// Returns the cell that a crossing's product is added to, or nil if it is dropped.
  private func cell(of crossing: Crossing) -> Position? {
    switch target {
    case .output: crossing.output
    case .input: relation.source(of: crossing.input)
    case .tap: crossing.tap
    }
  }

  /// The sum of each channel's products, where the step computes one cell.
  private var channelSums: ComputedCollection<Equation.ChannelSum> {
    let other: Walk = target == .output ? .input : .output
    let channels = relation.channelFocus(on: other, holding: held, by: walk)
    let crossings = relation.crossings(of: held, by: walk)
    let size = crossings.count / channels.count
    let isOneCell = isGathering && target != .tap
    return ComputedCollection(count: isOneCell ? channels.count : 0) { index in
      let part = index * size..<(index + 1) * size
      return Equation.ChannelSum(channel: channels.lowerBound + index, terms: part) {
        let products = part.lazy.map { crossings[$0] }.filter(trace.isMeeting).map(trace.product)
        return Value.sum(.zero, Array(products)).polynomial
      }
    }
  }
}
