import ConvEngine

/// Gradients of a layer, held against what small changes do to a loss.
///
/// The loss is `⟨grad_output, output⟩`, the gradient of which by the output is just `grad_output`.
struct GradientChecking<Recipe: LayerMaking>: Calculation where Recipe.Value == Double {
  let layer: Recipe.Layer
  let outputGradient: Tensor<Double>
  /// How the layer is made of other numbers.
  let recipe: Recipe
  /// What may be the reason where gradients and slopes differ.
  let remarks: [String]

  /// The most products that all losses may be made of together.
  static var productLimit: Int { 20_000_000 }

  /// Looks whether the answer would take longer than anyone waits.
  func checkEffort() throws(ConvolutionError) {
    let losses = 2 * recipe.operands.tensors.reduce(0) { $0 + $1.elements.count }
    let products = [losses] + layer.productShape
    guard products.hasProduct(atMost: Self.productLimit) else {
      throw .tooManyProducts(shape: products, limit: Self.productLimit)
    }
  }

  func answer() throws(ConvolutionError) -> Answer {
    let claims = try layer.gradients(outputGradient).claims(on: recipe.operands)
    let check = try GradientCheck(claims, outputGradient: outputGradient) {
      (tensors) throws(ConvolutionError) in
      var operands = recipe.operands
      operands.tensors = tensors
      return try recipe.layer(of: operands).output
    }
    let error = check.findings.map(\.error).max() ?? 0
    return Answer(
      outputs: claims.map { Answer.Output("grad_\($0.operand.rawValue)", $0.gradient) }
        + [Answer.Output("error", Tensor<Double>(shape: [], elements: [error]))],
      lines: check.findings.map { $0.line(in: recipe.operands[$0.operand].shape) } + [check.line]
        + (check.isPassed ? [] : remarks))
  }
}

extension GradientChecking {
  // The numbers of the layer say how it is made.
  static func == (one: GradientChecking, other: GradientChecking) -> Bool {
    one.layer == other.layer && one.outputGradient == other.outputGradient
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(layer)
    hasher.combine(outputGradient)
  }
}

extension Gradients<Double> {
  /// Returns each gradient with the operand that it is claimed for.
  fileprivate func claims(on operands: LayerOperands<Double>) -> [GradientCheck.Subject] {
    operands.names.compactMap { name in
      let gradient =
        switch name {
        case .weight: weight
        case .bias: bias
        default: Optional(input)
        }
      return gradient.map { GradientCheck.Subject(name, operands[name], gradient: $0) }
    }
  }
}

// MARK: - What is said of it

extension GradientCheck {
  fileprivate var line: String {
    let changes = count == 1 ? "one small change" : "\(count) small changes"
    return isPassed
      ? "the gradients agree with what \(changes) did to the loss, the sum of grad_output · output"
      : "the gradients do not agree with what \(changes) did to the loss"
  }
}

extension GradientCheck.Finding {
  /// Returns where gradient and slope differ most, if they do.
  fileprivate func line(in shape: [Int]) -> String {
    let name = "grad_\(operand.rawValue)"
    guard gradient != slope else { return "\(name): no difference" }
    let position = shape.indices(at: place)
    return "\(name): largest difference at \(position), \(gradient) and a slope of \(slope)"
  }
}
