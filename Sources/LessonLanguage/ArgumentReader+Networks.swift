import ConvEngine

// What layers come to that stand on each other.
extension ArgumentReader {
  mutating func receptiveField() -> Operation? {
    let (layers, size, unit) = (layers(), numbers("N"), numbers("unit"))
    require(oneOf: ["layers"])
    guard let layers else { return nil }
    return checked { () throws(ConvolutionError) in
      let field = try ReceptiveField(layers, inputSize: size)
      let unit = unit.map { $0.count == 1 ? field.axes.map { [unit = $0[0]] _ in unit } : $0 }
      return .layer(
        LayerCalculation(FieldCalculation(field: field, layers: layers, unit: unit)))
    }
  }

  mutating func network() -> Operation? {
    let layers = layers()
    let (shape, examples) = (read("input", CountReader.list), tensor("x"))
    let training = training()
    let seed = UInt64(max(0, count("seed") ?? 0))
    require(oneOf: ["layers"], ["input", "x"])
    guard isClean, let layers else { return nil }
    let (input, name) = (examples?.asExamples(of: layers), form.name)
    return checked { () throws(ConvolutionError) in
      let inputShape = shape ?? input.map { Array($0.shape.dropFirst()) } ?? []
      let calculation = NetworkCalculation(
        network: try Network(inputShape: inputShape, layers: layers),
        input: try input?.numbers(for: name), seed: seed, training: training)
      try calculation.check()
      return .layer(LayerCalculation(calculation))
    }
  }

  /// Returns how the network is trained, or nil where no target is given.
  private mutating func training() -> NetworkCalculation.Training? {
    let target = tensor("target")?.elements.compactMap { $0.constant.flatMap(Int.init(exactly:)) }
    let (steps, rate) = (count("steps") ?? 1, number("lr") ?? 0.1)
    let (momentum, decay) = (number("momentum") ?? 0, number("weight_decay") ?? 0)
    guard let target else { return nil }
    require(oneOf: ["x"])
    return NetworkCalculation.Training(
      target: target, steps: max(0, steps), learningRate: rate, momentum: momentum,
      weightDecay: decay)
  }

  /// Returns a number that need not be whole.
  private mutating func number(_ name: String) -> Double? {
    guard let tensor = tensor(name) else { return nil }
    if tensor.elements.count == 1, let number = tensor.elements[0].constant { return number }
    report(.malformedValue(written[name]?.value.string ?? ""), parameter: name)
    return nil
  }
}

extension Tensor<Polynomial> {
  /// Returns the tensor as examples of a network, with axes of 1 in front.
  fileprivate func asExamples(of layers: [Layer]) -> Tensor {
    let isFlat = if case .linear? = layers.first { true } else { false }
    let rank = isFlat ? 2 : 4
    guard self.rank < rank else { return self }
    return reshaped(Array(repeating: 1, count: rank - self.rank) + shape)
  }
}
