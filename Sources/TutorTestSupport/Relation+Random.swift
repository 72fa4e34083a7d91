public import ConvEngine

extension Relation {
  /// Returns a small relation of drawn sizes, padded on both sides alike or not.
  ///
  /// - Complexity: O(1) on average: what does not fit is drawn again.
  public static func random(
    inputsUpTo size: Int = 14, using generator: inout some RandomNumberGenerator
  ) -> Relation {
    while true {
      let before = Int.random(in: 0...3, using: &generator)
      let padding: PaddingRule =
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: .valid
        case 1: .full
        case 2: .same
        case 3: .amount(Padding(before: before, after: .random(in: 0...3, using: &generator)))
        default: .amount(Padding(both: before))
        }
      let relation = try? Relation(
        inputSize: .random(in: 1...size, using: &generator),
        kernelSize: .random(in: 1...5, using: &generator),
        stride: .random(in: 1...4, using: &generator), padding: padding,
        dilation: .random(in: 1...3, using: &generator))
      if let relation { return relation }
    }
  }
}
