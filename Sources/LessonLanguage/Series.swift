public import ConvEngine

/// Values in a row whose number can be changed: what was cut comes back, and a longer series goes on
/// as it began.
///
///     1 2 3       goes on  4 5 6        equal steps
///     a b c       goes on  d e f        letters
///     x0 x1       goes on  x2 x3        numbered names
///     1 5 2       goes on  0 0 0        anything else
public struct Series: Hashable, Sendable {
  /// All values that were ever written; those from `count` on are cut off.
  private var written: [Polynomial]

  /// How many values the series has.
  public private(set) var count: Int

  /// Creates the series of the given values.
  public init(_ values: [Polynomial]) {
    written = values
    count = values.count
  }

  /// The values, from the first to the last that is not cut off.
  public var values: [Polynomial] { Array(written.prefix(count)) }

  /// Accesses a value that is not cut off.
  public subscript(index: Int) -> Polynomial {
    get { written[index] }
    set { written[index] = newValue }
  }

  /// Returns the series with as many values as given.
  ///
  /// - Precondition: The count is not negative.
  public func resized(to count: Int) -> Series {
    precondition(count >= 0, "A series must not have fewer than no values")
    var result = self
    let continuation = Continuation(of: written)
    while result.written.count < count {
      result.written.append(continuation.value(at: result.written.count))
    }
    result.count = count
    return result
  }
}

/// How a series goes on behind the values that are written.
private enum Continuation {
  case steps(first: Double, step: Double)
  case numbered(stem: String, first: Int)
  case letters(first: UInt8)
  case zeros

  /// Finds the rule that all the values follow.
  init(of values: [Polynomial]) {
    self = Self.steps(values) ?? Self.names(values) ?? .zeros
  }

  private static func steps(_ values: [Polynomial]) -> Continuation? {
    let numbers = values.prefix(3).compactMap(\.constant)
    guard values.count > 1, numbers.count == min(3, values.count) else { return nil }
    let rule = Continuation.steps(first: numbers[0], step: numbers[1] - numbers[0])
    return rule.isFollowed(by: values) ? rule : nil
  }

  private static func names(_ values: [Polynomial]) -> Continuation? {
    guard let name = values.first?.symbol else { return nil }
    let rule: Continuation
    if let first = name.indices.first, name.indices.count == 1 {
      rule = .numbered(stem: name.stem, first: first)
    } else if let letter = name.stem.utf8.first, name.stem.utf8.count == 1, name.indices.isEmpty {
      rule = .letters(first: letter)
    } else {
      return nil
    }
    return rule.isFollowed(by: values) ? rule : nil
  }

  private func isFollowed(by values: [Polynomial]) -> Bool {
    values.indices.allSatisfy { values[$0] == value(at: $0) }
  }

  /// Returns the value that the rule gives a place.
  func value(at place: Int) -> Polynomial {
    switch self {
    case .steps(let first, let step):
      return Polynomial(first + Double(place) * step)
    case .numbered(let stem, let first):
      return Polynomial(symbol: Name(stem, first + place))
    case .letters(let first):
      let letter = Int(first) + place
      guard letter <= 0x7A else { return .zero }  // z
      return Polynomial(symbol: Name(String(UnicodeScalar(UInt8(letter)))))
    case .zeros:
      return .zero
    }
  }
}
