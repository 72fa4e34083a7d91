import TextCanvas

/// Lines of an equation whose terms stand below each other.
///
///     y1 = a·x2 + b·x3 + c·x4
///        = 1·1  + 2·3  + 1·1
///
/// Where a line is longer than the screen, the terms in its middle give way to `…`.
struct EquationTable {
  /// What stands before the first term, for each line.
  let heads: [[Run]]
  /// The terms, each with one text for each line.
  let terms: Terms
  /// What stands between two terms.
  let separator: String

  /// The terms of an equation, of which only those that are seen are formed.
  struct Terms {
    let count: Int
    let term: (Int) -> [[Run]]
  }

  /// Returns the lines, none longer than the columns where one term has room.
  func lines(columns: Int) -> [[Run]] {
    let headWidth = heads.map(columnWidth(of:)).max() ?? 0
    let shown = shownTerms(columns: columns - headWidth)
    return heads.indices.map { line in
      heads[line] + joined(shown.map { $0.line(line) })
    }
  }

  private func joined(_ pieces: [[Run]]) -> [Run] {
    var line: [Run] = []
    for piece in pieces {
      if !line.isEmpty { line.append(Run(separator)) }
      line += piece
    }
    return line
  }
}

// MARK: - Leaving out

extension EquationTable {
  /// A term with the columns it takes.
  private struct Piece {
    let texts: [[Run]]
    let width: Int

    init(_ texts: [[Run]]) {
      self.texts = texts
      width = texts.map(columnWidth(of:)).max() ?? 0
    }

    /// Returns the text in a line, filled up with blanks so that the next terms are aligned.
    func line(_ line: Int) -> [Run] {
      guard line < texts.count else { return [] }
      let blanks = width - columnWidth(of: texts[line])
      return texts[line] + (blanks > 0 ? [Run(String(repeating: " ", count: blanks))] : [])
    }
  }

  private var ellipsis: Piece { Piece(heads.map { _ in [Run("…", ink: .dim)] }) }

  /// Returns all terms if they have room, else the first ones, an ellipsis and the last ones.
  private func shownTerms(columns: Int) -> [Piece] {
    if let all = allTerms(columns: columns) { return all }
    var front = [Piece(terms.term(0))]
    var back: [Piece] = []
    var width = front[0].width + separator.count + ellipsis.width
    while front.count + back.count < terms.count {
      let takesBack = back.count < front.count
      let next = Piece(terms.term(takesBack ? terms.count - 1 - back.count : front.count))
      width += next.width + separator.count
      guard width <= columns else { break }
      if takesBack { back.insert(next, at: 0) } else { front.append(next) }
    }
    return front + [ellipsis] + back
  }

  private func allTerms(columns: Int) -> [Piece]? {
    guard terms.count > 0 else { return [] }
    var pieces: [Piece] = []
    var width = -separator.count
    for index in 0..<terms.count {
      pieces.append(Piece(terms.term(index)))
      width += separator.count + (pieces.last?.width ?? 0)
      if width > columns && terms.count > 1 { return nil }
    }
    return pieces
  }
}
