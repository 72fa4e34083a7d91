/// A reason why numbers cannot be convolved, with the sizes that say so.
public enum ConvolutionError: Error, Hashable, Sendable {
  /// A parameter of a convolution, by its name and the lecture's letter.
  public enum Parameter: String, Sendable {
    case inputSize = "input size N"
    case kernelSize = "kernel size K"
    case outputSize = "output size"
    case stride = "stride S"
    case padding = "padding P"
    case dilation = "dilation D"
    case outputPadding = "output padding"
    case groups = "groups"
    case examples = "batch size"
    case inputChannels = "number of input channels"
    case outputChannels = "number of output channels"
    case classes = "number of classes"
  }

  /// A tensor that an operation takes, by PyTorch's name.
  public enum Operand: String, Sendable {
    case input, weight, bias
    case outputGradient = "grad_output"
    case logits, target
  }

  /// A parameter that counts from 1 is less.
  case notPositive(Parameter, Int)
  /// A parameter that counts from 0 is less.
  case negative(Parameter, Int)
  /// The kernel fits nowhere on the padded input.
  case kernelExceedsInput(kernel: Int, dilation: Int, paddedInput: Int)
  /// Pooling is to have a padding that could fill a window.
  case poolPaddingExceedsHalfKernel(padding: Int, kernel: Int)
  /// A window of a pooling lies in the padding with all of its taps.
  case emptyPoolingWindow(inputSize: Int, kernel: Int, dilation: Int)
  /// The output padding is not less than the larger of stride and dilation.
  case outputPaddingTooLarge(outputPadding: Int, stride: Int, dilation: Int)
  /// The padding of a transposed convolution cuts away all of its output.
  case outputTooSmall(uncut: Int, padding: Padding)
  /// The padding `same` is asked for with a stride that does not keep the size.
  case sameNeedsStride1(stride: Int)
  /// A mode of padding would need more cells than the input has.
  case paddingExceedsMode(PaddingMode, padding: Int, inputSize: Int)
  /// A tensor has another number of axes than the operation.
  case wrongRank(Operand, shape: [Int], expected: Int)
  /// There is neither one number for all axes of the plane, nor one for each.
  case wrongAxisCount(given: Int, expected: Int)
  /// The filters do not read as many channels as a group of the input has.
  case channelMismatch(input: [Int], weight: [Int], groups: Int)
  /// The filters of a transposed convolution do not take as many channels as the input has.
  case transposedChannelMismatch(input: [Int], weight: [Int])
  /// The channels cannot be shared out evenly among the groups.
  case groupsDoNotDivideChannels(groups: Int, channels: Int)
  /// The columns to be folded are not made of whole patches.
  case foldChannelsNotDivisible(rows: Int, kernel: [Int])
  /// There is not one column to be folded for each place of the kernel.
  case foldBlockCountMismatch(columns: Int, places: [Int])
  /// The rows of a matrix are not as long as the columns of the one they meet.
  case matrixMismatch(left: [Int], right: [Int])
  /// The gradient of the output has not the output's shape.
  case gradientShapeMismatch(given: [Int], output: [Int])
  /// A parameter is beyond all that can be counted with.
  case parameterTooLarge(Parameter, limit: Int)
  /// A result would have more values than can be held.
  case resultTooLarge(shape: [Int], limit: Int)
  /// A result would take more products than anyone waits for: as many as these factors multiply to.
  case tooManyProducts(shape: [Int], limit: Int)
  /// More than one channel, or more than one example, is given to an operation on one.
  case notOneChannel(input: [Int], weight: [Int])
  /// There is not exactly one bias for each output channel.
  case biasSizeMismatch(bias: Int, outputChannels: Int)
  /// Layers cannot stand on each other.
  case network(NetworkError)
  /// The weights of a linear layer do not read as many features as the input has.
  case featureMismatch(input: [Int], weight: [Int])
  /// There is not one class for each row of logits.
  case targetShapeMismatch(target: [Int], logits: [Int])
  /// A target is not the number of a class.
  case targetOutOfRange(Double, classes: Int)
  /// An operation that compares values is given one with symbols.
  case needsNumbers(operation: String, given: Polynomial)
}
