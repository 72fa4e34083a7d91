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

  public var isEmpty: Bool { count == 0 }

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
  /// - Complexity: O(*n*) for *n* values.
  public func resized(to count: Int) -> Series {
    precondition(count >= 0, "A series must not have fewer than no values")
    var result = self
    if count > written.count {
      let continuation = Continuation(of: written)
      result.written += (written.count..<count).map(continuation.value)
    }
    result.count = count
    return result
  }
}

extension Series {
  /// Returns the names that stand for the cells of an input: `x0 x1 x2`.
  static func inputs(_ count: Int) -> Series {
    Series((0..<count).map { Polynomial(symbol: Name("x", $0)) })
  }

  /// Returns the names that stand for the weights of a filter: `a b c`.
  static func weights(_ count: Int) -> Series {
    Series((0..<count).map { Polynomial(symbol: .weight($0, of: count)) })
  }
}
