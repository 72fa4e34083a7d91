import ConvEngine
import Expressions

extension ItemReader {
  /// Returns the values from one end to the other, counting up or down.
  static func range(
    _ text: WrittenText, from first: WrittenText, to last: WrittenText, room: Int
  ) throws(Diagnostic) -> [Polynomial] {
    let names = (name(first.characters[...]), name(last.characters[...]))
    if let first = names.0, let last = names.1 {
      return try symbols(text, from: first, to: last, room: room)
    }
    guard let first = whole(first), let last = whole(last) else { throw malformed(text) }
    return try numbers(text, from: first, to: last, room: room).map { Polynomial(Double($0)) }
  }

  private static func whole(_ text: WrittenText) -> Int? {
    try? Expression(text.string).value().integer
  }

  private static func malformed(_ text: WrittenText) -> Diagnostic {
    Diagnostic(.command(.malformedRange(text.string)), at: text.range)
  }

  private static func numbers(
    _ text: WrittenText, from first: Int, to last: Int, room: Int
  ) throws(Diagnostic) -> [Int] {
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, distance.magnitude < room else { throw tooManyValues(text) }
    return Array(stride(from: first, through: last, by: last < first ? -1 : 1))
  }

  /// Returns `x0 .. x6` or `a .. e` written out.
  private static func symbols(
    _ text: WrittenText, from first: Name, to last: Name, room: Int
  ) throws(Diagnostic) -> [Polynomial] {
    if let start = first.indices.first, let end = last.indices.first, first.stem == last.stem {
      return try numbers(text, from: start, to: end, room: room).map {
        Polynomial(symbol: Name(first.stem, $0))
      }
    }
    guard let start = first.letter, let end = last.letter, start.isSmall == end.isSmall else {
      throw malformed(text)
    }
    return try numbers(text, from: Int(start), to: Int(end), room: room).map {
      Polynomial(symbol: Name(String(UnicodeScalar(UInt8($0)))))
    }
  }
}

extension Name {
  /// The letter that the name is, or nil where digits follow.
  fileprivate var letter: UInt8? { indices.isEmpty ? stem.utf8.first : nil }
}

extension UInt8 {
  fileprivate var isSmall: Bool { self >= 0x61 }  // a
}

extension WrittenText {
  /// The texts before and behind `..`, if both are there.
  var rangeEnds: (first: WrittenText, last: WrittenText)? {
    let dots = characters.indices.dropLast().first {
      characters[$0] == "." && characters[$0 + 1] == "."
    }
    guard let dots else { return nil }
    return (part(0..<dots), part(dots + 2..<characters.count))
  }
}
