extension ConvolutionError: CustomStringConvertible {
  /// The rule that is broken, as a sentence with the sizes in it.
  public var description: String {
    switch self {
    case .notPositive(let parameter, let value):
      "\(parameter.rawValue) must be at least 1, not \(value)"
    case .negative(let parameter, let value):
      "\(parameter.rawValue) must be at least 0, not \(value)"
    case .kernelExceedsInput(let kernel, 1, let padded):
      "kernel \(kernel) is larger than the padded input \(padded)"
    case .kernelExceedsInput(let kernel, let dilation, let padded):
      "kernel \(kernel) with dilation \(dilation) spans "
        + "\(Relation.span(of: kernel, dilation: dilation)) cells, more than the padded input \(padded)"
    case .poolPaddingExceedsHalfKernel(let padding, let kernel):
      "padding \(padding) is more than half of the pooling kernel \(kernel)"
    case .emptyPoolingWindow(let size, let kernel, let dilation):
      "pooling kernel \(kernel) with dilation \(dilation) steps over the input of \(size): "
        + "its only window sees nothing but padding"
    case .outputPaddingTooLarge(let outputPadding, let stride, let dilation):
      "output padding \(outputPadding) must be smaller than the larger of "
        + "stride \(stride) and dilation \(dilation)"
    case .outputTooSmall(let uncut, let padding):
      "padding \(padding.before) + \(padding.after) cuts away all of the \(uncut) "
        + "output \(uncut == 1 ? "cell" : "cells")"
    case .sameNeedsStride1(let stride):
      "padding same keeps the size only with stride 1, not \(stride)"
    case .paddingExceedsMode(let mode, let padding, let size):
      "padding \(padding) is too wide for padding_mode \(mode.rawValue), which has "
        + "\(mode.limit(inputSize: size) ?? 0) cells to show from an input of \(size)"
    case .wrongRank(let operand, let shape, let expected):
      "\(operand.rawValue) \(shape) has \(shape.count) axes instead of \(expected)"
    case .wrongAxisCount(let given, let expected):
      "\(given) numbers are given for \(expected) \(expected == 1 ? "axis" : "axes")"
    case .channelMismatch(let input, let weight, let groups):
      "weight \(weight) reads \(counted(weight[1])), but input \(input) has "
        + "\(input[1] / groups)" + (groups == 1 ? "" : " in each of \(groups) groups")
    case .transposedChannelMismatch(let input, let weight):
      "weight \(weight) takes \(counted(weight[0])), but input \(input) has \(input[1])"
    case .groupsDoNotDivideChannels(let groups, let channels):
      "\(counted(channels)) cannot be shared out among \(groups) groups"
    case .foldChannelsNotDivisible(let rows, let kernel):
      "\(rows) \(rows == 1 ? "row is" : "rows are") not whole patches of the kernel \(kernel), "
        + "which have \(kernel.reduce(1, *)) for each channel"
    case .foldBlockCountMismatch(let columns, let places):
      "\(columns) \(columns == 1 ? "column is" : "columns are") given for the \(places) places "
        + "of the kernel"
    case .matrixMismatch(let left, let right):
      "matrix \(left) cannot be multiplied by \(right)"
    case .gradientShapeMismatch(let given, let output):
      "grad_output \(given) has not the shape of the output, \(output)"
    case .parameterTooLarge(let parameter, let limit):
      "\(parameter.rawValue) must not be larger than \(limit)"
    case .resultTooLarge(let shape, let limit):
      "a result of shape \(shape) has more than \(limit) values"
    case .tooManyProducts(let shape, let limit):
      "\(shape.filter { $0 != 1 }.map(String.init).joined(separator: "·")) products are more than "
        + "\(limit), too many to wait for"
    case .notOneChannel(let input, let weight):
      "input \(input) and weight \(weight) must have one example and one channel, in and out"
    case .biasSizeMismatch(let bias, let channels):
      "\(bias) \(bias == 1 ? "bias" : "biases") for \(channels) output "
        + (channels == 1 ? "channel" : "channels")
    case .network(let error): error.description
    case .featureMismatch(let input, let weight):
      "weight \(weight) reads \(weight[1]) \(weight[1] == 1 ? "feature" : "features"), "
        + "but input \(input) has \(input[1])"
    case .targetShapeMismatch(let target, let logits):
      "target \(target) has not one class for each of the \(logits[0]) rows of logits \(logits)"
    case .targetOutOfRange(let target, let classes):
      "target must be a class from 0 to \(classes - 1), not \(Polynomial.shortest(target))"
    case .needsNumbers(let operation, let given):
      "\(operation) compares values, so it needs numbers, not \(given)"
    }
  }

  private func counted(_ channels: Int) -> String {
    "\(channels) \(channels == 1 ? "channel" : "channels")"
  }
}
