import ConvEngine
import Expressions

/// Whole numbers in a shape over a common divisor, so that sixteenths can be shown as what they are.
struct NamedCells: Hashable, Sendable {
  let shape: [Int]
  /// The numbers above the divisor, the last axis running fastest.
  let numbers: [Int]
  let divisor: Int

  /// Creates cells of a shape.
  init(shape: [Int], numbers: [Int], divisor: Int = 1) {
    self.shape = shape
    self.numbers = numbers
    self.divisor = divisor
  }

  /// Creates cells of one axis.
  init(_ row: Int..., over divisor: Int = 1) {
    self.init(shape: [row.count], numbers: row, divisor: divisor)
  }

  /// Creates cells of two axes from rows of the same length.
  init(_ rows: [[Int]], over divisor: Int = 1) {
    self.init(shape: [rows.count, rows[0].count], numbers: Array(rows.joined()), divisor: divisor)
  }

  /// Creates cells of two axes from what a function says of each row and column.
  init(shape: [Int], _ number: (_ row: Int, _ column: Int) -> Int) {
    let numbers = (0..<shape[0]).flatMap { row in
      (0..<shape[1]).map { number(row, $0) }
    }
    self.init(shape: shape, numbers: numbers)
  }

  /// The values, as they are calculated with.
  var tensor: Tensor<Double> {
    Tensor(shape: shape, elements: numbers.map { Double($0) / Double(divisor) })
  }

  /// What all values come to, as it is written: `0`, `1`, `1/2`.
  var sum: String {
    let sum = try? Rational(numbers.reduce(0, +), over: divisor)
    return sum.map(\.description) ?? ""
  }
}
