import ConvEngine

// Layers without a plane, and what ends a network.
extension ArgumentReader {
  mutating func linear<Value: ReadableScalar>(
    of values: Value.Type
  ) -> LayerRecipe<Linear<Value>>? {
    let input = features()
    let weight = operand("w", .weight, rank: 2)
    let bias = bias()
    require(oneOf: ["x", "N"], ["w"])
    return recipe((.input, input), (.weight, weight), (.bias, bias)) {
      operands throws(ConvolutionError) in
      try Linear(
        input: operands[.input], weight: operands[.weight], bias: operands.optional(.bias))
    }
  }

  /// Returns the features of a linear layer, `[N, in]`.
  private mutating func features() -> Tensor<Polynomial>? {
    let sizes = sizes("N", axes: 1, .inputSize)
    guard has("x") else {
      guard let sizes, canBeNamed(sizes, by: "N") else { return nil }
      return Tensor(shape: [1] + sizes, elements: Series.inputs(sizes[0]).values)
    }
    let input = operand("x", .input, rank: 2)
    if let input { checkSizes("N", sizes, of: input) }
    return input
  }

  mutating func rectifier() -> LayerRecipe<Rectifier<Double>>? {
    let input = tensor("x")
    require(oneOf: ["x"])
    return recipe((.input, input)) { operands in Rectifier(operands[.input]) }
  }

  mutating func flatten<Value: ReadableScalar>(
    of values: Value.Type
  ) -> LayerRecipe<Flattening<Value>>? {
    let input = input(axes: 2)
    require(oneOf: ["x", "N"])
    return recipe((.input, input)) { operands in Flattening(input: operands[.input]) }
  }

  mutating func softmax() -> LayerRecipe<Softmax<Double>>? {
    let logits = operand("logits", .logits, rank: 2)
    require(oneOf: ["logits"])
    return recipe((.logits, logits)) { operands throws(ConvolutionError) in
      try Softmax(operands[.logits])
    }
  }

  mutating func crossEntropy() -> Operation? {
    reportSymbols(form.name)
    let logits = operand("logits", .logits, rank: 2)
    let target = operand("target", .target, rank: 1)
    let reduction = word("reduction").flatMap(CrossEntropy<Double>.Reduction.init) ?? .mean
    require(oneOf: ["logits"], ["target"])
    guard let logits, let target else { return nil }
    return checked { () throws(ConvolutionError) in
      let loss = try CrossEntropy<Double>(
        logits: logits.read(), target: target.read(), reduction: reduction)
      return .layer(LayerCalculation(CrossEntropyLoss(loss: loss)))
    }
  }
}
