import ConvEngine

/// How a series goes on behind its values: the rule that all of them follow.
enum Continuation {
  case steps(first: Double, step: Double)
  case numbered(stem: String, first: Int)
  case letters(first: UInt8)
  case zeros

  /// Finds the rule of a series.
  ///
  /// - Complexity: O(*n*) for *n* values.
  init(of values: [Polynomial]) {
    let rule = Self.steps(values) ?? Self.names(values)
    self = rule.flatMap { $0.isFollowed(by: values) ? $0 : nil } ?? .zeros
  }

  private static func steps(_ values: [Polynomial]) -> Continuation? {
    guard values.count > 1, let first = values[0].constant, let second = values[1].constant else {
      return nil
    }
    return .steps(first: first, step: second - first)
  }

  private static func names(_ values: [Polynomial]) -> Continuation? {
    guard let name = values.first?.symbol else { return nil }
    switch name.indices.count {
    case 0 where name.stem.utf8.count == 1: return name.stem.utf8.first.map { .letters(first: $0) }
    case 1: return .numbered(stem: name.stem, first: name.indices[0])
    default: return nil
    }
  }

  private func isFollowed(by values: [Polynomial]) -> Bool {
    values.indices.allSatisfy { place in
      let expected = value(at: place)
      return values[place].symbol == expected.symbol
        && values[place].constant == expected.constant
    }
  }

  /// Returns the value that the rule gives a place.
  func value(at place: Int) -> Polynomial {
    switch self {
    case .steps(let first, let step): Self.number(first + Double(place) * step)
    case .numbered(let stem, let first): Polynomial(symbol: Name(stem, first + place))
    case .letters(let first): Self.letter(Int(first) + place, from: first) ?? .zero
    case .zeros: .zero
    }
  }

  /// Returns a sum as it would be written: 0.1 + 2·0.1 is 0.3, not 0.30000000000000004.
  private static func number(_ value: Double) -> Polynomial {
    let rounded = (value * 1e9).rounded() / 1e9
    return Polynomial(abs(value - rounded) < 1e-12 ? rounded : value)
  }

  /// Returns a letter of the alphabet that another belongs to, or nil behind its end.
  private static func letter(_ code: Int, from first: UInt8) -> Polynomial? {
    let last: UInt8 = first < 0x61 ? 0x5A : 0x7A  // Z or z
    guard code <= last else { return nil }
    return Polynomial(symbol: Name(String(UnicodeScalar(UInt8(code)))))
  }
}
