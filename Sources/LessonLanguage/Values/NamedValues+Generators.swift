import ConvEngine

extension NamedValues {
  /// What makes values of any shape.
  static let generators: [NamedValues] = [
    generator("zeros", "0 everywhere") { shape, _ in .constant(0, shape) },
    generator("ones", "1 everywhere") { shape, _ in .constant(1, shape) },
    generator("arange", "counts from 0: 0, 1, 2 and so on, the last axis first") { shape, _ in
      NamedCells(shape: shape, numbers: Array(0..<shape.reduce(1, *)))
    },
    NamedValues(
      name: "impulse", kind: .generator, summary: "0 everywhere but for a 1 in the middle",
      remarks: ["a filter answers it with its own weights, turned around"],
      sizes: Sizes(ranks: 1...2)
    ) { shape, _ in .impulse(shape) },
    NamedValues(
      name: "random", kind: .generator, summary: "whole numbers from -9 to 9, drawn from a seed",
      remarks: ["the same seed gives the same numbers, on every machine"],
      sizes: Sizes(ranks: 1...ValueReader.deepest, takesSeed: true)
    ) { .random($0, seed: $1) },
  ]

  private static func generator(
    _ name: String, _ summary: String,
    _ cells: @escaping @Sendable (_ shape: [Int], _ seed: UInt64) -> NamedCells
  ) -> NamedValues {
    NamedValues(
      name: name, kind: .generator, summary: summary, remarks: [],
      sizes: Sizes(ranks: 1...ValueReader.deepest), cells: cells)
  }
}

extension NamedCells {
  fileprivate static func constant(_ number: Int, _ shape: [Int]) -> NamedCells {
    NamedCells(shape: shape, numbers: Array(repeating: number, count: shape.reduce(1, *)))
  }

  fileprivate static func random(_ shape: [Int], seed: UInt64) -> NamedCells {
    var generator = SplitMix64(seed: seed)
    let choices = Array(-9...9)
    let numbers = (0..<shape.reduce(1, *)).map { _ in generator.pick(from: choices) }
    return NamedCells(shape: shape, numbers: numbers)
  }
}
