/// The gradient of a softmax as its frames show it.
struct SoftmaxGradient<Value: Number>: Sendable {
  let softmax: SoftmaxTrace<Value>
  let probabilities: ShownTensor<Value>
  let given: ShownTensor<Value>
  let collected: ShownTensor<Value>

  init(_ softmax: Softmax<Value>, of outputGradient: Tensor<Value>) {
    self.softmax = SoftmaxTrace(softmax)
    probabilities = .cells(.output, "p", of: softmax.probabilities)
    given = .cells(.outputGradient, "dp", of: outputGradient)
    // All entries in a row of the matrix come to less than 1, whatever their signs.
    collected = .collected(
      .inputGradient, "dz", shape: softmax.logits.shape,
      bounds: given.bounds.multiplied(by: .signedFractions))
  }

  var classes: Int { softmax.classes }
}

extension ValueBounds {
  /// The bounds of fractions of 1 and of −1.
  static let signedFractions = ValueBounds(numbers: -1...1, decimals: mostDecimals, symbolic: nil)
}
