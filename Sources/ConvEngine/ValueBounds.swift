/// How large and how long the values of a panel can become over all frames.
///
/// A figure takes the width of its columns from it, so that no cell moves between frames and no
/// value has to be computed before it is seen.
public struct ValueBounds: Hashable, Sendable {
  /// The numbers lie in this range, which always includes 0.
  public let numbers: ClosedRange<Double>
  /// No number has more digits behind the decimal point; counted up to ``mostDecimals``.
  public let decimals: Int
  /// A sum at least as long as any, or nil where all values are numbers.
  public let symbolic: Polynomial?

  /// Further digits behind the decimal point are not told apart.
  public static let mostDecimals = 4

  /// Measures values.
  ///
  /// - Complexity: O(*n*) for *n* values.
  init(of values: some Sequence<some Scalar>) {
    var lowest = 0.0
    var highest = 0.0
    var decimals = 0
    var symbolic: Polynomial?
    for value in values.lazy.map(\.polynomial) {
      if let number = value.constant {
        lowest = min(lowest, number)
        highest = max(highest, number)
        decimals = max(decimals, Self.decimals(of: number))
      } else if value.length > symbolic?.length ?? 0 {
        symbolic = value
      }
    }
    self.init(numbers: lowest...highest, decimals: decimals, symbolic: symbolic)
  }

  init(numbers: ClosedRange<Double>, decimals: Int, symbolic: Polynomial?) {
    self.numbers = numbers
    self.decimals = min(decimals, Self.mostDecimals)
    self.symbolic = symbolic
  }

  /// Returns the bounds of all sums of products of the weights with inputs within these bounds.
  ///
  /// Partial sums are within them too, since each product may be left out:
  ///
  ///     lowest  = Σ min(0, w·lowest input, w·highest input)      highest alike
  func convolved<Value: Scalar>(with weights: [Value], bias: Value?) -> ValueBounds {
    let filter = weights.map(\.polynomial)
    let offset = bias.map(\.polynomial)
    let ends = filter.compactMap(\.constant).map {
      [$0 * numbers.lowerBound, $0 * numbers.upperBound]
    }
    let start = offset?.constant ?? 0
    let lowest = ends.reduce(min(0, start)) { $0 + min(0, $1[0], $1[1]) }
    let highest = ends.reduce(max(0, start)) { $0 + max(0, $1[0], $1[1]) }
    let digits = ValueBounds(of: filter).decimals + decimals
    let biasDigits = offset?.constant.map(Self.decimals) ?? 0
    return ValueBounds(
      numbers: lowest...max(lowest, highest), decimals: max(digits, biasDigits),
      symbolic: longestSum(filter, offset))
  }

  private func longestSum(_ filter: [Polynomial], _ offset: Polynomial?) -> Polynomial? {
    let extreme = -max(-numbers.lowerBound, numbers.upperBound)
    let operand = symbolic ?? Polynomial(extreme)
    guard symbolic != nil || (filter + [offset].compactMap(\.self)).contains(where: \.isSymbolic)
    else { return nil }
    let products = filter.flatMap { ($0 * operand).terms }
    return Polynomial(terms: (offset?.terms ?? []) + products)
  }

  /// Returns how many digits a number has behind the decimal point, up to ``mostDecimals``.
  private static func decimals(of number: Double) -> Int {
    var scaled = number.magnitude
    for digits in 0..<mostDecimals {
      if scaled == scaled.rounded() { return digits }
      scaled *= 10
    }
    return mostDecimals
  }
}

extension Polynomial {
  /// Whether the polynomial has symbols.
  var isSymbolic: Bool { constant == nil }

  /// How many characters its text has.
  fileprivate var length: Int { description.count }
}
