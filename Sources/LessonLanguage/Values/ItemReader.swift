import ConvEngine
import Expressions

/// Reads one item of a list: a number, a symbol, a range, a name, a picture or a calculation.
enum ItemReader {
  /// Returns the values that an item stands for, as long as there is room for them.
  static func values(
    of text: WrittenText, room: Int, pictures: PictureReader
  ) throws(Diagnostic) -> Tensor<Polynomial> {
    if let value = NumberReader.number(text.characters).map({ Polynomial($0) }) ?? symbol(text) {
      return Tensor(shape: [1], elements: [value])
    }
    // A path may have two dots in it, as a range has.
    if PictureReader.isPath(text) { return try pictures.tensor(of: text, room: room) }
    if let ends = text.rangeEnds {
      let values = try range(text, from: ends.first, to: ends.last, room: room)
      return Tensor(shape: [values.count], elements: values)
    }
    if let values = try NameReader.values(of: text, room: room) { return values }
    return Tensor(shape: [1], elements: [Polynomial(try calculation(text))])
  }

  /// Returns the symbol that a text spells, or its negative.
  private static func symbol(_ text: WrittenText) -> Polynomial? {
    let sign = text.characters.first.map { "-−".contains($0) } ?? false
    return name(text.characters.dropFirst(sign ? 1 : 0)).map {
      Polynomial(sign ? -1 : 1) * Polynomial(symbol: $0)
    }
  }

  /// Returns the name that characters spell: one letter with or without digits.
  static func name(_ characters: ArraySlice<Character>) -> Name? {
    guard let letter = characters.first, letter.isLetter, letter.isASCII else { return nil }
    let digits = characters.dropFirst()
    if digits.isEmpty { return Name(String(letter)) }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), digits.count < 10,
      let index = Int(String(digits))
    else { return nil }
    return Name(String(letter), index)
  }

  static func tooManyValues(_ text: WrittenText) -> Diagnostic {
    Diagnostic(.command(.tooManyValues(limit: Effort.valueLimit)), at: text.range)
  }
}

// MARK: - Calculations

extension ItemReader {
  private static func calculation(_ text: WrittenText) throws(Diagnostic) -> Double {
    if NumberReader.isNumber(text.characters) {
      throw Diagnostic(
        .command(.numberTooLarge(text.string, limit: NumberReader.limit)), at: text.range)
    }
    do {
      let value = try Expression(text.string).value()
      return Double(value.numerator) / Double(value.denominator)
    } catch {
      throw diagnostic(error, in: text)
    }
  }

  /// Returns what is wrong with a calculation in a list, where a blank may stand for a comma.
  private static func diagnostic(_ error: ExpressionError, in text: WrittenText) -> Diagnostic {
    let isBehindBlank = error.offset > 0 && text.characters[error.offset - 1].isWhitespace
    switch error.problem {
    case .missingOperator where isBehindBlank:
      let range = error.offset..<error.offset + error.length
      return Diagnostic(.command(.missingComma), at: text.range(of: range))
    case .missingOperator, .unknownName:
      return Diagnostic(.command(.malformedValue(text.string)), at: text.range)
    default:
      return Diagnostic(error, in: text)
    }
  }
}
