/// One step of the walk over a layer, from which its frame is made.
struct LayerStep<Value: Scalar>: Sendable {
  let trace: LayerTrace<Value>
  /// The place of what is held still in the elements of its tensor.
  let place: Int
  let held: Position

  var relation: LayerRelation { trace.relation }
  var walk: Walk { trace.walk }
  var collected: Side { trace.collected }

  /// Whether the step computes one cell, the one that is held still.
  var isGathering: Bool { walk.held == collected }

  var frame: Frame {
    Frame(
      trace.operation, step: step, name: trace.shown(walk.held).name(place), stacks: stacks,
      equation: equation,
      facts: .layer(
        Frame.LayerFacts(
          relation: relation, parameterCount: trace.parameterCount, isFlipped: trace.isFlipped,
          isTransposed: trace.isTransposed)))
  }

  private var equation: Equation {
    Equation(
      cell: isGathering ? trace.shown(walk.held).name(place) : nil, start: bias, terms: terms,
      channelSums: channelSums, links: trace.links
    ) { isGathering ? trace.sum(of: held).polynomial : nil }
  }

  var step: Frame.Step {
    Frame.Step(trace.isTransposed ? walk.transposed : walk, at: place)
  }

  private var bias: Factor? {
    guard collected != .weight, let bias = trace.bias else { return nil }
    let channel = relation.channelFocus(on: collected, holding: held, by: walk).lowerBound
    return Factor(name: nil, value: bias[channel].polynomial)
  }
}

// MARK: - Terms

extension LayerStep {
  private var terms: ComputedCollection<Equation.Term> {
    let joints = relation.joints(of: held, by: walk)
    return ComputedCollection(count: joints.count) { term($0, of: joints) }
  }

  private func term(
    _ index: Int, of joints: ComputedCollection<Joint<Position>>
  ) -> Equation.Term {
    let joint = joints[index]
    let (left, right) = trace.operands
    return Equation.Term(
      input: trace.isTransposed ? joint.output : joint.input, tap: joint.tap,
      output: trace.isTransposed ? joint.input : joint.output,
      cell: trace.relation.place(of: joint, in: collected).flatMap {
        trace.shown(collected).name($0)
      },
      weight: trace.factor(of: joint, in: left), operand: trace.factor(of: joint, in: right),
      product: trace.product(joint).polynomial
    ) { sum(through: index, of: joints).polynomial }
  }

  /// Returns what the cell of one of the step's joints comes to with its product.
  func sum(through index: Int, of joints: ComputedCollection<Joint<Position>>) -> Value {
    isGathering ? sum(ofFirst: index + 1, of: joints) : sum(upTo: joints[index])
  }

  /// Returns what the cell that is held still comes to with its first products.
  private func sum(ofFirst count: Int, of joints: ComputedCollection<Joint<Position>>) -> Value {
    let products = joints.prefix(count).lazy.filter(trace.isWithCell).map(trace.product)
    return Value.sum(trace.start(of: held), Array(products))
  }

  /// Returns what the cell of a joint comes to with its product.
  private func sum(upTo last: Joint<Position>) -> Value {
    guard let cell = cell(of: last), let end = trace.time(of: last) else { return .zero }
    return trace.sum(of: cell) { joint in
      trace.time(of: joint).map { $0 <= end } ?? false
    }
  }

  /// Returns the cell that a joint's product is added to, or nil if it is dropped.
  private func cell(of joint: Joint<Position>) -> Position? {
    switch collected {
    case .output: joint.output
    case .input: relation.source(of: joint.input)
    case .weight: joint.tap
    }
  }

  /// The sum of each channel's products, where the step computes one cell.
  private var channelSums: ComputedCollection<Equation.ChannelSum> {
    let other: Side = collected == .output ? .input : .output
    let channels = relation.channelFocus(on: other, holding: held, by: walk)
    let joints = relation.joints(of: held, by: walk)
    let size = joints.count / channels.count
    let isOneCell = isGathering && collected != .weight
    return ComputedCollection(count: isOneCell ? channels.count : 0) { index in
      let part = index * size..<(index + 1) * size
      return Equation.ChannelSum(channel: channels.lowerBound + index, terms: part) {
        let products = part.lazy.map { joints[$0] }.filter(trace.isWithCell).map(trace.product)
        return Value.sum(.zero, Array(products)).polynomial
      }
    }
  }
}
