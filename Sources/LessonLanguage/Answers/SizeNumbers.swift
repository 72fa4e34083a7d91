public import ConvEngine

/// The numbers that decide the size of an operation's output along one axis.
public struct SizeNumbers: Hashable, Sendable {
  /// One of the numbers, by the lecture's letter, or PyTorch's word where it has none.
  public enum Member: String, CaseIterable, Sendable {
    case inputSize = "N"
    case kernelSize = "K"
    case stride = "S"
    case padding = "P"
    case dilation = "D"
    case outputPadding = "output_padding"

    public var letter: String { rawValue }

    /// The smallest value with a meaning.
    var least: Int { self == .padding || self == .outputPadding ? 0 : 1 }
  }

  var operation = SizedOperation.convolution
  var inputSize = 1
  var kernelSize = 1
  /// How far the window moves; if nil by one cell, and in pooling by the size of the kernel.
  var stride: Int?
  /// The cells on either side; a word only for a convolution.
  var padding = PaddingAmount.valid
  var dilation = 1
  var outputPadding = 0
  var isCeiling = false

  /// Returns the relation of these numbers.
  ///
  /// - Throws: ``ConvolutionError`` if there is no output.
  public func relation() throws(ConvolutionError) -> Relation {
    switch operation {
    case .convolution, .unfold:
      try Relation(
        inputSize: inputSize, kernelSize: kernelSize, stride: stride ?? 1, padding: padding,
        dilation: dilation)
    case .maxPooling, .averagePooling:
      try Relation(
        pooling: inputSize, kernelSize: kernelSize, stride: stride, padding: cells,
        dilation: dilation, isCeiling: isCeiling)
    case .transposedConvolution, .fold:
      try Relation(
        transposing: inputSize, kernelSize: kernelSize, stride: stride ?? 1, padding: cells,
        dilation: dilation, outputPadding: outputPadding)
    }
  }

  /// Returns the numbers of the unfold that takes apart what a fold puts together.
  func unfolding(_ size: Int) -> SizeNumbers {
    var result = setting(.inputSize, to: size)
    result.operation = .unfold
    return result
  }

  private var cells: Padding {
    if case .amount(let cells) = padding { cells } else { Padding(both: 0) }
  }

  /// Returns the numbers with another value for one of them.
  func setting(_ member: Member, to value: Int) -> SizeNumbers {
    var result = self
    switch member {
    case .inputSize: result.inputSize = value
    case .kernelSize: result.kernelSize = value
    case .stride: result.stride = value
    case .padding: result.padding = .amount(Padding(both: value))
    case .dilation: result.dilation = value
    case .outputPadding: result.outputPadding = value
    }
    return result
  }
}
