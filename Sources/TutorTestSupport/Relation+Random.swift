public import ConvEngine

extension Relation {
  /// Returns a small relation of drawn sizes, padded on both sides alike or not.
  ///
  /// - Complexity: O(1) on average: what does not fit is drawn again.
  public static func random(
    inputsUpTo size: Int = 14, using generator: inout some RandomNumberGenerator
  ) -> Relation {
    while true {
      let padding: PaddingAmount =
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: .valid
        case 1: .full
        case 2: .same
        default: .amount(.random(using: &generator))
        }
      let relation = try? Relation(
        inputSize: .random(in: 1...size, using: &generator),
        kernelSize: .random(in: 1...5, using: &generator),
        stride: .random(in: 1...4, using: &generator), padding: padding,
        dilation: .random(in: 1...3, using: &generator))
      if let relation { return relation }
    }
  }

  /// Returns a small relation of drawn sizes for pooling, rounded down or up.
  ///
  /// - Complexity: O(1) on average: what does not fit is drawn again.
  public static func randomPooling(
    inputsUpTo size: Int = 14, using generator: inout some RandomNumberGenerator
  ) -> Relation {
    while true {
      let relation = try? Relation(
        pooling: .random(in: 1...size, using: &generator),
        kernelSize: .random(in: 1...5, using: &generator),
        stride: Int.random(in: 0...4, using: &generator).nonzero,
        padding: .random(upTo: 2, using: &generator),
        dilation: .random(in: 1...3, using: &generator), isCeiling: .random(using: &generator))
      if let relation { return relation }
    }
  }

  /// Returns a small relation of drawn sizes for a transposed convolution.
  ///
  /// - Complexity: O(1) on average: what does not fit is drawn again.
  public static func randomTransposed(
    cellsUpTo count: Int = 6, using generator: inout some RandomNumberGenerator
  ) -> Relation {
    while true {
      let relation = try? Relation(
        transposing: .random(in: 1...count, using: &generator),
        kernelSize: .random(in: 1...5, using: &generator),
        stride: .random(in: 1...4, using: &generator), padding: .random(using: &generator),
        dilation: .random(in: 1...4, using: &generator),
        outputPadding: .random(in: 0...3, using: &generator))
      if let relation { return relation }
    }
  }
}

extension Int {
  /// The number, or nil for 0.
  fileprivate var nonzero: Int? { self == 0 ? nil : self }
}

extension Padding {
  /// Returns a small padding, more often than not alike on both sides.
  fileprivate static func random(
    upTo most: Int = 3, using generator: inout some RandomNumberGenerator
  ) -> Padding {
    let before = Int.random(in: 0...most, using: &generator)
    guard Int.random(in: 0..<3, using: &generator) == 0 else { return Padding(both: before) }
    return Padding(before: before, after: .random(in: 0...most, using: &generator))
  }
}
