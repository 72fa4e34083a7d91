import ConvEngine

// What commands of layers make of their parameters. A result is nil where something was reported.
extension ArgumentReader {
  /// Returns the output of a layer.
  mutating func output(of kind: LayerKind) -> Operation? {
    guard let recipe = recipe(of: kind) else { return nil }
    return output(of: recipe, remarks: remarks(on: kind))
  }

  private mutating func output(of recipe: some LayerMaking, remarks: [String]) -> Operation? {
    checked { () throws(ConvolutionError) in
      .layer(LayerCalculation(LayerOutput(layer: try recipe.layer(), remarks: remarks)))
    }
  }

  /// Returns the gradients of a layer, given that of its output.
  mutating func gradient(of kind: LayerKind) -> Operation? {
    guard let recipe = recipe(of: kind) else { return nil }
    return gradient(of: recipe)
  }

  private mutating func gradient(of recipe: some LayerMaking) -> Operation? {
    guard
      let layer = checked({ () throws(ConvolutionError) in try recipe.layer(forGradient: true) })
    else { return nil }
    require(oneOf: ["grad_output"])
    guard let gradient = outputGradient(of: layer.outputShape) else { return nil }
    return .layer(LayerCalculation(LayerGradient(layer: layer, outputGradient: gradient.read())))
  }

  /// Returns the gradient of an output, in its shape.
  mutating func outputGradient(of shape: [Int]) -> Tensor<Polynomial>? {
    let gradient = operand("grad_output", .outputGradient, rank: shape.count)
    guard isClean, let gradient else { return nil }
    guard gradient.shape == shape else {
      report(.gradientShapeMismatch(given: gradient.shape, output: shape))
      return nil
    }
    return gradient
  }

  /// What was not said, but is taken.
  private mutating func remarks(on kind: LayerKind) -> [String] {
    guard kind.isPooling, !has("stride"), let size = counts("K", axes: kind.axes) else { return [] }
    let sizes = size.map(String.init).joined(separator: "x")
    return ["S = K = \(sizes): without a stride, pooling moves by the size of its kernel"]
  }
}

// MARK: - Kinds of layers

extension ArgumentReader {
  /// Returns a layer of numbers, or of symbols where there are any.
  mutating func recipe(of kind: LayerKind) -> (any LayerMaking)? {
    kind.comparesValues || !isSymbolic()
      ? numericRecipe(of: kind) : recipe(of: kind, Polynomial.self)
  }

  /// Returns a layer of numbers.
  mutating func numericRecipe(of kind: LayerKind) -> (any LayerMaking<Double>)? {
    if kind.comparesValues { reportSymbols(form.name) }
    return switch kind {
    case .maxPool1d, .maxPool2d: maxPooling(axes: kind.axes)
    case .globalMaxPool: globalMaxPooling()
    case .relu: rectifier()
    case .softmax: softmax()
    default: recipe(of: kind, Double.self)
    }
  }

  private mutating func recipe<Value: ReadableScalar>(
    of kind: LayerKind, _ values: Value.Type
  ) -> (any LayerMaking<Value>)? {
    switch kind {
    case .conv1d, .conv2d:
      convolution(axes: kind.axes, isFlipped: flag("flip") ?? false, of: values)
    case .transposedConv1d, .transposedConv2d: transposedConvolution(axes: kind.axes, of: values)
    case .averagePool1d, .averagePool2d: averagePooling(axes: kind.axes, of: values)
    case .globalAveragePool: globalAveragePooling(of: values)
    case .unfold, .unfold1d: unfold(axes: kind.axes, of: values)
    case .fold, .fold1d: fold(axes: kind.axes, of: values)
    case .linear: linear(of: values)
    case .flatten: flatten(of: values)
    // These compare values, and are only made of numbers.
    case .maxPool1d, .maxPool2d, .globalMaxPool, .relu, .softmax: nil
    }
  }

  /// Returns what can be made if nothing was wrong so far, or reports why it cannot.
  mutating func checked<Result>(
    _ make: () throws(ConvolutionError) -> Result
  ) -> Result? {
    guard isClean else { return nil }
    do {
      return try make()
    } catch {
      report(error)
      return nil
    }
  }
}
