/// The window of a layer: how large it is and how it slides, along each axis.
///
/// Each list has one number for all axes, or one for each: `kernel 3` with `stride 2, 1` slides a window of
/// 3 x 3 by two rows and one column.
public struct Window: Hashable, Sendable {
  /// How many taps there are, K.
  public var kernel: [Int]
  /// How far the window moves, S; nil for what is usual: 1, or the kernel's own size in pooling.
  public var stride: [Int]?
  public var padding: [PaddingAmount]
  /// How far a tap is from its neighbor, D.
  public var dilation: [Int]
  /// Whether a last window of a pooling counts that does not fit, as PyTorch's `ceil_mode` has it.
  public var isCeiling: Bool

  /// Creates a window, which slides over the bare input where nothing else is said.
  public init(
    kernel: [Int], stride: [Int]? = nil, padding: [PaddingAmount] = [.valid],
    dilation: [Int] = [1], isCeiling: Bool = false
  ) {
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.isCeiling = isCeiling
  }

  /// Returns the window that is as large as a plane, so that each channel has one output.
  ///
  ///     Window.global(over: [1, 3, 8, 8]).kernel  // [8, 8]
  public static func global(over inputShape: [Int]) -> Window {
    Window(kernel: Array(inputShape.dropFirst(2)))
  }

  /// The window of a single cell, which each cell has for itself.
  static var cell: Window { Window(kernel: [1]) }
}

// MARK: - Axes

extension Window {
  /// How many axes the lists are written for: 1 where each has one number for all.
  var axisCount: Int { counts.max() ?? 1 }

  private var counts: [Int] {
    [kernel.count, stride?.count ?? 1, padding.count, dilation.count]
  }

  /// Looks whether each list has one number for all of some axes, or one for each.
  ///
  /// - Throws: ``ConvolutionError/wrongAxisCount(given:expected:)``.
  func check(axisCount: Int) throws(ConvolutionError) {
    for count in counts where count != 1 && count != axisCount {
      throw .wrongAxisCount(given: count, expected: axisCount)
    }
  }

  /// Returns the relation of a convolution along an axis.
  ///
  /// - Precondition: The window has numbers for the axis.
  func convolution(axis: Int, over inputSize: Int) throws(ConvolutionError) -> Relation {
    try Relation(
      inputSize: inputSize, kernelSize: kernel[along: axis], stride: stride?[along: axis] ?? 1,
      padding: padding[along: axis], dilation: dilation[along: axis])
  }

  /// Returns the relation of a pooling along an axis.
  ///
  /// - Precondition: The window has numbers for the axis.
  func pooling(axis: Int, over inputSize: Int) throws(ConvolutionError) -> Relation {
    let (kernel, dilation) = (kernel[along: axis], dilation[along: axis])
    let stride = stride?[along: axis] ?? kernel
    let reach = try Relation.reach(of: kernel, stride: stride, dilation: dilation)
    return try Relation(
      pooling: inputSize, kernelSize: kernel, stride: stride,
      padding: try padding[along: axis].padding(reach: reach, stride: stride),
      dilation: dilation, isCeiling: isCeiling)
  }

  /// Returns the size of the smallest bare input that the window fits on, along an axis.
  ///
  /// - Precondition: The window has numbers for the axis.
  func span(axis: Int) throws(ConvolutionError) -> Int {
    let (kernel, dilation) = (kernel[along: axis], dilation[along: axis])
    return try Relation.reach(of: kernel, stride: 1, dilation: dilation) + 1
  }
}

extension Array {
  /// Returns the element for an axis, or the one that there is for all.
  fileprivate subscript(along axis: Int) -> Element { count == 1 ? self[0] : self[axis] }
}

// MARK: - Words

extension Window {
  /// The window as it is written, `k=3 s=2 p=1`, with what is usual left out.
  var words: [String] {
    var words = ["k=\(text(kernel))"]
    if let stride { words.append("s=\(text(stride))") }
    if padding != [.valid] { words.append("p=\(paddingText)") }
    if dilation != [1] { words.append("d=\(text(dilation))") }
    return words + (isCeiling ? ["ceil_mode=true"] : [])
  }

  private func text(_ numbers: [Int]) -> String {
    numbers.count == 1 ? "\(numbers[0])" : "[\(numbers.map(String.init).joined(separator: ","))]"
  }

  private var paddingText: String {
    let isSided = padding.contains { $0.amount?.isSymmetric == false }
    guard isSided || padding.count > 1 else { return padding[0].text(isSided: false) }
    return "[\(padding.map { $0.text(isSided: isSided) }.joined(separator: ","))]"
  }
}

extension PaddingAmount {
  fileprivate var amount: Padding? { if case .amount(let amount) = self { amount } else { nil } }

  fileprivate func text(isSided: Bool) -> String {
    switch self {
    case .valid: "valid"
    case .same: "same"
    case .full: "full"
    case .amount(let amount):
      isSided ? "[\(amount.before),\(amount.after)]" : "\(amount.before)"
    }
  }
}
