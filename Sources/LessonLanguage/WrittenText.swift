/// Characters from one line or several, each of which knows where it was written.
///
///     x = 1, 2,        a value that goes on over lines
///         3, 4         is one text: `1, 2, 3, 4`
struct WrittenText: Hashable, Sendable {
  private struct Piece: Hashable, Sendable {
    let offset: Int
    let start: SourcePosition
  }

  private(set) var characters: [Character]
  private var pieces: [Piece]

  /// Creates the text of a piece of a line.
  init(_ line: SourceLine) {
    characters = Array(line.text)
    pieces = [Piece(offset: 0, start: line.start)]
  }

  /// The characters as a string.
  var string: String { String(characters) }

  /// Adds a piece of another line, parted by a blank.
  mutating func append(_ line: SourceLine) {
    characters.append(" ")
    pieces.append(Piece(offset: characters.count, start: line.start))
    characters += Array(line.text)
  }

  /// Returns a part of the text without the blanks around it.
  func part(_ range: Range<Int>) -> WrittenText {
    let inner = characters[range]
    let start = inner.firstIndex { !$0.isWhitespace } ?? range.upperBound
    let end = inner.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? start
    var result = self
    result.characters = Array(characters[start..<max(start, end)])
    result.pieces = [Piece(offset: 0, start: position(of: start))]
    result.pieces += pieces.filter { $0.offset > start && $0.offset < end }.map {
      Piece(offset: $0.offset - start, start: $0.start)
    }
    return result
  }

  /// Returns where characters were written; those on further lines are not covered.
  func range(of range: Range<Int>) -> SourceRange {
    let next = pieces.first { $0.offset > range.lowerBound }?.offset ?? .max
    return SourceRange(
      start: position(of: range.lowerBound),
      length: max(0, min(range.upperBound, next - 1) - range.lowerBound))
  }

  /// Where the whole text was written.
  var range: SourceRange { range(of: 0..<characters.count) }

  private func position(of offset: Int) -> SourcePosition {
    guard let piece = pieces.last(where: { $0.offset <= offset }) ?? pieces.first else {
      return SourcePosition(line: 1, column: 1)
    }
    return SourcePosition(
      line: piece.start.line, column: piece.start.column + offset - piece.offset)
  }
}
