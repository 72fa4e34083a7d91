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

  /// How many outputs there are.
  ///
  /// The last window must fit: `(o·S + (K−1)·D) ≤ N + P − 1` with all the padding in P, so
  ///
  ///     outputSize = floor((N + P_before + P_after − D·(K − 1) − 1) / S) + 1
  public let outputSize: Int

  /// Creates the relation of an input with a kernel that slides over it.
  ///
  ///     try Relation(inputSize: 7, kernelSize: 3, stride: 2).outputSize  // 3
  ///
  /// - Throws: ``ConvolutionError`` if a parameter is out of range or the kernel fits nowhere.
  public init(
    inputSize: Int, kernelSize: Int, stride: Int = 1, padding: PaddingRule = .valid,
    dilation: Int = 1, paddingMode: PaddingMode = .zeros
  ) throws(ConvolutionError) {
    try Self.check(.inputSize, inputSize, atLeast: 1)
    try Self.check(.kernelSize, kernelSize, atLeast: 1)
    try Self.check(.stride, stride, atLeast: 1)
    try Self.check(.dilation, dilation, atLeast: 1)
    let (reach, overflow) = dilation.multipliedReportingOverflow(by: kernelSize - 1)
    guard !overflow, reach <= Self.limit else {
      throw .parameterTooLarge(.dilation, limit: Self.limit / (kernelSize - 1))
    }
    let resolved = try padding.padding(reach: reach, stride: stride)
    try Self.check(.padding, min(resolved.before, resolved.after), atLeast: 0)
    try Self.check(.padding, max(resolved.before, resolved.after), atLeast: 0)
    try Self.check(resolved, paddingMode, inputSize: inputSize)
    let padded = inputSize + resolved.before + resolved.after
    guard reach < padded else {
      throw .kernelExceedsInput(kernel: kernelSize, dilation: dilation, paddedInput: padded)
    }
    self.inputSize = inputSize
    self.kernelSize = kernelSize
    self.stride = stride
    self.padding = resolved
    self.dilation = dilation
    self.paddingMode = paddingMode
    outputSize = (padded - reach - 1) / stride + 1
  }

  private static func check(
    _ parameter: ConvolutionError.Parameter, _ value: Int, atLeast least: Int
  ) throws(ConvolutionError) {
    guard value >= least else {
      throw least == 0 ? .negative(parameter, value) : .notPositive(parameter, value)
    }
    guard value <= limit else { throw .parameterTooLarge(parameter, limit: limit) }
  }
}

extension Relation {
  /// Creates the relation of a single cell with a single output through a single tap.
  private init(single size: Int) {
    inputSize = size
    kernelSize = size
    outputSize = size
    stride = 1
    dilation = 1
    padding = Padding(both: 0)
    paddingMode = .zeros
  }

  /// One cell that meets one output through one tap: the rows of a plane that has only one.
  public static let single = Relation(single: 1)

  /// Looks whether a mode has enough cells to fill a padding with.
  private static func check(
    _ padding: Padding, _ mode: PaddingMode, inputSize: Int
  ) throws(ConvolutionError) {
    guard let limit = mode.limit(inputSize: inputSize) else { return }
    let widest = max(padding.before, padding.after)
    guard widest <= limit else {
      throw .paddingExceedsMode(mode, padding: widest, inputSize: inputSize)
    }
  }
}

// MARK: - Sizes

extension Relation {
  /// How many input cells a window spans, those between its taps included: `D·(K − 1) + 1`.
  public var dilatedKernelSize: Int { Self.span(of: kernelSize, dilation: dilation) }

  /// Returns how many cells a kernel spans.
  static func span(of kernelSize: Int, dilation: Int) -> Int { dilation * (kernelSize - 1) + 1 }

  /// How long the input is with its padding.
  public var paddedSize: Int { inputSize + padding.before + padding.after }

  /// The positions of the padded input; those below 0 and from N on lie in the padding.
  public var paddedPositions: Range<Int> { -padding.before..<inputSize + padding.after }
}

// MARK: - The relation, solved for each of its letters

extension Relation {
  /// Returns the input cell that an output reads through a tap: `o·S + k·D − P`.
  public func input(output: Int, tap: Int) -> Int {
    output * stride + tap * dilation - padding.before
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

// MARK: - Input cells

extension Relation {
  /// Returns whether a position lies outside the input.
  public func isPadding(_ position: Int) -> Bool {
    position < 0 || position >= inputSize
  }

  /// Returns the span of padded positions from an output's first tap to its last.
  public func window(of output: Int) -> Range<Int> {
    let first = input(output: output, tap: 0)
    return first..<first + dilatedKernelSize
  }

  /// Returns the taps through which outputs read an input cell, in the order of those outputs.
  ///
  /// - Complexity: O(K).
  public func taps(reading input: Int) -> [Int] {
    meetings(of: input).map(\.tap)
  }

  /// Returns each output that reads an input cell, in order, with the tap that it reads through.
  ///
  /// - Complexity: O(K).
  public func meetings(of input: Int) -> [(output: Int, tap: Int)] {
    (0..<kernelSize).reversed().compactMap { tap in
      output(reading: input, through: tap).map { (output: $0, tap: tap) }
    }
  }

  /// Returns whether any window reads a position.
  ///
  /// - Complexity: O(K).
  public func isReached(_ position: Int) -> Bool {
    (0..<kernelSize).contains { output(reading: position, through: $0) != nil }
  }

  /// The input cells that no window ever reads, found as they are asked for.
  public var unreachedInputs: some Sequence<Int> {
    (0..<inputSize).lazy.filter { !isReached($0) }
  }
}
