/// Characters from one line or several, each of which knows where it was written.
///
///     x = 1, 2,        a value that goes on over lines
///         3, 4         is one text: `1, 2, 3, 4`
struct WrittenText: Hashable, Sendable {
  /// A stretch of characters that stand side by side on a line, up to the next one.
  private struct Piece: Hashable, Sendable {
    let offset: Int
    let start: SourcePosition
  }

  let characters: [Character]
  /// Ordered by offset; the first one begins with the text.
  private let pieces: [Piece]

  private init(_ characters: [Character], _ pieces: [Piece]) {
    self.characters = characters
    self.pieces = pieces
  }

  /// Creates the text of a piece of a line.
  init(_ line: SourceLine) {
    self.init(Array(line.text), [Piece(offset: 0, start: line.start)])
  }

  /// Creates one text of several, parted by blanks.
  ///
  /// - Precondition: There is at least one.
  init(joining texts: [WrittenText]) {
    precondition(!texts.isEmpty, "A text must be joined from at least one")
    var characters: [Character] = []
    var pieces: [Piece] = []
    for text in texts {
      if !pieces.isEmpty { characters.append(" ") }
      pieces += text.pieces.map { Piece(offset: $0.offset + characters.count, start: $0.start) }
      characters += text.characters
    }
    self.init(characters, pieces)
  }

  /// The characters as a string.
  var string: String { String(characters) }

  var isEmpty: Bool { characters.isEmpty }
}

// MARK: - Parts

extension WrittenText {
  /// The text without the blanks around it.
  var trimmed: WrittenText { part(0..<characters.count) }

  /// Returns a part of the text without the blanks around it.
  func part(_ range: Range<Int>) -> WrittenText {
    let inner = characters[range]
    let start = inner.firstIndex { !$0.isWhitespace } ?? range.upperBound
    let end = inner.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? start
    let further = piece(at: start) + 1..<piece(at: max(start, end - 1)) + 1
    return WrittenText(
      Array(characters[start..<end]),
      [Piece(offset: 0, start: position(of: start))]
        + pieces[further].map { Piece(offset: $0.offset - start, start: $0.start) })
  }

  /// Returns the parts between separators outside brackets, without the blanks around them.
  func split(at separator: Character) -> [WrittenText] {
    var start = 0
    var depth = 0
    var parts: [WrittenText] = []
    for (place, character) in characters.enumerated() {
      depth = max(0, depth + character.nesting)
      if character == separator, depth == 0 {
        parts.append(part(start..<place))
        start = place + 1
      }
    }
    return parts + [part(start..<characters.count)]
  }
}

extension Character {
  /// How many brackets deeper the text behind the character is than the text before it.
  var nesting: Int {
    switch self {
    case "[", "(": 1
    case "]", ")": -1
    default: 0
    }
  }
}

// MARK: - Places

extension WrittenText {
  /// Where the whole text was written.
  var range: SourceRange { range(of: 0..<characters.count) }

  /// Returns where characters were written; those on further lines are not covered.
  func range(of range: Range<Int>) -> SourceRange {
    let next = piece(at: range.lowerBound) + 1
    // A blank that no line has parts the pieces.
    let end = next < pieces.count ? pieces[next].offset - 1 : range.upperBound
    return SourceRange(
      start: position(of: range.lowerBound),
      length: max(0, min(range.upperBound, end) - range.lowerBound))
  }

  private func position(of offset: Int) -> SourcePosition {
    let piece = pieces[piece(at: offset)]
    return SourcePosition(
      line: piece.start.line, column: piece.start.column + offset - piece.offset)
  }

  /// Returns which piece a character belongs to, by bisection.
  private func piece(at offset: Int) -> Int {
    var candidates = pieces.indices
    while candidates.count > 1 {
      let middle = candidates.lowerBound + candidates.count / 2
      candidates =
        pieces[middle].offset <= offset
        ? middle..<candidates.upperBound : candidates.lowerBound..<middle
    }
    return candidates.lowerBound
  }
}
