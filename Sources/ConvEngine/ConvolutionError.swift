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
