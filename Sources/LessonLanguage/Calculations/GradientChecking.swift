import ConvEngine

/// Gradients of a layer, held against what small changes do to a loss.
///
/// The loss is `⟨grad_output, output⟩`, the gradient of which by the output is just `grad_output`.
struct GradientChecking<Layer: CheckedLayer>: WalkedCalculation {
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
      lines: check.findings.map(\.line) + [check.line]
        + (check.isPassed ? [] : remarks))
  }
}

// MARK: - Frames

extension GradientChecking {
  var knobs: [Knob: [Int]] { layer.knobs }

  /// The operands as they are checked: a filter that is turned around as it was written.
  var editableTensors: [EditableTensor] {
    layer.operands.map { name, tensor in
      // A panel has the rows of a matrix as rows.
      let axes = tensor.rank == 3 ? 0 : 4 - tensor.rank
      let shape = Array(repeating: 1, count: axes) + tensor.shape
      return switch name {
      case .weight: EditableTensor("w", .filter, shape: shape)
      case .bias: EditableTensor("b", nil, shape: shape)
      case .input, .outputGradient, .logits, .target: EditableTensor("x", .input, shape: shape)
      }
    }
  }

  /// All operands one after the other, or one of them.
  var subjects: [Subject] { [.all] + layer.operands.compactMap { Subject($0.name) } }

  func walks(of subject: Subject) -> [Walk] { [.output] }

  func groups(of look: Look) -> FrameGroups { FrameGroups() }

  /// The walk from cell to cell of all operands, or of the one that was chosen.
  func trace(_ look: Look) throws(ConvolutionError) -> Trace {
    let gradients = try layer.gradients(outputGradient).all
    let operands = layer.operands.map(\.tensor)
    let chosen = operands.indices.filter {
      look.subject == .all || Subject(layer.operands[$0].name) == look.subject
    }
    let claims = chosen.map {
      GradientCheck.Subject(layer.operands[$0].name, operands[$0], gradient: gradients[$0])
    }
    return try GradientCheck.trace(claims, outputGradient: outputGradient) {
      [layer] tensors throws(ConvolutionError) in
      var all = operands
      for (place, tensor) in zip(chosen, tensors) { all[place] = tensor }
      return try layer.replacing(all).output
    }
  }
}

extension Subject {
  /// Creates the gradient of an operand, or nil if nothing has one.
  fileprivate init?(_ operand: ConvolutionError.Operand) {
    switch operand {
    case .input: self = .input
    case .weight: self = .weight
    case .bias: self = .bias
    case .outputGradient, .logits, .target: return nil
    }
  }
}

extension Gradients {
  /// The gradients that there are, in the order of the operands.
  fileprivate var all: [Tensor<Value>] { [input, weight, bias].compactMap(\.self) }
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
  fileprivate var line: String {
    let name = "grad_\(operand.rawValue)"
    guard gradient != slope else { return "\(name): no difference" }
    return "\(name): largest difference at \(position), \(gradient) and a slope of \(slope)"
  }
}
