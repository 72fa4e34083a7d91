/// The window of a layer: how large it is and how it slides, along each axis.
///
/// Each list has one number for all axes, or one for each: `kernel 3` with `stride 2, 1` slides a window of
/// 3 x 3 by two rows and one column.
public struct LayerWindow: Hashable, Sendable {
  /// How many taps there are, K.
  public var kernel: [Int]
  /// How far the window moves, S; nil for what is usual: 1, or the kernel's own size in pooling.
  public var stride: [Int]?
  public var padding: [PaddingAmount]
  /// How far a tap is from its neighbor, D.
  public var dilation: [Int]

  /// Creates a window, which slides over the bare input where nothing else is said.
  ///
  /// - Precondition: No list is empty.
  public init(
    kernel: [Int], stride: [Int]? = nil, padding: [PaddingAmount] = [.valid], dilation: [Int] = [1]
  ) {
    precondition(
      !kernel.isEmpty && stride?.isEmpty != true && !padding.isEmpty && !dilation.isEmpty,
      "A window must have a number for its axes")
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
  }
}

// MARK: - Axes

extension LayerWindow {
  /// How many axes the lists are written for: 1 where each has one number for all.
  var axisCount: Int {
    [kernel.count, stride?.count ?? 1, padding.count, dilation.count].max() ?? 1
  }

  /// Looks whether each list has one number for all of some axes, or one for each.
  func check(axisCount: Int) throws(ConvolutionError) {
    for count in [kernel.count, stride?.count ?? 1, padding.count, dilation.count] {
      guard count == 1 || count == axisCount else {
        throw .wrongAxisCount(given: count, expected: axisCount)
      }
    }
  }

  /// Returns the relation of a convolution along an axis.
  func convolution(axis: Int, over inputSize: Int) throws(ConvolutionError) -> Relation {
    try Relation(
      inputSize: inputSize, kernelSize: kernel[along: axis], stride: stride?[along: axis] ?? 1,
      padding: padding[along: axis], dilation: dilation[along: axis])
  }

  /// Returns the relation of a pooling along an axis.
  func pooling(
    axis: Int, over inputSize: Int, isCeiling: Bool
  ) throws(ConvolutionError) -> Relation {
    let (kernel, dilation) = (kernel[along: axis], dilation[along: axis])
    let stride = stride?[along: axis] ?? kernel
    let reach = try Relation.reach(of: kernel, stride: stride, dilation: dilation)
    return try Relation(
      pooling: inputSize, kernelSize: kernel, stride: stride,
      padding: try padding[along: axis].padding(reach: reach, stride: stride),
      dilation: dilation, isCeiling: isCeiling)
  }

  /// Returns the size of the smallest bare input that the window fits on, along an axis.
  func span(axis: Int) throws(ConvolutionError) -> Int {
    let (kernel, dilation) = (kernel[along: axis], dilation[along: axis])
    return try Relation.reach(of: kernel, stride: 1, dilation: dilation) + 1
  }
}

extension Array {
  /// Returns the element for an axis, or the one that there is for all.
  fileprivate subscript(along axis: Int) -> Element { count == 1 ? self[0] : self[axis] }
}
