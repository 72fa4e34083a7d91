/// Stochastic gradient descent with momentum, as `torch.optim.SGD` takes its steps.
///
///     g      = gradient + weight_decay · w
///     buffer = g                              in the first step
///     buffer = momentum · buffer + g          in the others
///     w      = w − lr · buffer
///
/// The buffers belong to the weights of one model.
public struct GradientDescent<Value: NetworkNumber>: Hashable, Sendable {
  /// How far a step goes, `lr`.
  public var learningRate: Double
  /// How much of the last step goes on in the next one.
  public var momentum: Double
  /// How much of itself a weight loses in a step, before the learning rate.
  public var weightDecay: Double
  private var buffers: [LayerWeights<Value>?] = []

  /// Creates the descent before its first step.
  public init(learningRate: Double, momentum: Double = 0, weightDecay: Double = 0) {
    self.learningRate = learningRate
    self.momentum = momentum
    self.weightDecay = weightDecay
  }

  /// Takes a step from the weights of a model, given their gradients.
  ///
  /// - Complexity: O(parameters).
  public mutating func step(_ model: inout Model<Value>, _ gradients: [LayerWeights<Value>?]) {
    let (decay, momentum, rate) = (Value(weightDecay), Value(momentum), Value(learningRate))
    let decayed = sums(1, gradients, decay, model.weights)
    buffers = buffers.isEmpty ? decayed : sums(momentum, buffers, 1, decayed)
    model.weights = sums(1, model.weights, -rate, buffers)
  }

  /// Returns so much of the numbers of each layer that learns, and so much of others.
  private func sums(
    _ share: Value, _ one: [LayerWeights<Value>?],
    _ otherShare: Value, _ other: [LayerWeights<Value>?]
  ) -> [LayerWeights<Value>?] {
    zip(one, other).map { one, other in
      one.flatMap { one in other.map { one.times(share, plus: otherShare, times: $0) } }
    }
  }
}
