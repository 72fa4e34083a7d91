/// What a layer has learned, or the gradient of it: its weight and its bias.
public struct LayerWeights<Value: NetworkNumber>: Hashable, Sendable {
  /// `[C_out, C_in/groups, h, w]` of a convolution, `[out, in]` of a linear layer.
  public let weight: Tensor<Value>
  /// `[C_out]`, or nil where the layer has none.
  public let bias: Tensor<Value>?

  /// Creates the weights of a layer.
  public init(weight: Tensor<Value>, bias: Tensor<Value>?) {
    self.weight = weight
    self.bias = bias
  }

  /// Returns so much of the weights and so much of others: `share · w + otherShare · other`.
  func times(
    _ share: Value, plus otherShare: Value, times other: LayerWeights
  ) -> LayerWeights {
    LayerWeights(
      weight: weight.times(share, plus: otherShare, times: other.weight),
      bias: bias.flatMap { one in
        other.bias.map { one.times(share, plus: otherShare, times: $0) }
      })
  }
}

extension Tensor where Value: NetworkNumber {
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  fileprivate func times(_ share: Value, plus otherShare: Value, times other: Tensor) -> Tensor {
    let pairs = zip(elements, other.elements)
    return Tensor(shape: shape, elements: pairs.map { share * $0 + otherShare * $1 })
  }
}

// MARK: - Drawing

extension SizedLayer {
  /// Returns weights as PyTorch draws them, weight after weight and then the biases.
  ///
  /// Each is uniform between −1/√fan_in and 1/√fan_in, where fan_in is how many inputs one output reads;
  /// for `Conv2d` and `Linear` that is what PyTorch's `kaiming_uniform_(a=√5)` comes to.
  @specialized(where Value == Double)
  @specialized(where Value == Float)
  func drawnWeights<Value: NetworkNumber>(
    using generator: inout SplitMix64
  ) -> LayerWeights<Value>? {
    guard let shape = weightShape else { return nil }
    let fanIn = shape.dropFirst().reduce(1, *)
    let bound = 1 / Double(fanIn).squareRoot()
    func drawn(_ shape: [Int]) -> Tensor<Value> {
      let elements = (0..<shape.reduce(1, *)).map { _ in Value(bound * generator.unit()) }
      return Tensor(shape: shape, elements: elements)
    }
    let weight = drawn(shape)
    return LayerWeights(weight: weight, bias: biasShape.map(drawn))
  }
}
