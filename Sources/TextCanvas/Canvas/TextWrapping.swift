/// Returns the runs broken into lines that are at most the given columns wide.
///
/// Lines break at spaces, around wide characters and at line breaks in the text; a word that is wider
/// than a line is cut. Spaces at the start of a paragraph stay, those where a line is broken go.
///
///     wrapped([Run("one two"), Run(" three", ink: .strong)], columns: 9)
///     // [[one two], [three]]
///
/// Fewer than one column counts as one.
public func wrapped(_ runs: [Run], columns: Int) -> [[Run]] {
  paragraphs(of: runs).flatMap { paragraph in
    var wrapper = LineWrapper(columns: max(1, columns))
    for word in words(of: paragraph) { wrapper.add(word) }
    return wrapper.finish()
  }
}

/// A glyph with its ink, on its way into a line.
private struct InkedGlyph {
  var glyph: Glyph
  var ink: Ink

  var isSpace: Bool { glyph.character == " " }
}

/// Fills lines with words.
private struct LineWrapper {
  let columns: Int
  private var lines: [[InkedGlyph]] = []
  private var line: [InkedGlyph] = []
  private var width = 0

  init(columns: Int) { self.columns = columns }

  mutating func add(_ word: [InkedGlyph]) {
    let isSpace = word.first?.isSpace ?? true
    let wordWidth = word.reduce(0) { $0 + $1.glyph.width }
    if isSpace {
      if width > 0 || lines.isEmpty { append(word) }
    } else {
      if width + wordWidth > columns && !isOnlySpace { breakLine() }
      appendCutting(word)
    }
  }

  mutating func finish() -> [[Run]] {
    breakLine()
    return lines.map(runs(of:))
  }

  private var isOnlySpace: Bool { line.allSatisfy(\.isSpace) }

  private mutating func append(_ glyphs: [InkedGlyph]) {
    line += glyphs
    width += glyphs.reduce(0) { $0 + $1.glyph.width }
  }

  private mutating func appendCutting(_ word: [InkedGlyph]) {
    for glyph in word {
      if width + glyph.glyph.width > columns && !line.isEmpty { breakLine() }
      append([glyph])
    }
  }

  private mutating func breakLine() {
    while line.last?.isSpace == true { line.removeLast() }
    lines.append(line)
    line = []
    width = 0
  }
}

/// Returns the text between line breaks.
private func paragraphs(of runs: [Run]) -> [[InkedGlyph]] {
  var result: [[InkedGlyph]] = [[]]
  for run in runs {
    for (index, piece) in run.text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    )
    .enumerated() {
      if index > 0 { result.append([]) }
      result[result.count - 1] += glyphs(of: String(piece)).map {
        InkedGlyph(glyph: $0, ink: run.ink)
      }
    }
  }
  return result
}

/// Returns the glyphs in pieces that stay together: spaces, words, and each wide character alone.
private func words(of glyphs: [InkedGlyph]) -> [[InkedGlyph]] {
  var result: [[InkedGlyph]] = []
  for glyph in glyphs {
    if let last = result.last?.last, last.isSpace == glyph.isSpace, last.glyph.width == 1,
      glyph.glyph.width == 1
    {
      result[result.count - 1].append(glyph)
    } else {
      result.append([glyph])
    }
  }
  return result
}

/// Returns the glyphs as runs, one for each stretch of the same ink.
private func runs(of glyphs: [InkedGlyph]) -> [Run] {
  var result: [Run] = []
  for glyph in glyphs {
    if result.last?.ink == glyph.ink {
      result[result.count - 1].text.append(glyph.glyph.character)
    } else {
      result.append(Run(String(glyph.glyph.character), ink: glyph.ink))
    }
  }
  return result
}
