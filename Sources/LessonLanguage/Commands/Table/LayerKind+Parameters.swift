extension LayerKind {
  /// What the layer takes, its gradient takes too.
  var parameters: [ParameterForm] {
    switch self {
    case .conv1d, .conv2d:
      [
        .input, .weight, .bias, .stride, .padding, .dilation, .inputSize, .kernelSize, .groups,
        .paddingMode, .flip,
      ]
    case .transposedConv1d, .transposedConv2d:
      [
        .input, .transposedWeight, .bias, .stride, .padding, .outputPadding, .dilation, .inputSize,
        .kernelSize, .groups,
      ]
    case .maxPool1d, .maxPool2d:
      [.input, .windowSize, .poolingStride, .sides, .dilation, .ceilMode, .inputSize]
    case .averagePool1d, .averagePool2d:
      [.input, .windowSize, .poolingStride, .sides, .ceilMode, .countIncludePad, .inputSize]
    case .globalMaxPool, .globalAveragePool: [.input, .inputSize]
    case .unfold, .unfold1d:
      [.input, .windowSize, .stride, .padding, .dilation, .inputSize]
    case .fold, .fold1d:
      [.patches, .outputSize, .windowSize, .stride, .padding, .dilation]
    case .linear: [.features, .linearWeight, .bias, .featureCount]
    case .relu: [.anyInput]
    case .flatten: [.input, .inputSize]
    case .softmax: [.logits]
    }
  }

  /// How the frames of the layer and of its gradient are looked at.
  var lookParameters: [ParameterForm] {
    switch self {
    case .relu: [.show, .walk]
    case .linear, .softmax: [.show, .walk, .shownExample]
    default: [.show, .walk, .shownExample, .shownChannel]
    }
  }
}
