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
    let target = networkTarget()
    let seed = UInt64(fromZero("seed", count("seed")) ?? 0)
    require(oneOf: ["layers"], ["input", "x"])
    guard isClean, let layers else { return nil }
    let (input, name) = (examples?.asExamples(of: layers, shape: shape), form.name)
    return checked { () throws(ConvolutionError) in
      let inputShape = shape ?? input.map { Array($0.shape.dropFirst()) } ?? []
      let calculation = NetworkCalculation(
        network: try Network(inputShape: inputShape, layers: layers),
        input: try input?.numbers(for: name), seed: seed, target: target)
      try calculation.check()
      return calculation
    }
  }

  /// Returns the classes that are right, or nil where none are given.
  private mutating func networkTarget() -> Tensor<Double>? {
    let target = operand("target", .target, rank: 1)
    guard let target else { return nil }
    require(oneOf: ["x"])
    if let symbol = target.elements.first(where: \.isSymbolic) {
      report(.needsNumbers(operation: form.name, given: symbol), parameter: "target")
      return nil
    }
    return target.read()
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
