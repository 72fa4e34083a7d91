import ConvEngine

// A check takes what the operation takes that it is about.
extension ArgumentReader {
  mutating func gradientCheck() -> Operation? {
    let kind = word("op").flatMap(LayerKind.init)
    require(oneOf: ["op"])
    guard isClean, let kind, var reader = reader(of: kind) else { return nil }
    reader.reportSymbols(self.form.name)
    let check = reader.numericRecipe(of: kind).flatMap { reader.check($0, kind) }
    adopt(reader)
    return check
  }

  /// Returns the reader of what the gradient of a layer takes, without the word that names the layer.
  func reader(of kind: LayerKind) -> ArgumentReader? {
    guard let form = CommandForm.named(kind.gradientName) else { return nil }
    let parameters = written.filter { $0.key != "op" }.map(\.value)
    return ArgumentReader(
      form, words: words, nameRange: nameRange, parameters: parameters, pictures: pictures)
  }

  private static let kink =
    "where the largest values are equal, or a value is 0 in relu, a small change to one side does "
    + "other than to the other side: there is no slope"

  private mutating func check(
    _ recipe: some LayerMaking<Double>, _ kind: LayerKind
  ) -> Operation? {
    guard let layer = checked({ () throws(ConvolutionError) in try recipe.layer() }) else {
      return nil
    }
    let ones = Tensor(repeating: Polynomial(1), shape: layer.outputShape)
    guard let gradient = has("grad_output") ? outputGradient(of: layer.outputShape) : ones else {
      return nil
    }
    let check = GradientChecking(
      layer: layer, outputGradient: gradient.read(), recipe: recipe,
      remarks: kind.comparesValues ? [Self.kink] : [])
    return checked { () throws(ConvolutionError) in
      try check.checkEffort()
      return .layer(LayerCalculation(check))
    }
  }
}
