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
    try setting([knob: value])
  }

  /// Returns the layer with several knobs turned at once.
  ///
  /// - Throws: ``ConvolutionError`` if it cannot be convolved so.
  func setting(_ values: [Knob: Int]) throws(ConvolutionError) -> Demonstration {
    let padding = values[.padding].map { PaddingAmount.amount(Padding(both: $0)) } ?? padding
    // Asked first with the sizes alone, so that no series of absurd length is ever made.
    _ = try Relation(
      inputSize: values[.inputSize] ?? input.count, kernelSize: values[.kernelSize] ?? weight.count,
      stride: values[.stride] ?? stride, padding: padding,
      dilation: values[.dilation] ?? dilation)
    for case let size? in [values[.inputSize], values[.kernelSize]] where size > Self.lengthLimit {
      throw .resultTooLarge(shape: [size], limit: Self.lengthLimit)
    }
    return values.reduce(self) { $0.turned($1.key, to: $1.value) }
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
