import Expressions

/// A text with holes that numbers are put into.
///
/// A hole is an expression in braces. A brace that is meant as a brace is written twice.
///
///     Template("{N} - {K} = {N - K}").filled(["N": 7, "K": 3])  // "7 - 3 = 4"
struct Template: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case text(String)
    /// An expression, and where it begins, in characters from the start of the text.
    case hole(Expression, offset: Int)
  }

  private(set) var pieces: [Piece] = []

  /// What is wrong with the holes, with places from the start of the text.
  private(set) var errors: [ExpressionError] = []

  /// Reads a text; a hole that cannot be understood leaves an error.
  init(_ text: String) {
    let characters = Array(text)
    var (plain, position) = ("", 0)
    while position < characters.count {
      let character = characters[position]
      let isBrace = character == "{" || character == "}"
      if isBrace, position + 1 < characters.count, characters[position + 1] == character {
        plain.append(character)
        position += 2
      } else if character == "{" {
        pieces.append(.text(plain))
        plain = ""
        position = readHole(in: characters, openedAt: position)
      } else {
        plain.append(character)
        position += 1
      }
    }
    pieces.append(.text(plain))
  }

  /// Reads the hole that opens at a place, and returns where the text goes on behind it.
  private mutating func readHole(in characters: [Character], openedAt start: Int) -> Int {
    let inner = start + 1
    guard let end = characters[inner...].firstIndex(of: "}") else {
      errors.append(ExpressionError(.unclosed("{"), at: start..<inner))
      return characters.count
    }
    do {
      pieces.append(.hole(try Expression(String(characters[inner..<end])), offset: inner))
    } catch {
      errors.append(error.shifted(by: inner))
    }
    return end + 1
  }
}

extension Template {
  /// Returns the text with the values of the holes in their places.
  ///
  /// - Throws: ``ExpressionError`` with its place in the text, if a hole has no value.
  func filled(_ bindings: [String: Rational]) throws(ExpressionError) -> String {
    if let error = errors.first { throw error }
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .hole(let expression, let offset):
        result += try value(of: expression, at: offset, bindings).description
      }
    }
    return result
  }

  /// Returns an error for each use of a name that is not among the known ones.
  func unknownNames(besides known: Set<String>) -> [ExpressionError] {
    pieces.flatMap { piece in
      guard case .hole(let expression, let offset) = piece else { return [] as [ExpressionError] }
      return expression.unknownNames(besides: known).map { $0.shifted(by: offset) }
    }
  }

  private func value(
    of expression: Expression, at offset: Int, _ bindings: [String: Rational]
  ) throws(ExpressionError) -> Rational {
    do {
      return try expression.value(bindings)
    } catch {
      throw error.shifted(by: offset)
    }
  }
}
