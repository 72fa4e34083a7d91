import ConvEngine

/// A convolution by a product of matrices, and its gradients by two more, with all steps.
struct ConvolutionMatrices<Value: ReadableScalar>: WalkedCalculation {
  let convolution: Convolution<Value>
  /// The gradient of a loss with respect to the output, if the way back is wanted.
  let outputGradient: Tensor<Value>?

  func answer() throws(ConvolutionError) -> Answer {
    // The two products of the way back are as large as that of the way forward.
    try convolution.relation.checkMatrices(
      times: outputGradient == nil ? 1 : 3, products: Value.productLimit)
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

  var knobs: [Knob: [Int]] { convolution.knobs }

  var editableTensors: [EditableTensor] {
    convolution.editableTensors
      + (outputGradient.map { [.outputGradient(shape: $0.shape)] } ?? [])
  }

  var subjects: [Subject] {
    outputGradient == nil ? [.output] : [.output] + convolution.gradientSubjects
  }

  var scenes: [Scene] { [.unfold] }

  func walks(of subject: Subject) -> [Walk] { convolution.walks }

  func groups(of look: Look) -> FrameGroups { convolution.groups(by: look.walk) }

  func trace(_ look: Look) throws(ConvolutionError) -> Trace {
    guard look.subject != .output, let outputGradient else {
      return convolution.trace(by: look.walk)
    }
    return try convolution.gradientTrace(of: look.subject, outputGradient, by: look.walk)
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
struct TransposedMatrices<Value: ReadableScalar>: WalkedCalculation {
  let convolution: TransposedConvolution<Value>

  func answer() throws(ConvolutionError) -> Answer {
    try convolution.relation.checkMatrices(times: 1, products: Value.productLimit)
    return Answer(
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

  var knobs: [Knob: [Int]] { convolution.knobs }

  var editableTensors: [EditableTensor] { convolution.editableTensors }

  var scenes: [Scene] { [.unfold] }

  func walks(of subject: Subject) -> [Walk] { convolution.walks }

  func groups(of look: Look) -> FrameGroups { convolution.groups(by: look.walk) }

  func trace(_ look: Look) throws(ConvolutionError) -> Trace { convolution.trace(by: look.walk) }
}

extension Array {
  /// Returns the steps that have names, as results by those.
  fileprivate func named<Value: Scalar>(
    _ names: [MatrixStep<Value>.Name: String]
  ) -> [Answer.Output] where Element == MatrixStep<Value> {
    compactMap { step in names[step.name].map { Answer.Output($0, step.tensor) } }
  }
}

extension LayerRelation {
  /// Looks whether the matrices could be read, and so many products of them awaited.
  fileprivate func checkMatrices(
    times count: Int, products limit: Int
  ) throws(ConvolutionError) {
    let rows = examples * plane.outputShape.reduce(1, *)
    let columns = channels.inputs * plane.kernelShape.reduce(1, *)
    try Effort.check(values: [rows, columns])
    try Effort.check(values: [columns, channels.outputs])
    try Effort.check(products: [rows, columns, channels.outputs, count], limit: limit)
  }
}
