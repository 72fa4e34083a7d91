// What comes back through a layer: each of these takes what the layer takes, and the gradient of its output.
extension CommandForm {
  static let gradients = [
    gradient(
      of: .conv1d, "brings a gradient back through conv1d",
      parameters: [
        .input, .weight, .bias, .outputGradient, .stride, .padding, .dilation, .inputSize,
        .kernelSize, .groups, .paddingMode,
      ],
      sample: "conv1d_grad x=1..5 w=1,0,-1 grad_output=1,1,1"),
    gradient(
      of: .conv2d, "brings a gradient back through conv2d",
      parameters: [
        .input, .weight, .bias, .outputGradient, .stride, .padding, .dilation, .inputSize,
        .kernelSize, .groups, .paddingMode,
      ],
      sample: "conv2d_grad x=[[1,2,3],[4,5,6]] w=[[1,0],[0,1]] grad_output=1,1"),
    gradient(
      of: .transposedConv1d, "brings a gradient back through conv_transpose1d",
      parameters: [
        .input, .transposedWeight, .bias, .outputGradient, .stride, .padding, .outputPadding,
        .dilation, .inputSize, .kernelSize, .groups,
      ],
      sample: "conv_transpose1d_grad x=1,2 w=a,b stride=2 grad_output=1,1,1,1"),
    gradient(
      of: .transposedConv2d, "brings a gradient back through conv_transpose2d",
      parameters: [
        .input, .transposedWeight, .bias, .outputGradient, .stride, .padding, .outputPadding,
        .dilation, .inputSize, .kernelSize, .groups,
      ],
      sample: "conv_transpose2d_grad x=[[1,2]] w=[[a]] grad_output=[[1,1]]"),
  ]

  private static func gradient(
    of kind: LayerKind, _ summary: String, parameters: [ParameterForm], sample: String
  ) -> CommandForm {
    CommandForm("\(kind.rawValue)_grad", summary, parameters: parameters, sample: sample) {
      $0.gradient(of: kind)
    }
  }
}
