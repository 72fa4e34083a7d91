public import ConvEngine

/// The numbers of a layer, one of which is to be found so that the output has a size.
///
///     out N=32 K=5 P=? size=32                      P = 2
///     out op=conv_transpose N=16 K=4 S=? size=34    S = 2
public struct SizeQuestion: Hashable, Sendable {
  /// The numbers; that which is asked for has no meaning here.
  let numbers: SizeNumbers
  /// The number that is asked for.
  public let asked: SizeNumbers.Member
  /// The size that the output is to have.
  public let size: Int

  init(of asked: SizeNumbers.Member, in numbers: SizeNumbers, size: Int) {
    self.numbers = numbers
    self.asked = asked
    self.size = size
  }

  /// Returns the relation with a value for what is asked for.
  ///
  /// A fold puts together what an unfold of its size takes apart, so the relation is that of the unfold:
  /// sizes between two that the blocks just reach have blocks too, and cells that nobody writes.
  ///
  /// - Throws: ``ConvolutionError`` if there is no output.
  public func relation(_ value: Int) throws(ConvolutionError) -> Relation {
    let numbers = numbers.setting(asked, to: value)
    return try (isFolding ? numbers.unfolding(size) : numbers).relation()
  }

  private var isFolding: Bool { numbers.operation == .fold }

  /// The size that the relation is to come to: of a fold the number of its blocks.
  private var goal: Int { isFolding ? numbers.inputSize : size }

  /// The values that give the size, or nil if none does.
  public var answer: ClosedRange<Int>? {
    if isFolding, asked == .inputSize { return blocks }
    guard goal >= 1 else { return nil }
    let first = first { grows ? $0 >= goal : $0 <= goal }
    let end = self.first { grows ? $0 > goal : $0 < goal }
    return first < end ? first...end - 1 : nil
  }

  private var blocks: ClosedRange<Int>? {
    let blocks = try? relation(asked.least).outputSize
    return blocks.map { $0...$0 }
  }

  /// Why there is no output whatever the value, or nil where there is one, or the reasons differ.
  var refusal: ConvolutionError? {
    let ends = [asked.least, Relation.limit].map { value -> ConvolutionError? in
      do throws(ConvolutionError) {
        _ = try relation(value)
        return nil
      } catch {
        return error
      }
    }
    return ends[0] == ends[1] ? ends[0] : nil
  }
}

// MARK: - Which way the size goes

extension SizeQuestion {
  /// Whether the output grows with the number; otherwise it shrinks.
  ///
  ///                       N        K        S        P        D        output_padding
  ///     convolution       grows    shrinks  shrinks  grows    shrinks      and the blocks of a fold
  ///     pooling           grows    shrinks  shrinks  grows    shrinks
  ///     transposed        grows    grows    grows    shrinks  grows    grows
  private var grows: Bool {
    if numbers.operation == .transposedConvolution { return asked != .padding }
    switch asked {
    case .inputSize, .padding: return true
    case .stride, .outputPadding: return false
    // A full padding grows with the reach of the kernel, on both sides.
    case .kernelSize, .dilation: return numbers.padding == .full
    }
  }

  /// Returns whether a number is refused because it is too small; otherwise it is too large.
  private func isTooSmall(_ error: ConvolutionError) -> Bool {
    switch error {
    // Rounded up, a window that fits nowhere counts where the stride is wide enough.
    case .kernelExceedsInput: [.inputSize, .padding, .stride].contains(asked)
    case .poolPaddingExceedsHalfKernel: asked == .kernelSize
    case .outputPaddingTooLarge: asked != .outputPadding
    case .outputTooSmall: asked != .padding
    default: false
    }
  }

  /// Returns the size for a value; where it is refused, one that lies as far off as the value.
  private func outputSize(_ value: Int) -> Int {
    do throws(ConvolutionError) {
      return try relation(value).derivedSize
    } catch {
      return isTooSmall(error) == grows ? 0 : .max
    }
  }

  /// Returns the first value whose output size is on the far side, or the one behind all values.
  ///
  /// The size never turns back as the number grows, so that halves can be left out.
  private func first(where isFar: (Int) -> Bool) -> Int {
    var candidates = asked.least...Relation.limit + 1
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
    let first = "\(asked.letter) = \(values.lowerBound)"
    if values.upperBound == Relation.limit { return first + " or more" }
    return values.count == 1 ? first : "\(first) to \(values.upperBound)"
  }
}
