/// Splits a text into words.
struct Lexer {
  private let characters: [Character]
  private var position = 0

  init(_ text: String) {
    characters = Array(text)
  }

  /// Returns all words; the last one is the end of the text.
  mutating func tokens() throws(ExpressionError) -> [Token] {
    var tokens: [Token] = []
    while let character = peek() {
      if character.isWhitespace {
        position += 1
      } else {
        tokens.append(try token(startingWith: character))
      }
    }
    return tokens + [Token(kind: .end, text: "", range: position..<position)]
  }

  private mutating func token(startingWith character: Character) throws(ExpressionError) -> Token {
    if character.isDigit || character == "." { return try number() }
    if character.isNameStart { return name() }
    for length in [2, 1] where position + length <= characters.count {
      if let symbol = Symbol(spelling: String(characters[position..<position + length])) {
        return token(.symbol(symbol), length: length)
      }
    }
    throw ExpressionError(.unexpectedCharacter(character), at: position..<position + 1)
  }

  /// Reads digits, with one point between digits at most.
  ///
  /// All that looks like a part of the number is taken, so that an error shows `1.2.3` whole.
  private mutating func number() throws(ExpressionError) -> Token {
    let length = run { $0.isDigit || $0 == "." }
    let text = String(characters[position..<position + length])
    let range = position..<position + length
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ExpressionError(.malformedNumber(text), at: range)
    }
    guard let value = Rational(digits: parts[0], fraction: parts.count == 2 ? parts[1] : "") else {
      throw ExpressionError(.numberTooLarge(text), at: range)
    }
    return token(.number(value), length: length)
  }

  private mutating func name() -> Token {
    let length = run { $0.isNameStart || $0.isDigit }
    let text = String(characters[position..<position + length])
    return token(text == Symbol.and.rawValue ? .symbol(.and) : .name(text), length: length)
  }

  private mutating func token(_ kind: Token.Kind, length: Int) -> Token {
    let range = position..<position + length
    position += length
    return Token(kind: kind, text: String(characters[range]), range: range)
  }

  private func peek() -> Character? {
    position < characters.count ? characters[position] : nil
  }

  private func run(of belongs: (Character) -> Bool) -> Int {
    characters[position...].prefix(while: belongs).count
  }
}

extension Character {
  /// Whether this is one of the ten ASCII digits; `½` and `²` are numbers to Unicode as well.
  fileprivate var isDigit: Bool { isASCII && isNumber }

  fileprivate var isNameStart: Bool { isLetter || self == "_" }
}
