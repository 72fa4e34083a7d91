// What comes back through a layer: each of these takes what the layer takes, and the gradient of its output.
extension CommandForm {
  static let gradients = [
    gradient(of: .conv1d, sample: "conv1d_grad x=1..5 w=1,0,-1 grad_output=1,1,1"),
    gradient(
      of: .conv2d,
      sample: "conv2d_grad x=[[1,2,3],[4,5,6]] w=[[1,0],[0,1]] grad_output=[[1,1]]"),
    gradient(
      of: .transposedConv1d, sample: "conv_transpose1d_grad x=1,2 w=a,b stride=2 grad_output=1..4"),
    gradient(
      of: .transposedConv2d, sample: "conv_transpose2d_grad x=[[1,2]] w=[[a]] grad_output=[[1,1]]"),
    gradient(of: .maxPool1d, sample: "max_pool1d_grad x=3,1,2,5 K=2 grad_output=1,2"),
    gradient(of: .maxPool2d, sample: "max_pool2d_grad x=[[3,1],[2,5]] K=2 grad_output=1"),
    gradient(of: .averagePool1d, sample: "avg_pool1d_grad x=1..4 K=2 grad_output=1,2"),
    gradient(of: .averagePool2d, sample: "avg_pool2d_grad x=[[1,2],[3,4]] K=2 grad_output=1"),
    gradient(of: .unfold, sample: "unfold_grad x=[[1,2,3]] K=[1,2] grad_output=[[1,1],[1,1]]"),
    gradient(
      of: .fold, sample: "fold_grad x=[[1,1],[1,1]] output_size=[1,3] K=[1,2] grad_output=[[1,2,3]]"
    ),
    gradient(of: .linear, sample: "linear_grad x=1,2 w=[[1,0],[1,1]] b=0,0 grad_output=1,1"),
    gradient(of: .relu, sample: "relu_grad x=-1,0,2 grad_output=1,1,1"),
    gradient(of: .softmax, sample: "softmax_grad x=2,1,0 grad_output=1,0,0"),
  ]

  /// The row that finds out whether any of these can be believed.
  static let gradientCheck = CommandForm(
    "check_gradient", "holds gradients against what small changes do to a loss",
    parameters: [.checkedOperation]
      + gradients.flatMap(\.parameters).uniqueByName.filter {
        !["logits", "of", "example", "channel"].contains($0.name)
      } + [.checkedSubject],
    sample: "check_gradient op=conv2d x=[[1,2,3],[4,5,6]] w=[[1,2],[3,4]]"
  ) { $0.gradientCheck() }

  /// The layers whose gradients can be checked.
  static let checkedLayers = LayerKind.allCases.filter { kind in
    kind != .softmax && gradients.contains { $0.name == kind.gradientName }
  }

  private static func gradient(of kind: LayerKind, sample: String) -> CommandForm {
    CommandForm(
      kind.gradientName, "brings a gradient back through \(kind.rawValue)",
      parameters: kind.parameters + [.outputGradient, .gradientSubject] + kind.lookParameters,
      sample: sample
    ) { $0.gradient(of: kind) }
  }
}

extension LayerKind {
  /// The name of the command that brings a gradient back through the layer.
  var gradientName: String { rawValue + "_grad" }
}

extension [ParameterForm] {
  /// The parameters without those that share their name with one before.
  fileprivate var uniqueByName: [ParameterForm] {
    reduce(into: []) { unique, form in
      if !unique.contains(where: { $0.name == form.name }) { unique.append(form) }
    }
  }
}
