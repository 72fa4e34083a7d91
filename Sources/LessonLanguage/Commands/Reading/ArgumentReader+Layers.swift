import ConvEngine

// What commands of layers make of their parameters. A result is nil where something was reported.
extension ArgumentReader {
  /// Returns the output of a layer.
  mutating func output(of kind: LayerKind) -> (any Calculation)? {
    guard let layer = layer(of: kind) else { return nil }
    return output(of: layer)
  }

  private mutating func output(of layer: some TensorLayer) -> (any Calculation)? {
    let gradient = has("grad_output") ? outputGradient(of: layer.outputShape) : nil
    return isClean ? LayerOutput(layer: layer, outputGradient: gradient?.read()) : nil
  }

  /// Returns the gradients of a layer, given that of its output.
  mutating func gradient(of kind: LayerKind) -> (any Calculation)? {
    guard let layer = layer(of: kind) else { return nil }
    return gradient(of: layer)
  }

  private mutating func gradient(of layer: some TensorLayer) -> (any Calculation)? {
    require(oneOf: ["grad_output"])
    guard let gradient = outputGradient(of: layer.outputShape) else { return nil }
    return LayerGradient(layer: layer, outputGradient: gradient.read())
  }

  /// Returns the gradient of an output, in its shape.
  mutating func outputGradient(of shape: [Int]) -> Tensor<Polynomial>? {
    let gradient = operand("grad_output", .outputGradient, rank: shape.count)
    guard isClean, var gradient else { return nil }
    if arguments.stretched.contains("grad_output") {
      gradient = gradient.stretched(to: Array(shape.dropFirst(2)))
        .changed(arguments.cells, of: "grad_output")
    }
    guard gradient.shape == shape else {
      report(.gradientShapeMismatch(given: gradient.shape, output: shape))
      return nil
    }
    return gradient
  }
}

// MARK: - Kinds of layers

extension ArgumentReader {
  /// Returns a layer of numbers, or of symbols where there are any.
  private mutating func layer(of kind: LayerKind) -> (any TensorLayer)? {
    kind.comparesValues || !isSymbolic()
      ? numericLayer(of: kind) : layer(of: kind, Polynomial.self)
  }

  /// Returns a layer of numbers.
  mutating func numericLayer(of kind: LayerKind) -> (any TensorLayer<Double>)? {
    if kind.comparesValues { reportSymbols(form.name) }
    return switch kind {
    case .maxPool1d, .maxPool2d: maxPooling(axes: kind.axes)
    case .globalMaxPool: globalMaxPooling()
    case .relu: rectifier()
    case .softmax: softmax()
    default: layer(of: kind, Double.self)
    }
  }

  private mutating func layer<Value: ReadableScalar>(
    of kind: LayerKind, _ values: Value.Type
  ) -> (any TensorLayer<Value>)? {
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
