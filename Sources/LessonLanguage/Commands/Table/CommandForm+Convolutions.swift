// Filters that slide, and the matrices that do the same.
extension CommandForm {
  static let convolutions = [
    CommandForm(
      .conv1d, "slides filters over an input",
      besides: [.outputGradient.said(as: shownGradient)],
      sample: "conv1d x=1..8 w=1,0,-1 stride=2"),
    CommandForm(
      .conv2d, "slides filters over pictures of one or more channels",
      besides: [.outputGradient.said(as: shownGradient)],
      sample: "conv2d x=[[1,2,0],[0,1,3],[2,2,1]] w=sobel-x padding=same"),
    CommandForm(
      "true_conv1d", "slides a flipped filter over an input, and the same filter unflipped",
      parameters: trueParameters, sample: "true_conv1d x=0,0,1,0,0 w=1,2,3 mode=same"
    ) { $0.trueConvolution(axes: 1) },
    CommandForm(
      "true_conv2d", "slides filters turned around over pictures, and unturned",
      parameters: trueParameters,
      sample: "true_conv2d x=identity(5x5) w=[[1,2],[3,4]] mode=same"
    ) { $0.trueConvolution(axes: 2) },
    CommandForm(
      "toeplitz1d", "writes a convolution down as a matrix",
      parameters: toeplitzParameters, sample: "toeplitz1d N=7 w=a,b,c stride=2"
    ) { $0.toeplitz(axes: 1) },
    CommandForm(
      "toeplitz2d", "writes a convolution of pictures down as a matrix",
      parameters: toeplitzParameters, sample: "toeplitz2d N=3 K=2"
    ) { $0.toeplitz(axes: 2) },
    CommandForm(
      "neurons", "connects a layer's outputs to its inputs under a rule",
      parameters: [.inputSize, .kernelSize, .input, .stride, .connection, .show, .walk],
      sample: "neurons N=8 K=3 weights=local"
    ) { $0.neurons() },
    CommandForm(
      "convolve", "slides one function over another, and finds the area of their product",
      parameters: [.fixedFunction, .slidFunction, .slidPlace, .slidFlip, .show, .walk],
      sample: "convolve f=box g=ramp t=0.5"
    ) { $0.convolvedFunctions() },
  ]

  private static let toeplitzParameters: [ParameterForm] =
    [
      .inputSize, .weight, .kernelSize, .stride, .padding, .dilation, .groups, .paddingMode,
      .transpose,
    ] + LayerKind.conv2d.lookParameters

  private static let trueParameters: [ParameterForm] =
    [.input, .weight, .mode, .padding, .inputSize, .kernelSize] + LayerKind.conv2d.lookParameters

  private static let shownGradient =
    "the gradient of a loss by the output, for the scene gradient"

  static let transposedConvolutions = [
    CommandForm(
      .transposedConv1d, "stamps filters on the output, once for each input",
      sample: "conv_transpose1d x=1,2,3 w=a,b,c stride=2 output_padding=1"),
    CommandForm(
      .transposedConv2d, "stamps filters on the output, once for each input cell",
      sample: "conv_transpose2d x=[[1,2],[3,4]] w=[[1,1],[1,1]] stride=2"),
  ]
}

extension CommandForm {
  /// Creates the row of a layer that answers with its output.
  init(
    _ kind: LayerKind, _ summary: String, besides parameters: [ParameterForm] = [], sample: String
  ) {
    self.init(
      kind.rawValue, summary,
      parameters: kind.parameters + parameters + kind.lookParameters, sample: sample
    ) { $0.output(of: kind) }
  }
}
