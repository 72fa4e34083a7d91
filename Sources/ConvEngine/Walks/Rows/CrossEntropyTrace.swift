/// A cross entropy as its frames show it.
struct CrossEntropyTrace<Value: Number>: Sendable {
  let entropy: CrossEntropy<Value>
  let softmax: SoftmaxTrace<Value>
  /// The loss of each example.
  let losses: [Value]
  /// What the losses of the examples up to each come to: their sum, or their part of the mean.
  let totals: [Value]
  let lossBounds: ValueBounds
  let totalBounds: ValueBounds
  let probabilities: ShownTensor<Value>
  let target: ShownTensor<Value>
  let surprisals: ShownTensor<Value>
  let gradient: ShownTensor<Value>

  init(_ entropy: CrossEntropy<Value>) {
    let shape = entropy.logits.shape
    self.entropy = entropy
    softmax = SoftmaxTrace(entropy.softmax)
    losses = entropy.losses
    totals = entropy.totals(of: losses)
    lossBounds = ValueBounds(of: losses)
    totalBounds = ValueBounds(of: totals)
    probabilities = .collected(.probabilities, "p", shape: shape, bounds: .fractions)
    target = .collected(.target, "t", shape: shape, bounds: ValueBounds(of: [Value.one]))
    surprisals = .collected(
      .surprisals, "s", shape: shape, bounds: .surprisals(of: entropy.logits.elements))
    gradient = .collected(.inputGradient, "dz", shape: shape, bounds: .signedFractions)
  }

  var classes: Int { softmax.classes }

  var isReduced: Bool { entropy.reduction != .none }

  /// What the loss is divided by, where it is a mean.
  var divisor: Int? { entropy.reduction == .mean ? losses.count : nil }

  /// Returns the target of a class: 1 if it is right.
  func target(of example: Int, _ place: Int) -> Value {
    entropy.target[example] == place ? 1 : 0
  }
}

extension CrossEntropy {
  fileprivate func totals(of losses: [Value]) -> [Value] {
    var sum: Value = 0
    return losses.map { loss in
      sum += loss
      return reduction == .mean ? sum.divided(by: losses.count) : sum
    }
  }
}

extension ValueBounds {
  /// Returns the bounds of how surprising a class can be: at most ln classes + the largest difference.
  fileprivate static func surprisals<Value: Number>(of logits: [Value]) -> ValueBounds {
    let range = ValueBounds(of: logits).numbers
    let most = Double.logarithm(Double(logits.count)) + (range.upperBound - range.lowerBound)
    return ValueBounds(numbers: 0...max(0, most), decimals: mostDecimals, symbolic: nil)
  }
}
