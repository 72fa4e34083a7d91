/// A reason why numbers cannot be convolved, with the sizes that say so.
public enum ConvolutionError: Error, Hashable, Sendable {
  /// A parameter of a convolution, by its name and the lecture's letter.
  public enum Parameter: String, Sendable {
    case inputSize = "input size N"
    case kernelSize = "kernel size K"
    case stride = "stride S"
    case padding = "padding P"
    case dilation = "dilation D"
  }

  /// A parameter that counts from 1 is less.
  case notPositive(Parameter, Int)
  /// A parameter that counts from 0 is less.
  case negative(Parameter, Int)
  /// The kernel fits nowhere on the padded input.
  case kernelExceedsInput(kernel: Int, dilation: Int, paddedInput: Int)
  /// The padding `same` is asked for with a stride that does not keep the size.
  case sameNeedsStride1(stride: Int)
  /// A parameter is beyond all that can be counted with.
  case parameterTooLarge(Parameter, limit: Int)
  /// A result would have more values than can be held.
  case resultTooLarge(shape: [Int], limit: Int)
  /// More than one channel, or more than one example, is given to an operation on one.
  case notOneChannel(input: [Int], weight: [Int])
  /// There is not exactly one bias for each output channel.
  case biasSizeMismatch(bias: Int, outputChannels: Int)
}

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
      "kernel \(kernel) with dilation \(dilation) spans \(dilation * (kernel - 1) + 1) cells, "
        + "more than the padded input \(padded)"
    case .sameNeedsStride1(let stride):
      "padding same keeps the size only with stride 1, not \(stride)"
    case .parameterTooLarge(let parameter, let limit):
      "\(parameter.rawValue) must not be larger than \(limit)"
    case .resultTooLarge(let shape, let limit):
      "a result of shape \(shape) has more than \(limit) values"
    case .notOneChannel(let input, let weight):
      "input \(input) and weight \(weight) must have one example and one channel, in and out"
    case .biasSizeMismatch(let bias, let channels):
      "\(bias) biases for \(channels) output \(channels == 1 ? "channel" : "channels")"
    }
  }
}
