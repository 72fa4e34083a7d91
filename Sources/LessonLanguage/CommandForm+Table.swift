import ConvEngine

extension CommandForm {
  /// All commands: reading, help, completion and suggestions look here.
  public static let all: [CommandForm] = [
    CommandForm(
      "conv1d", "slides a filter over an input",
      parameters: [
        .input, .weight, .bias, .stride, .padding, .dilation, .flip, .show, .walk, .inputSize,
        .kernelSize, .groups, .paddingMode,
      ],
      sample: "conv1d x=1..8 w=1,0,-1 stride=2"
    ) { $0.convolution().map { .convolution($0) } },
    CommandForm(
      "true_conv1d", "slides a flipped filter over an input, and the same filter unflipped",
      parameters: [
        .input, .weight, .mode, .padding, .show, .walk, .inputSize, .kernelSize,
      ],
      sample: "true_conv1d x=0,0,1,0,0 w=1,2,3 mode=same"
    ) { $0.trueConvolution().map { .trueConvolution($0) } },
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
    CommandForm(
      "out", "derives the size of an output, or finds the ? that gives it",
      parameters: [
        .sizedOperation, .inputSize, .kernelSize, .windowStride, .padding, .dilation,
        .outputPadding, .ceilMode, .size,
      ],
      sample: "out N=7 K=3 S=2"
    ) { $0.size() },
    CommandForm(
      "help", "says what a command, a parameter or a function does", parameters: [],
      sample: "help conv1d", takesWord: true
    ) { $0.help().map { .help($0) } },
  ]
}
