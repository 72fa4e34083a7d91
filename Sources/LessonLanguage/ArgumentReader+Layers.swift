import ConvEngine

// What commands of layers make of their parameters. A result is nil where something was reported.
extension ArgumentReader {
  /// Returns the output of a layer.
  mutating func output(of kind: LayerKind) -> Operation? {
    guard let layer = layer(kind) else { return nil }
    return .layer(LayerCalculation(layer.forward))
  }

  /// Returns the gradients of a layer, given that of its output.
  mutating func gradient(of kind: LayerKind) -> Operation? {
    guard let layer = layer(kind) else { return nil }
    return gradient(of: layer)
  }

  private mutating func gradient<Layer: TensorLayer>(of layer: Layer) -> Operation? {
    require(oneOf: ["grad_output"])
    let gradient = operand("grad_output", .outputGradient, rank: layer.outputShape.count)
    guard isClean, let gradient else { return nil }
    guard gradient.shape == layer.outputShape else {
      report(.gradientShapeMismatch(given: gradient.shape, output: layer.outputShape))
      return nil
    }
    return .layer(LayerCalculation(LayerGradient(layer: layer, outputGradient: gradient.read())))
  }

  /// Returns a layer of numbers, or of symbols where there are any, if its answer can be awaited.
  mutating func layer(_ kind: LayerKind) -> (any TensorLayer)? {
    let layer = isSymbolic() ? layer(kind, of: Polynomial.self) : layer(kind, of: Double.self)
    guard let layer, isClean else { return nil }
    return checked { () throws(ConvolutionError) in
      try layer.checkEffort()
      return layer
    }
  }

  private mutating func layer<Value: ReadableScalar>(
    _ kind: LayerKind, of values: Value.Type
  ) -> (any TensorLayer)? {
    switch kind {
    case .conv1d, .conv2d:
      convolution(axes: kind.axes, isFlipped: flag("flip") ?? false, of: values)
    case .transposedConv1d, .transposedConv2d: transposedConvolution(axes: kind.axes, of: values)
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

extension TensorLayer {
  fileprivate var forward: any Calculation { LayerOutput(layer: self) }
}

extension Tensor<Polynomial> {
  /// Returns the values as numbers, or as they are.
  ///
  /// - Precondition: There is no symbol where numbers are wanted.
  func read<Image: ReadableScalar>() -> Tensor<Image> {
    map { value in
      guard let value = Image(value) else { preconditionFailure("A symbol is no number") }
      return value
    }
  }
}
