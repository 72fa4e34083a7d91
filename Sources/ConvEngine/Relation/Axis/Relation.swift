/// Which input cell meets which output cell through which tap of the filter, along one axis.
///
///     i = o·S + k·D − P
///
///     i  input cell, from 0; below 0 and from N on it lies in the padding
///     o  output cell      k  tap of the filter
///     S  stride           D  dilation           P  padding before the first input cell
///
/// With N = 7, K = 3, S = 2, P = 1:
///
///     padded input   ⟨·⟩ 0  1  2  3  4  5  6 ⟨·⟩
///     o = 0          [ 0   1  2 ]                    k = 0 1 2
///     o = 1                [ 0  1  2 ]
///     o = 2                      [ 0  1  2 ]
///     o = 3                            [ 0  1  2 ]
///
/// Every operation of the lecture walks this relation: by output it is a convolution, by input its
/// transpose, by tap the gradient of the filter.
public struct Relation: Hashable, Sendable {
  /// Larger parameters are refused, so that no sum of a few of them can overflow.
  public static let limit = 1_000_000_000_000_000

  /// How many input cells there are, N.
  public let inputSize: Int
  /// How many taps the filter has, K.
  public let kernelSize: Int
  /// How far the window moves from one output to the next, S.
  public let stride: Int
  /// How many cells are added before the input, P, and after it.
  public let padding: Padding
  /// How far a tap is from its neighbor, D.
  public let dilation: Int
  /// What lies in the padding.
  public let paddingMode: PaddingMode

  /// Which of the two sizes follows from the other, and how.
  public let sizing: Sizing

  /// How many outputs there are.
  ///
  /// The last window must fit: `(o·S + (K−1)·D) ≤ N + P − 1` with all the padding in P, so
  ///
  ///     outputSize = floor((N + P_before + P_after − D·(K − 1) − 1) / S) + 1
  ///
  /// Where the ``sizing`` says so, a window counts already that begins in time, or the outputs are
  /// given and the input is as long as they need.
  public let outputSize: Int

  /// What decides how long the input and the output of a relation are.
  public enum Sizing: Hashable, Sendable {
    /// The input is given, and each window that fits counts: `floor`.
    case fitting
    /// The input is given, and each window counts that begins before the input ends: `ceil`.
    case beginning
    /// The outputs are given, and the input is as long as their windows, and by so much longer.
    case covering(outputPadding: Int)
  }

  /// Creates the relation of an input with a kernel that slides over it.
  ///
  ///     try Relation(inputSize: 7, kernelSize: 3, stride: 2).outputSize  // 3
  ///
  /// - Throws: ``ConvolutionError`` if a parameter is out of range or the kernel fits nowhere.
  public init(
    inputSize: Int, kernelSize: Int, stride: Int = 1, padding: PaddingAmount = .valid,
    dilation: Int = 1, paddingMode: PaddingMode = .zeros
  ) throws(ConvolutionError) {
    try Self.check(.inputSize, inputSize, atLeast: 1)
    let reach = try Self.reach(of: kernelSize, stride: stride, dilation: dilation)
    let resolved = try padding.padding(reach: reach, stride: stride)
    try Self.check(resolved, paddingMode, inputSize: inputSize)
    try self.init(
      sliding: kernelSize, over: inputSize, stride: stride, padding: resolved, dilation: dilation,
      paddingMode: paddingMode, sizing: .fitting)
  }

  /// One cell that meets one output through one tap: the rows of a plane that has only one.
  public static let single = Relation(
    inputSize: 1, outputSize: 1, kernelSize: 1, stride: 1, padding: Padding(both: 0), dilation: 1,
    sizing: .fitting)

  /// Creates the relation of parameters whose sizes have been found.
  init(
    inputSize: Int, outputSize: Int, kernelSize: Int, stride: Int, padding: Padding, dilation: Int,
    paddingMode: PaddingMode = .zeros, sizing: Sizing
  ) {
    self.inputSize = inputSize
    self.outputSize = outputSize
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.paddingMode = paddingMode
    self.sizing = sizing
  }
}

// MARK: - The relation, solved for each of its letters

extension Relation {
  /// Returns the input cell that an output reads through a tap: `o·S + k·D − P`.
  public func input(output: Int, tap: Int) -> Int {
    output * stride + tap * dilation - padding.before
  }

  /// Returns the position that an output reads through a tap, be the output one of the layer or not.
  ///
  /// - Throws: ``NetworkError/fieldTooLarge(limit:)`` where that is beyond all that can be counted.
  func countedInput(output: Int, tap: Int) throws(ConvolutionError) -> Int {
    let (start, overflow) = output.multipliedReportingOverflow(by: stride)
    guard !overflow, start.magnitude <= Self.limit else {
      throw .network(.fieldTooLarge(limit: Self.limit))
    }
    let input = input(output: output, tap: tap)
    guard input.magnitude <= Self.limit else {
      throw .network(.fieldTooLarge(limit: Self.limit))
    }
    return input
  }

  /// Returns the tap that joins an input cell to an output: `(i + P − o·S) / D`, or nil.
  public func tap(joining input: Int, to output: Int) -> Int? {
    whole(input + padding.before - output * stride, by: dilation, below: kernelSize)
  }

  /// Returns the output that reads an input cell through a tap: `(i + P − k·D) / S`, or nil.
  public func output(reading input: Int, through tap: Int) -> Int? {
    whole(input + padding.before - tap * dilation, by: stride, below: outputSize)
  }

  /// Returns an output whose window lies near an input cell, even if none reads it.
  func output(near input: Int) -> Int { min(input / stride, outputSize - 1) }

  private func whole(_ distance: Int, by step: Int, below count: Int) -> Int? {
    guard distance >= 0, distance.isMultiple(of: step), distance / step < count else { return nil }
    return distance / step
  }
}
