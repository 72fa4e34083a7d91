public import ConvEngine

/// Something that can be computed of tensors that were read.
protocol Calculation: Hashable, Sendable {
  /// Returns what it comes to.
  ///
  /// - Throws: ``ConvolutionError`` if the numbers cannot be convolved.
  func answer() throws(ConvolutionError) -> Answer
}

/// An operation of a layer on tensors of any shape, of which all is known and nothing computed yet.
public struct LayerCalculation: Sendable {
  private let calculation: any Calculation

  init(_ calculation: any Calculation) {
    self.calculation = calculation
  }

  /// Returns what the operation comes to.
  ///
  /// - Throws: ``ConvolutionError`` if the numbers cannot be convolved.
  public func answer() throws(ConvolutionError) -> Answer {
    try calculation.answer()
  }
}

extension LayerCalculation: Hashable {
  public static func == (one: LayerCalculation, other: LayerCalculation) -> Bool {
    AnyHashable(one.calculation) == AnyHashable(other.calculation)
  }

  public func hash(into hasher: inout Hasher) {
    calculation.hash(into: &hasher)
  }
}
