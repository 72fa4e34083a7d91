import ConvEngine

// The tensors that layers take, with all the axes that PyTorch wants.
extension ArgumentReader {
  /// Whether something that is computed with is a symbol.
  mutating func isSymbolic() -> Bool { !symbols().isEmpty }

  /// Reports each operand with a symbol in it, for an operation that compares values.
  mutating func reportSymbols(_ operation: String) {
    for (name, symbol) in symbols() {
      report(.needsNumbers(operation: operation, given: symbol), parameter: name)
    }
  }

  /// Returns the first symbol of each operand that has one, with the parameter that says so.
  ///
  /// Without an operand its size stands for symbols.
  private mutating func symbols() -> [(name: String, symbol: Polynomial)] {
    let operands = [
      (name: "x", size: "N", symbol: "x0"), ("w", "K", "a"), ("b", nil, ""), ("logits", nil, ""),
      ("target", nil, ""), ("grad_output", nil, ""),
    ]
    var found: [(name: String, symbol: Polynomial)] = []
    for (name, size, symbol) in operands where form.parameter(name) != nil {
      if let given = firstSymbol(of: name) {
        found.append((name, given))
      } else if !has(name), let size, has(size) {
        found.append((size, Polynomial(symbol: Name(symbol))))
      }
    }
    return found
  }

  /// Returns a symbol among the values of a parameter, or among those that were put in their place.
  private mutating func firstSymbol(of name: String) -> Polynomial? {
    let changed = arguments.cells.lazy.filter { $0.key.parameter == name }.map(\.value)
    return tensor(name)?.elements.first(where: \.isSymbolic) ?? changed.first(where: \.isSymbolic)
  }

  /// Returns the values of a parameter with axes of 1 before those that are written, up to a rank.
  mutating func operand(
    _ name: String, _ operand: ConvolutionError.Operand, rank: Int
  ) -> Tensor<Polynomial>? {
    guard let tensor = tensor(name) else { return nil }
    guard tensor.rank <= rank else {
      report(.wrongRank(operand, shape: tensor.shape, expected: rank))
      return nil
    }
    return tensor.reshaped(Array(repeating: 1, count: rank - tensor.rank) + tensor.shape)
  }

  /// Returns the input, `[N, C, L]` or `[N, C, H, W]`; its size alone stands for names of cells.
  mutating func input(axes: Int) -> Tensor<Polynomial>? {
    let sizes = sizes("N", axes: axes, .inputSize)
    guard has("x") else {
      return sizes.flatMap { named("x", "N", shape: [1, 1] + $0) { .names("x", shape: $0) } }
    }
    return operand("x", .input, rank: axes + 2).flatMap { fitted("x", $0, to: sizes, "N") }
  }

  /// Returns the weights, `[·, ·, K]` or `[·, ·, h, w]`; the kernel's size alone stands for names of
  /// weights, in filters and channels as given.
  mutating func weight(axes: Int, channels: [Int]) -> Tensor<Polynomial>? {
    let sizes = sizes("K", axes: axes, .kernelSize)
    guard has("w") else {
      return sizes.flatMap { named("w", "K", shape: channels + $0) { .weights(shape: $0) } }
    }
    return operand("w", .weight, rank: axes + 2).flatMap { fitted("w", $0, to: sizes, "K") }
  }

  /// Returns values with the sizes that are given beside them: these are to be the same, or stretch the values.
  mutating func fitted(
    _ name: String, _ tensor: Tensor<Polynomial>, to sizes: [Int]?, _ size: String
  ) -> Tensor<Polynomial>? {
    guard let sizes else { return tensor }
    if arguments.stretched.contains(size) {
      return tensor.stretched(to: sizes).changed(arguments.cells, of: name)
    }
    let found = Array(tensor.shape.suffix(sizes.count))
    if found != sizes {
      report(.sizeDisagrees(size, given: sizes, found: found), parameter: size)
    }
    return tensor
  }

  /// Returns names in place of values, and the values that were put in their place.
  ///
  /// Not more cells than could be multiplied get names; that there are more is reported.
  mutating func named(
    _ name: String, _ size: String, shape: [Int],
    names: ([Int]) -> Tensor<Polynomial>
  ) -> Tensor<Polynomial>? {
    let limit = Polynomial.productLimit
    guard shape.hasProduct(atMost: limit) else {
      report(.tooManyValues(limit: limit), parameter: size)
      return nil
    }
    return names(shape).changed(arguments.cells, of: name)
  }

  /// Returns the biases, one for each output channel.
  mutating func bias() -> Tensor<Polynomial>? { operand("b", .bias, rank: 1) }
}

// MARK: - Sizes

extension ArgumentReader {
  /// Returns sizes of which values can be made, one for each axis.
  mutating func sizes(
    _ name: String, axes: Int, _ parameter: ConvolutionError.Parameter
  ) -> [Int]? {
    guard let sizes = counts(name, axes: axes) else { return nil }
    if let wrong = sizes.first(where: { $0 < 1 }) {
      report(ConvolutionError.notPositive(parameter, wrong))
      return nil
    }
    guard sizes.hasProduct(atMost: Effort.valueLimit) else {
      report(.tooManyValues(limit: Effort.valueLimit), parameter: name)
      return nil
    }
    return sizes
  }
}

// MARK: - Names

extension Tensor<Polynomial> {
  /// Returns the names of weights: letters, or their places where there are too many.
  fileprivate static func weights(shape: [Int]) -> Tensor<Polynomial> {
    let count = shape.reduce(1, *)
    let axes = shape.drop { $0 == 1 }
    let names =
      count <= Name.letteredTaps
      ? (0..<count).map { Name.weight($0, of: count) }
      : indices(of: Array(axes)).map { Name("w", indices: $0) }
    return Tensor(shape: shape, elements: names.map { Polynomial(symbol: $0) })
  }

  /// Returns all positions of a shape in row-major order.
  private static func indices(of shape: [Int]) -> [[Int]] {
    shape.reduce([[]]) { positions, size in
      positions.flatMap { position in (0..<size).map { position + [$0] } }
    }
  }
}
