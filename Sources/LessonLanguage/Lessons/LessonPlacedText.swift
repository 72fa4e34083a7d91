/// Text gathered from stretches of lines, which knows where each of its bytes stands in the file.
struct PlacedText: Sendable {
  private struct Piece: Sendable {
    /// Where the stretch begins in the gathered text.
    let start: Int
    let line: LessonLine
    /// Where the stretch begins in the file.
    let source: Int
  }

  private(set) var bytes: [UInt8] = []

  private var pieces: [Piece] = []

  /// Creates a text with nothing in it.
  init() {}

  /// Creates the text of a stretch of a line.
  init(_ line: LessonLine, _ range: Range<Int>) {
    append(line, range)
  }

  var isEmpty: Bool { bytes.isEmpty }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a stretch of a line, behind a separator where there is something already.
  mutating func append(_ line: LessonLine, _ range: Range<Int>, separator: UInt8? = nil) {
    if let separator, !pieces.isEmpty { bytes.append(separator) }
    pieces.append(Piece(start: bytes.count, line: line, source: range.lowerBound))
    bytes.append(contentsOf: line.bytes[range].lazy.map { $0 == .tab ? .blank : $0 })
  }
}

// MARK: - Parts

extension PlacedText {
  /// Where the stretch begins that was added last, or nil where there is none.
  var startOfLastPiece: Int? { pieces.last?.start }

  /// Returns the text before a byte.
  func prefix(_ count: Int) -> PlacedText {
    var result = self
    result.bytes.removeLast(bytes.count - count)
    return result
  }
}

// MARK: - Places

extension PlacedText {
  /// Returns the place of a stretch of bytes; one that goes on over lines ends with its first line.
  func place(of range: Range<Int>) -> SourceRange {
    guard let piece = piece(at: range.lowerBound) else {
      return SourceRange(line: 1, column: 1, length: 0)
    }
    let start = piece.source + range.lowerBound - piece.start
    let end = min(start + range.count, piece.line.bytes.endIndex)
    return piece.line.place(of: start..<max(start, end))
  }

  /// The place of all of it, or of its first line.
  var place: SourceRange { place(of: bytes.indices) }

  /// Returns the place of a stretch that is known in characters.
  ///
  /// - Complexity: O(n) in the length of the text.
  func place(offset: Int, length: Int) -> SourceRange {
    let text = string
    let before = text.prefix(max(offset, 0))
    let covered = text.dropFirst(max(offset, 0)).prefix(max(length, 0))
    return place(of: before.utf8.count..<before.utf8.count + covered.utf8.count)
  }

  /// Returns the last stretch that begins at a byte or before it.
  ///
  /// - Complexity: O(log n) in the number of stretches.
  private func piece(at offset: Int) -> Piece? {
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return pieces.isEmpty ? nil : pieces[low]
  }
}
