extension NamedValues {
  /// The filters, each with what a positive answer of it means.
  static let filters: [NamedValues] = smoothing + slopes + details + lines + singleAxis

  private static let smoothing = [
    filter(
      "identity", "keeps the input as it is", .planes(usual: [3, 3]),
      "the middle weight is 1: each output is the input below it"
    ) { shape, _ in .impulse(shape) },
    filter(
      "box", "averages a window, all its cells alike", .planes(usual: [3, 3]),
      "the weights are equal and add up to 1: what is constant stays as it is"
    ) { shape, _ in
      let count = shape.reduce(1, *)
      return NamedCells(shape: shape, numbers: Array(repeating: 1, count: count), divisor: count)
    },
    filter(
      "gaussian", "averages a window, the middle most", .planes(usual: [3, 3], limit: 31),
      "binomial weights, which add up to 1: what is constant stays as it is"
    ) { shape, _ in .binomial(shape) },
    filter(
      "sharpen", "adds to each cell what it differs from its 4 neighbors",
      "identity minus laplacian; what is constant stays as it is",
      [[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
  ]

  private static let slopes = [
    filter(
      "sobel-x", "measures how values grow to the right",
      "positive where the right is larger, negative where the left is: 8 times the slope",
      [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]),
    filter(
      "sobel-y", "measures how values grow downward",
      "positive where the cells below are larger, negative where those above are: 8 times the slope",
      [[-1, -2, -1], [0, 0, 0], [1, 2, 1]]),
    filter(
      "prewitt-x", "measures how values grow to the right, all rows alike",
      "positive where the right is larger, negative where the left is: 6 times the slope",
      [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]),
    filter(
      "prewitt-y", "measures how values grow downward, all columns alike",
      "positive where the cells below are larger, negative where those above are: 6 times the slope",
      [[-1, -1, -1], [0, 0, 0], [1, 1, 1]]),
    filter(
      "emboss", "lights the values from the upper left, as if they were heights",
      "the input, larger where values grow to the lower right, smaller where they fall",
      [[-2, -1, 0], [-1, 1, 1], [0, 1, 2]]),
  ]

  private static let details = [
    filter(
      "laplacian", "compares each cell with its 4 neighbors",
      "positive where a cell is smaller than its neighbors on average, 0 on an even slope",
      [[0, 1, 0], [1, -4, 1], [0, 1, 0]]),
    filter(
      "laplacian-8", "compares each cell with its 8 neighbors",
      "positive where a cell is smaller than its neighbors on average, 0 on an even slope",
      [[1, 1, 1], [1, -8, 1], [1, 1, 1]]),
  ]

  private static let lines = [
    filter(
      "line-h", "finds horizontal lines, one cell thick", lineRemark,
      [[-1, -1, -1], [2, 2, 2], [-1, -1, -1]]),
    filter(
      "line-v", "finds vertical lines, one cell thick", lineRemark,
      [[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]]),
    filter(
      "line-d1", "finds diagonal lines from the upper left to the lower right", lineRemark,
      [[2, -1, -1], [-1, 2, -1], [-1, -1, 2]]),
    filter(
      "line-d2", "finds diagonal lines from the lower left to the upper right", lineRemark,
      [[-1, -1, 2], [-1, 2, -1], [2, -1, -1]]),
  ]

  private static let lineRemark =
    "6 on such a line of ones among zeros, 0 where everything is alike"

  private static let singleAxis = [
    filter(
      "edge", "measures how values grow along one axis",
      "positive where the right is larger, negative where the left is: 2 times the slope",
      cells: NamedCells(-1, 0, 1)),
    filter(
      "smooth", "averages along one axis, the middle most", "the same as gaussian(3)",
      cells: NamedCells(1, 2, 1, over: 4)),
    filter(
      "curvature", "compares each cell with its 2 neighbors",
      "positive where a cell is smaller than its neighbors on average, 0 on an even slope",
      cells: NamedCells(1, -2, 1)),
  ]
}

// MARK: - Rows

extension NamedValues {
  private static func filter(
    _ name: String, _ summary: String, _ sizes: Sizes, _ remark: String,
    _ cells: @escaping @Sendable (_ shape: [Int], _ seed: UInt64) -> NamedCells
  ) -> NamedValues {
    NamedValues(
      name: name, kind: .filter, summary: summary, remarks: [remark], sizes: sizes, cells: cells)
  }

  private static func filter(
    _ name: String, _ summary: String, _ remark: String, cells: NamedCells
  ) -> NamedValues {
    NamedValues(
      name: name, kind: .filter, summary: summary, remarks: [remark], sizes: nil
    ) { _, _ in cells }
  }

  private static func filter(
    _ name: String, _ summary: String, _ remark: String, _ rows: [[Int]]
  ) -> NamedValues {
    filter(name, summary, remark, cells: NamedCells(rows))
  }
}

extension NamedValues.Sizes {
  /// Sizes of one axis or two.
  static func planes(usual: [Int], limit: Int = Effort.valueLimit) -> Self {
    Self(ranks: 1...2, usual: usual, limit: limit)
  }
}

// MARK: - Cells

extension NamedCells {
  /// Returns zeros with a 1 in the middle; of two middle cells the first is it, as `padding=same` has it.
  static func impulse(_ shape: [Int]) -> NamedCells {
    var numbers = Array(repeating: 0, count: shape.reduce(1, *))
    numbers[shape.reduce(0) { $0 * $1 + ($1 - 1) / 2 }] = 1
    return NamedCells(shape: shape, numbers: numbers)
  }

  /// Returns the products of the binomial coefficients of each axis, over their sum.
  ///
  ///     1 2 1
  ///     2 4 2    over 16
  ///     1 2 1
  static func binomial(_ shape: [Int]) -> NamedCells {
    let rows = shape.map(coefficients)
    let numbers = rows.reduce([1]) { products, row in
      products.flatMap { one in row.map { one * $0 } }
    }
    return NamedCells(shape: shape, numbers: numbers, divisor: numbers.reduce(0, +))
  }

  /// Returns a row of Pascal's triangle.
  private static func coefficients(_ count: Int) -> [Int] {
    (1..<count).reduce([1]) { row, _ in zip([0] + row, row + [0]).map(+) }
  }
}
