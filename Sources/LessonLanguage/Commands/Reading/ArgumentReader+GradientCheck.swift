import ConvEngine

// A check takes what the operation takes that it is about.
extension ArgumentReader {
  mutating func gradientCheck() -> (any Calculation)? {
    let kind = word("op").flatMap(LayerKind.init)
    require(oneOf: ["op"])
    guard isClean, let kind, var reader = reader(of: kind) else { return nil }
    reader.reportSymbols(form.name)
    let layer = reader.numericLayer(of: kind) as? any CheckedLayer
    let check = layer.flatMap { reader.check($0, kind) }
    adopt(reader)
    return check
  }

  /// Returns the reader of what the gradient of a layer takes, without the word that names the layer.
  func reader(of kind: LayerKind) -> ArgumentReader? {
    CommandForm.named(kind.gradientName).map { ArgumentReader(self, as: $0, without: "op") }
  }

  private static let kink =
    "where the largest values are equal, or a value is 0 in relu, a small change to one side does "
    + "other than to the other side: there is no slope"

  private mutating func check(
    _ layer: some CheckedLayer, _ kind: LayerKind
  ) -> (any Calculation)? {
    let ones = Tensor(repeating: Polynomial(1), shape: layer.outputShape)
    guard let gradient = has("grad_output") ? outputGradient(of: layer.outputShape) : ones else {
      return nil
    }
    return checked { () throws(ConvolutionError) in
      let check = GradientChecking(
        layer: layer, outputGradient: gradient.read(),
        remarks: kind.comparesValues ? [Self.kink] : [])
      try check.checkEffort()
      return check
    }
  }
}
