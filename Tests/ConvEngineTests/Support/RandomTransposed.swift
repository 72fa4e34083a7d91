import ConvEngine
import TutorTestSupport

extension TransposedConvolution<Double> {
  /// Returns a small transposed convolution of drawn numbers, with a bias or without.
  static func random(
    cellsUpTo size: Int = 9, using generator: inout SeededGenerator
  ) throws -> TransposedConvolution {
    let groups = Int.random(in: 1...3, using: &generator)
    let rank = Int.random(in: 1...2, using: &generator)
    let axes = (0..<rank).map { _ in
      Relation.randomTransposed(makingUpTo: size, using: &generator)
    }
    let channels = groups * Int.random(in: 1...2, using: &generator)
    let made = Int.random(in: 1...2, using: &generator)
    let shape = [Int.random(in: 1...2, using: &generator), channels] + axes.map(\.outputSize)
    let bias = Tensor.random([groups * made], using: &generator)
    return try TransposedConvolution(
      input: .random(shape, using: &generator),
      weight: .random([channels, made] + axes.map(\.kernelSize), using: &generator),
      bias: Bool.random(using: &generator) ? bias : nil, sliding: axes.map(\.sliding),
      outputPadding: axes.map(\.leftover), groups: groups)
  }
}

extension Relation {
  /// Returns the relation of a transposed convolution that makes few cells.
  fileprivate static func randomTransposed(
    makingUpTo size: Int, using generator: inout SeededGenerator
  ) -> Relation {
    while true {
      let relation = randomTransposed(cellsUpTo: 4, using: &generator)
      if relation.inputSize <= size { return relation }
    }
  }
}
