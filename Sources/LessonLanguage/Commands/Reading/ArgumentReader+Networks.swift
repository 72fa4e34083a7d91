import ConvEngine

// What layers come to that stand on each other.
extension ArgumentReader {
  mutating func receptiveField() -> (any Calculation)? {
    let (layers, size, unit) = (layers(), numbers("N"), numbers("unit"))
    let isCell = word("walk") == Walk.input.rawValue
    require(oneOf: ["layers"])
    guard let layers else { return nil }
    return checked { () throws(ConvolutionError) in
      let field = try ReceptiveField(layers, inputSize: size)
      let axes = field.axes.count
      return FieldCalculation(
        field: field, layers: layers, inputSize: size?.forEach(axes), unit: unit?.forEach(axes),
        isCell: isCell)
    }
  }

  mutating func network() -> (any Calculation)? {
    let layers = layers()
    let (shape, examples) = (read("input", CountReader.list), tensor("x"))
    let training = training()
    let seed = UInt64(fromZero("seed", count("seed")) ?? 0)
    require(oneOf: ["layers"], ["input", "x"])
    guard isClean, let layers else { return nil }
    let (input, name) = (examples?.asExamples(of: layers, shape: shape), form.name)
    return checked { () throws(ConvolutionError) in
      let inputShape = shape ?? input.map { Array($0.shape.dropFirst()) } ?? []
      let calculation = NetworkCalculation(
        network: try Network(inputShape: inputShape, layers: layers),
        input: try input?.numbers(for: name), seed: seed, training: training)
      try calculation.check()
      return calculation
    }
  }

  /// Returns how the network is trained, or nil where no target is given.
  private mutating func training() -> NetworkCalculation.Training? {
    let target = operand("target", .target, rank: 1)
    let (steps, rate) = (fromZero("steps", count("steps")) ?? 1, number("lr") ?? 0.1)
    let (momentum, decay) = (number("momentum") ?? 0, number("weight_decay") ?? 0)
    guard let target else {
      let isMeant = ["steps", "lr", "momentum", "weight_decay"].contains(where: has)
      if isMeant { require(oneOf: ["target"]) }
      return nil
    }
    require(oneOf: ["x"])
    if let symbol = target.elements.first(where: \.isSymbolic) {
      report(.needsNumbers(operation: form.name, given: symbol), parameter: "target")
      return nil
    }
    return NetworkCalculation.Training(
      target: target.read(), steps: steps, learningRate: rate, momentum: momentum,
      weightDecay: decay)
  }

  /// Returns a number from 0 on that need not be whole.
  private mutating func number(_ name: String) -> Double? {
    guard let tensor = tensor(name) else { return nil }
    guard tensor.elements.count == 1, let number = tensor.elements[0].constant else {
      report(.malformedValue(written[name]?.value.string ?? ""), parameter: name)
      return nil
    }
    return fromZero(name, number)
  }

  /// Returns a number unless it is below 0, which is reported.
  private mutating func fromZero<Number: Comparable & ExpressibleByIntegerLiteral>(
    _ name: String, _ number: Number?
  ) -> Number? {
    guard let number, number < 0 else { return number }
    report(.negative(name, written[name]?.value.string ?? ""), parameter: name)
    return nil
  }
}

extension Tensor<Polynomial> {
  /// Returns the tensor as examples of a network, with axes of 1 in front.
  ///
  /// Where no shape of an example is given, the first layer that is not the same on any shape says whether
  /// it has a plane.
  fileprivate func asExamples(of layers: [Layer], shape: [Int]?) -> Tensor {
    let isFlat = layers.first { $0 != .relu }?.readsFeatures ?? false
    let rank = (shape?.count ?? (isFlat ? 1 : 3)) + 1
    guard self.rank < rank else { return self }
    return reshaped(Array(repeating: 1, count: rank - self.rank) + self.shape)
  }
}

extension [Int] {
  /// Returns a number for each axis: those given, or the only one for all.
  fileprivate func forEach(_ axes: Int) -> [Int] {
    count == 1 ? Array(repeating: self[0], count: axes) : self
  }
}
