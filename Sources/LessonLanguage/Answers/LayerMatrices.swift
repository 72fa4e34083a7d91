import ConvEngine

/// A convolution by a product of matrices, and its gradients by two more, with all steps.
struct ConvolutionMatrices<Value: ReadableScalar>: Calculation {
  let convolution: Convolution<Value>
  /// The gradient of a loss with respect to the output, if the way back is wanted.
  let outputGradient: Tensor<Value>?

  func answer() throws(ConvolutionError) -> Answer {
    let matrices = try MatrixConvolution(convolution)
    let forward = matrices.steps.named([
      .unfolded: "unfolded", .patches: "X", .kernel: "K", .product: "Y", .grid: "grid",
      .output: "output",
    ])
    guard let outputGradient else { return Answer(outputs: forward, lines: Self.lines) }
    let gradients = try matrices.gradients(outputGradient)
    let backward =
      gradients.inputSteps.named([
        .product: "Y.grad", .patches: "X.grad", .unfolded: "unfolded.grad", .input: "grad_input",
      ]) + gradients.weightSteps.named([.kernel: "K.grad", .weight: "grad_weight"])
      + [gradients.bias.map { Answer.Output("grad_bias", $0) }].compactMap(\.self)
    return Answer(outputs: forward + backward, lines: Self.lines + Self.backwardLines)
  }

  private static var lines: [String] {
    [
      "X = unfolded with its windows before the values of a patch, one window a row",
      "K = the filters flattened, one a column", "Y = X K, and the bias",
      "grid = Y with its rows back in the plane",
      "output = grid with its channels moved behind the examples",
    ]
  }

  private static var backwardLines: [String] {
    [
      "Y.grad = grad_output with its channels moved behind the plane, one cell a row",
      "X.grad = Y.grad K^T", "grad_input = X.grad folded", "K.grad = Y.grad^T X, one filter a row",
      "grad_weight = K.grad in the shape of the weight",
    ]
  }
}

/// A transposed convolution by a product of matrices, with all steps.
struct TransposedMatrices<Value: ReadableScalar>: Calculation {
  let convolution: TransposedConvolution<Value>

  func answer() throws(ConvolutionError) -> Answer {
    Answer(
      outputs: try MatrixTransposedConvolution(convolution).steps.named([
        .grid: "grid", .rows: "X", .kernel: "K", .patches: "Y", .unfolded: "unfolded",
        .output: "output",
      ]),
      lines: [
        "grid = the input with its channels moved behind the plane", "X = grid, one cell a row",
        "K = the filters flattened, one a row", "Y = X K, a patch for each cell of the input",
        "output = Y folded, and the bias",
      ])
  }
}

extension Array {
  /// Returns the steps that have names, as results by those.
  fileprivate func named<Value: Scalar>(
    _ names: [MatrixStep<Value>.Name: String]
  ) -> [Answer.Output] where Element == MatrixStep<Value> {
    compactMap { step in names[step.name].map { Answer.Output($0, step.tensor) } }
  }
}
