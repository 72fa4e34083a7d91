import ConvEngine

// Filters that slide, and the matrices that do the same.
extension CommandForm {
  static let convolutions = [
    CommandForm(
      "conv1d", "slides a filter over an input",
      parameters: [
        .input, .weight, .bias, .stride, .padding, .dilation, .flip, .show, .walk, .inputSize,
        .kernelSize, .groups, .paddingMode,
      ],
      sample: "conv1d x=1..8 w=1,0,-1 stride=2"
    ) { $0.convolution1D() },
    CommandForm(
      "conv2d", "slides filters over pictures of one or more channels",
      parameters: [
        .input, .weight, .bias, .stride, .padding, .dilation, .flip, .inputSize, .kernelSize,
        .groups, .paddingMode,
      ],
      sample: "conv2d x=[[1,2,0],[0,1,3],[2,2,1]] w=sobel-x padding=same"
    ) { $0.output(of: .conv2d) },
    CommandForm(
      "true_conv1d", "slides a flipped filter over an input, and the same filter unflipped",
      parameters: [
        .input, .weight, .mode, .padding, .show, .walk, .inputSize, .kernelSize,
      ],
      sample: "true_conv1d x=0,0,1,0,0 w=1,2,3 mode=same"
    ) { $0.trueConvolution1D() },
    CommandForm(
      "true_conv2d", "slides filters that are turned around over pictures, and unturned",
      parameters: [.input, .weight, .mode, .padding, .inputSize, .kernelSize],
      sample: "true_conv2d x=identity(5x5) w=[[1,2],[3,4]] mode=same"
    ) { $0.trueConvolution(axes: 2) },
    CommandForm(
      "toeplitz1d", "writes a convolution down as a matrix",
      parameters: [
        .inputSize, .weight, .kernelSize, .stride, .padding, .dilation, .show, .walk, .groups,
        .paddingMode,
      ],
      sample: "toeplitz1d N=7 w=a,b,c stride=2"
    ) { $0.toeplitz().map { .toeplitz($0) } },
    CommandForm(
      "neurons", "connects a layer's outputs to its inputs under a rule",
      parameters: [.inputSize, .kernelSize, .input, .stride, .connection, .show],
      sample: "neurons N=8 K=3 weights=local"
    ) { $0.neurons().map { .neurons($0) } },
  ]

  static let transposedConvolutions = [
    CommandForm(
      "conv_transpose1d", "stamps a filter on the output, once for each input",
      parameters: [
        .input, .transposedWeight, .bias, .stride, .padding, .outputPadding, .dilation, .inputSize,
        .kernelSize, .groups,
      ],
      sample: "conv_transpose1d x=1,2,3 w=a,b,c stride=2 output_padding=1"
    ) { $0.output(of: .transposedConv1d) },
    CommandForm(
      "conv_transpose2d", "stamps filters on the outputs, once for each input cell",
      parameters: [
        .input, .transposedWeight, .bias, .stride, .padding, .outputPadding, .dilation, .inputSize,
        .kernelSize, .groups,
      ],
      sample: "conv_transpose2d x=[[1,2],[3,4]] w=[[1,1],[1,1]] stride=2"
    ) { $0.output(of: .transposedConv2d) },
  ]
}
