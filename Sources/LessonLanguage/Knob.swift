public import ConvEngine

/// A number of a figure that a learner can turn up and down.
public enum Knob: String, CaseIterable, Hashable, Sendable {
  case inputSize = "N"
  case kernelSize = "K"
  case stride = "S"
  case padding = "P"
  case dilation = "D"

  /// The lecture's letter.
  public var letter: String { rawValue }

  /// The smallest value with a meaning.
  public var least: Int { self == .padding ? 0 : 1 }
}

extension Demonstration {
  /// The knobs that this layer has.
  public var knobs: [Knob] {
    connection == nil ? Knob.allCases : [.inputSize, .kernelSize, .stride]
  }

  /// Returns the value of a knob; for a padding that differs between the sides the one before.
  public func value(of knob: Knob) -> Int {
    switch knob {
    case .inputSize: input.count
    case .kernelSize: weight.count
    case .stride: stride
    case .padding: (try? relation().padding.before) ?? 0
    case .dilation: dilation
    }
  }

  /// Returns the layer with a knob turned to a value.
  ///
  /// - Throws: ``ConvolutionError`` if it cannot be convolved so.
  public func setting(_ knob: Knob, to value: Int) throws(ConvolutionError) -> Demonstration {
    // Asked first with the sizes alone, so that no series of absurd length is ever made.
    let sizes = try relation()
    _ = try Relation(
      inputSize: knob == .inputSize ? value : sizes.inputSize,
      kernelSize: knob == .kernelSize ? value : sizes.kernelSize,
      stride: knob == .stride ? value : stride,
      padding: knob == .padding ? .amount(Padding(both: value)) : padding,
      dilation: knob == .dilation ? value : dilation)
    if knob == .inputSize || knob == .kernelSize, value > Self.lengthLimit {
      throw .resultTooLarge(shape: [value], limit: Self.lengthLimit)
    }
    return turned(knob, to: value)
  }

  /// A figure has no longer series than this.
  public static var lengthLimit: Int { 1_000_000 }

  private func turned(_ knob: Knob, to value: Int) -> Demonstration {
    var result = self
    switch knob {
    case .inputSize: result.input = input.resized(to: value)
    case .kernelSize: result.weight = weight.resized(to: value)
    case .stride: result.stride = value
    case .padding: result.padding = .amount(Padding(both: value))
    case .dilation: result.dilation = value
    }
    return result
  }
}
