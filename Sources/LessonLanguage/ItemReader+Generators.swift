import ConvEngine
import Quiz

extension ItemReader {
  /// Returns small whole numbers drawn from a seed: `random(8, seed=1)`, `random(1x2x8)`.
  static func generated(
    _ text: WrittenText, room: Int
  ) throws(Diagnostic) -> Tensor<Polynomial> {
    guard let arguments = text.randomArguments, let shape = shape(arguments[0].string),
      let seed = seed(arguments.dropFirst())
    else {
      throw Diagnostic(.command(.malformedGenerator(text.string)), at: text.range)
    }
    guard let count = product(of: shape, limit: room) else { throw tooManyValues(text) }
    var generator = SplitMix64(seed: seed)
    let numbers = Array(-9...9)
    let elements = (0..<count).map { _ in Polynomial(Double(generator.pick(from: numbers))) }
    return Tensor(shape: shape, elements: elements)
  }

  /// Returns the sizes in `2x3x8`, at most as many as lists may be nested.
  private static func shape(_ text: String) -> [Int]? {
    let sizes = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return sizes.count <= ValueReader.deepest && sizes.allSatisfy { $0 > 0 } ? sizes : nil
  }

  private static func seed(_ arguments: ArraySlice<WrittenText>) -> UInt64? {
    guard let argument = arguments.first else { return 0 }
    let parts = argument.split(at: "=").map(\.string)
    guard arguments.count == 1, parts.count == 2, parts[0] == "seed" else { return nil }
    return UInt64(parts[1])
  }

  private static func product(of sizes: [Int], limit: Int) -> Int? {
    var product = 1
    for size in sizes {
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      guard !overflow, next <= limit else { return nil }
      product = next
    }
    return product
  }
}

extension WrittenText {
  /// What stands in the parentheses of `random(...)`, or nil where they are not there.
  fileprivate var randomArguments: [WrittenText]? {
    let call = part("random".count..<characters.count)
    guard call.characters.count > 1, call.characters.first == "(", call.characters.last == ")"
    else { return nil }
    return call.part(1..<call.characters.count - 1).split(at: ",")
  }
}
