import ConvEngine

// The way of a layer through matrices takes what the layer takes.
extension ArgumentReader {
  /// The layers that are computed by a product of matrices.
  static let matrixLayers: [LayerKind] = [.conv1d, .conv2d, .transposedConv1d, .transposedConv2d]

  mutating func matrices() -> (any Calculation)? {
    let kind = word("op").flatMap(LayerKind.init) ?? .conv2d
    guard isClean, var reader = reader(of: kind) else { return nil }
    let calculation =
      reader.isSymbolic()
      ? reader.matrices(of: kind, Polynomial.self) : reader.matrices(of: kind, Double.self)
    adopt(reader)
    return calculation
  }

  private mutating func matrices<Value: ReadableScalar>(
    of kind: LayerKind, _ values: Value.Type
  ) -> (any Calculation)? {
    switch kind {
    case .conv1d, .conv2d:
      convolution(axes: kind.axes, isFlipped: false, of: values).flatMap { matrices(of: $0) }
    default:
      transposedConvolution(axes: kind.axes, of: values).flatMap { matrices(of: $0) }
    }
  }

  private mutating func matrices(
    of layer: Convolution<some ReadableScalar>
  ) -> (any Calculation)? {
    let gradient = has("grad_output") ? outputGradient(of: layer.outputShape) : nil
    return isClean
      ? ConvolutionMatrices(convolution: layer, outputGradient: gradient?.read()) : nil
  }

  private mutating func matrices(
    of layer: TransposedConvolution<some ReadableScalar>
  ) -> (any Calculation)? {
    if has("grad_output") {
      report(
        .unknownParameter("grad_output", command: "matrices op=conv_transpose", suggestion: nil),
        parameter: "grad_output")
    }
    return TransposedMatrices(convolution: layer)
  }
}
