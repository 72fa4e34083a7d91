import ConvEngine

// The way of a layer through matrices takes what the layer takes.
extension ArgumentReader {
  /// The layers that are computed by a product of matrices.
  static let matrixLayers: [LayerKind] = [.conv1d, .conv2d, .transposedConv1d, .transposedConv2d]

  mutating func matrices() -> Operation? {
    let kind = word("op").flatMap(LayerKind.init) ?? .conv2d
    guard isClean, var reader = reader(of: kind) else { return nil }
    let calculation: LayerCalculation? =
      reader.isSymbolic()
      ? reader.matrices(of: kind, Polynomial.self) : reader.matrices(of: kind, Double.self)
    adopt(reader)
    return calculation.map { .layer($0) }
  }

  private mutating func matrices<Value: ReadableScalar>(
    of kind: LayerKind, _ values: Value.Type
  ) -> LayerCalculation? {
    switch kind {
    case .conv1d, .conv2d:
      convolution(axes: kind.axes, isFlipped: false, of: values).flatMap { matrices(of: $0) }
    default:
      transposedConvolution(axes: kind.axes, of: values).flatMap { matrices(of: $0) }
    }
  }

  private mutating func matrices<Value: ReadableScalar>(
    of recipe: LayerRecipe<Convolution<Value>>
  ) -> LayerCalculation? {
    guard let layer = checked({ () throws(ConvolutionError) in try recipe.layer() }) else {
      return nil
    }
    let gradient = has("grad_output") ? outputGradient(of: layer.outputShape) : nil
    return checked { () throws(ConvolutionError) in
      // The two products of the way back are as large as that of the way forward.
      try layer.relation.checkMatrices(
        times: gradient == nil ? 1 : 3, products: Value.productLimit)
      return LayerCalculation(
        ConvolutionMatrices(convolution: layer, outputGradient: gradient?.read()))
    }
  }

  private mutating func matrices<Value: ReadableScalar>(
    of recipe: LayerRecipe<TransposedConvolution<Value>>
  ) -> LayerCalculation? {
    if has("grad_output") {
      report(
        .unknownParameter("grad_output", command: "matrices op=conv_transpose", suggestion: nil),
        parameter: "grad_output")
    }
    return checked { () throws(ConvolutionError) in
      let layer = try recipe.layer()
      try layer.relation.checkMatrices(times: 1, products: Value.productLimit)
      return LayerCalculation(TransposedMatrices(convolution: layer))
    }
  }
}

extension LayerRelation {
  /// Looks whether the matrices could be read, and so many products of them awaited.
  fileprivate func checkMatrices(
    times count: Int, products limit: Int
  ) throws(ConvolutionError) {
    let rows = examples * plane.outputShape.reduce(1, *)
    let columns = channels.inputs * plane.kernelShape.reduce(1, *)
    for shape in [[rows, columns], [columns, channels.outputs]] {
      guard shape.hasProduct(atMost: Demonstration.lengthLimit) else {
        throw .resultTooLarge(shape: shape, limit: Demonstration.lengthLimit)
      }
    }
    let products = [rows, columns, channels.outputs, count]
    guard products.hasProduct(atMost: limit) else {
      throw .tooManyProducts(shape: products, limit: limit)
    }
  }
}
