import ConvEngine

/// Gradients of a layer, held against what small changes do to a loss.
///
/// The loss is `⟨grad_output, output⟩`, the gradient of which by the output is just `grad_output`.
struct GradientChecking<Layer: CheckedLayer>: Calculation {
  let layer: Layer
  let outputGradient: Tensor<Double>
  /// What may be the reason where gradients and slopes differ.
  let remarks: [String]

  /// The most products that all losses may be made of together.
  private static var productLimit: Int { 20_000_000 }

  /// Looks whether the answer would take longer than anyone waits.
  func checkEffort() throws(ConvolutionError) {
    try layer.checkEffort()
    let losses = 2 * layer.operands.reduce(0) { $0 + $1.tensor.elements.count }
    try Effort.check(products: [losses] + layer.productShape, limit: Self.productLimit)
  }

  func answer() throws(ConvolutionError) -> Answer {
    let gradients = try layer.gradients(outputGradient)
    let check = try GradientCheck(layer, outputGradient: outputGradient)
    let error = check.findings.map(\.error).max() ?? 0
    return Answer(
      outputs: gradients.outputs
        + [Answer.Output("error", Tensor<Double>(shape: [], elements: [error]))],
      lines: check.findings.map { $0.line(in: shape(of: $0.operand)) } + [check.line]
        + (check.isPassed ? [] : remarks))
  }

  private func shape(of operand: ConvolutionError.Operand) -> [Int] {
    layer.operands.first { $0.name == operand }?.tensor.shape ?? []
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
