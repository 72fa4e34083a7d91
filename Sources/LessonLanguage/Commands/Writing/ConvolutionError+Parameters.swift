import ConvEngine

// Which parameter of a command is to blame for numbers that do not go together.
extension ConvolutionError {
  /// The parameters that may be to blame, the likeliest first.
  var parameters: [String] {
    switch self {
    case .notPositive(let parameter, _), .negative(let parameter, _),
      .parameterTooLarge(let parameter, _):
      parameter.names
    case .kernelExceedsInput: ["w", "K", "x", "N"]
    case .poolPaddingExceedsHalfKernel: ["padding", "K"]
    case .outputPaddingTooLarge: ["output_padding", "stride", "dilation"]
    case .outputTooSmall: ["padding", "K", "N", "x"]
    case .sameNeedsStride1: ["padding", "mode", "stride"]
    case .resultTooLarge, .tooManyProducts: ["N", "K", "x", "w", "steps", "batch"]
    case .notOneChannel: ["w", "x"]
    case .biasSizeMismatch: ["b"]
    case .paddingExceedsMode: ["padding", "padding_mode"]
    case .wrongRank(let operand, _, _): operand.names
    case .wrongAxisCount: []
    case .channelMismatch, .transposedChannelMismatch: ["w", "x", "groups"]
    case .groupsDoNotDivideChannels: ["groups", "w", "x"]
    case .foldChannelsNotDivisible: ["x", "K"]
    case .foldBlockCountMismatch: ["x", "output_size", "K"]
    case .matrixMismatch: ["x", "w"]
    case .gradientShapeMismatch: ["grad_output"]
    case .emptyPoolingWindow: ["padding", "dilation", "K"]
    case .featureMismatch: ["w", "x"]
    case .targetShapeMismatch, .targetOutOfRange: ["target"]
    case .needsNumbers: ["x"]
    case .network(.tooManySteps): ["steps"]
    case .network: ["layers"]
    }
  }
}

extension ConvolutionError.Parameter {
  fileprivate var names: [String] {
    switch self {
    case .inputSize: ["N", "x"]
    case .kernelSize: ["K", "w"]
    case .outputSize: ["size"]
    case .stride: ["stride"]
    case .padding: ["padding"]
    case .dilation: ["dilation"]
    case .outputPadding: ["output_padding"]
    case .groups: ["groups"]
    case .examples: ["x", "batch"]
    case .inputChannels: ["x"]
    case .outputChannels: ["w"]
    case .classes: ["logits"]
    }
  }
}

extension ConvolutionError.Operand {
  fileprivate var names: [String] {
    switch self {
    case .input: ["x"]
    case .weight: ["w"]
    case .bias: ["b"]
    case .outputGradient, .logits, .target: [rawValue]
    }
  }
}
