import ConvEngine

// Layers without a plane, and what ends a network.
extension ArgumentReader {
  mutating func linear<Value: ReadableScalar>(
    of values: Value.Type
  ) -> Linear<Value>? {
    let input = features()
    let weight = operand("w", .weight, rank: 2)
    let bias = bias()
    require(oneOf: ["x", "N"], ["w"])
    guard let input, let weight else { return nil }
    return checked { () throws(ConvolutionError) in
      try Linear(input: input.read(), weight: weight.read(), bias: bias?.read())
    }
  }

  /// Returns the features of a linear layer, `[N, in]`.
  private mutating func features() -> Tensor<Polynomial>? {
    let sizes = sizes("N", axes: 1, .inputSize)
    guard has("x") else {
      return sizes.flatMap { sizes in
        named("x", "N", shape: [1] + sizes) { shape in
          Tensor<Polynomial>.names("x", shape: [1] + shape).reshaped(shape)
        }
      }
    }
    return operand("x", .input, rank: 2).flatMap { fitted("x", $0, to: sizes, "N") }
  }

  mutating func rectifier() -> Rectifier<Double>? {
    let input = tensor("x")
    require(oneOf: ["x"])
    guard isClean, let input else { return nil }
    return Rectifier(input.read())
  }

  mutating func flatten<Value: ReadableScalar>(
    of values: Value.Type
  ) -> Flattening<Value>? {
    let input = input(axes: 2)
    require(oneOf: ["x", "N"])
    guard isClean, let input else { return nil }
    return Flattening(input: input.read())
  }

  mutating func softmax() -> Softmax<Double>? {
    let logits = operand("logits", .logits, rank: 2)
    require(oneOf: ["logits"])
    guard let logits else { return nil }
    return checked { () throws(ConvolutionError) in try Softmax(logits.read()) }
  }

  mutating func crossEntropy() -> (any Calculation)? {
    reportSymbols(form.name)
    let logits = operand("logits", .logits, rank: 2)
    let target = operand("target", .target, rank: 1)
    let reduction = word("reduction").flatMap(CrossEntropy<Double>.Reduction.init) ?? .mean
    require(oneOf: ["logits"], ["target"])
    guard let logits, let target else { return nil }
    return checked { () throws(ConvolutionError) in
      let loss = try CrossEntropy<Double>(
        logits: logits.read(), target: target.read(), reduction: reduction)
      return CrossEntropyLoss(loss: loss)
    }
  }
}
