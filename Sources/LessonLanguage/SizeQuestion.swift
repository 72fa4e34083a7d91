public import ConvEngine

/// The numbers of a layer, one of which is to be found so that the output has a size.
///
///     out N=32 K=5 P=? size=32      P = 2
///     out N=32 K=3 S=? size=8       S = 4
public struct SizeQuestion: Hashable, Sendable {
  var inputSize = 1
  var kernelSize = 1
  var stride = 1
  var padding = PaddingRule.valid
  var dilation = 1
  /// The number that is asked for.
  public let knob: Knob
  /// The size that the output is to have.
  public let size: Int

  init(of knob: Knob, size: Int) {
    self.knob = knob
    self.size = size
  }

  /// Returns the relation with a value for what is asked for.
  ///
  /// - Throws: ``ConvolutionError`` if there is no output.
  public func relation(_ value: Int) throws(ConvolutionError) -> Relation {
    try Relation(
      inputSize: knob == .inputSize ? value : inputSize,
      kernelSize: knob == .kernelSize ? value : kernelSize,
      stride: knob == .stride ? value : stride,
      padding: knob == .padding ? .amount(Padding(both: value)) : padding,
      dilation: knob == .dilation ? value : dilation)
  }

  /// The values that give the size, or nil if none does.
  public var answer: ClosedRange<Int>? {
    let first = first { grows ? $0 >= size : $0 <= size }
    let end = self.first { grows ? $0 > size : $0 < size }
    return first < end ? first...end - 1 : nil
  }

  /// Whether the output grows with the number; otherwise it shrinks.
  private var grows: Bool {
    switch knob {
    case .inputSize, .padding: true
    case .stride: false
    // A full padding grows with the reach of the kernel, on both sides.
    case .kernelSize, .dilation: padding == .full
    }
  }

  /// Returns the output size for a value; 0 where the kernel does not fit.
  private func outputSize(_ value: Int) -> Int {
    do {
      return try relation(value).outputSize
    } catch {
      if case .parameterTooLarge = error, grows { return .max }
      return 0
    }
  }

  /// Returns the first value whose output size is on the far side, or the one behind all values.
  ///
  /// The size never turns back as the number grows, so that halves can be left out.
  private func first(where isFar: (Int) -> Bool) -> Int {
    var candidates = knob.least...Relation.limit + 1
    while candidates.count > 1 {
      let middle = candidates.lowerBound + (candidates.count - 1) / 2
      candidates =
        isFar(outputSize(middle))
        ? candidates.lowerBound...middle : middle + 1...candidates.upperBound
    }
    return candidates.lowerBound
  }
}

extension SizeQuestion {
  /// The values in words: `P = 2`, `S = 3 to 5`, `S = 3 or more`.
  func text(of values: ClosedRange<Int>) -> String {
    let first = "\(knob.letter) = \(values.lowerBound)"
    if values.upperBound == Relation.limit { return first + " or more" }
    return values.count == 1 ? first : "\(first) to \(values.upperBound)"
  }
}
