/// What stands for the marks of the figures where only ASCII can be shown.
public enum ASCII {
  /// Returns the text in ASCII.
  ///
  /// Here a stand-in may be longer than the mark, since a wrong sign would be worse than a wider
  /// line; ``Canvas/inASCII()`` is for pictures, where nothing may move.
  ///
  ///     ASCII.text("▸ K ≤ N ◂ Xᵀ")  // "> K <= N < X^T"
  public static func text(_ text: String) -> String {
    text.reduce(into: "") { $0 += string($1) }
  }

  /// Returns one ASCII character that stands for the character in the given ink.
  ///
  /// A middle dot is a multiplication sign, except in the ink of a cell that is not computed yet.
  public static func character(_ character: Character, ink: Ink = .plain) -> Character {
    if character == "·" && ink == .pending { return "." }
    // The corners of a window are brackets, on each of its rows.
    if ink == .window, let bracket = brackets[character] { return bracket }
    return short(character) ?? "?"
  }

  private static let brackets: [Character: Character] = ["┌": "[", "└": "[", "┐": "]", "┘": "]"]

  private static func string(_ character: Character) -> String {
    spelled[character] ?? String(short(character) ?? "?")
  }

  private static func short(_ character: Character) -> Character? {
    if character.isASCII { return character == "\r\n" ? "\n" : character }
    if let mark = marks[character] ?? letters[character] { return mark }
    if let scalar = character.unicodeScalars.first, (0x2801...0x28FF).contains(scalar.value) {
      return "."
    }
    // An accent written as a scalar of its own.
    guard let base = character.unicodeScalars.first, base.isASCII else { return nil }
    return Character(base)
  }

  /// Returns the spelling that is longer than one character, for where there is room for it.
  static func spelling(_ character: Character) -> String? { spelled[character] }
}

extension Canvas {
  /// Returns the same picture in ASCII, with each mark in its place.
  ///
  /// A stand-in of two characters (`<=`, `->`, `^T`) is used where a blank stands beside the mark.
  public func inASCII() -> Canvas {
    var result = self
    for y in 0..<size.rows {
      for x in 0..<size.columns where !self[x: x, y: y].character.isASCII {
        result.standIn(for: self[x: x, y: y], at: Point(x: x, y: y))
      }
    }
    return result
  }

  private mutating func standIn(for cell: Tile, at point: Point) {
    if let pair = ASCII.spelling(cell.character), pair.count == 2,
      let start = roomForTwo(at: point)
    {
      put(pair, at: start, ink: cell.ink)
    } else if cell.width == 2 {
      put("??", at: point, ink: cell.ink)
    } else {
      write(
        Tile(ASCII.character(cell.character, ink: cell.ink), ink: cell.ink), at: point, clip: bounds
      )
    }
  }

  /// Returns where two characters fit: on the mark and the blank behind it, or else before it.
  private func roomForTwo(at point: Point) -> Point? {
    let before = point.offset(x: -1)
    if isBlank(point.offset(x: 1)) { return point }
    return isBlank(before) ? before : nil
  }

  private func isBlank(_ point: Point) -> Bool {
    bounds.contains(point) && self[point].character == " " && !self[point].isContinuation
  }
}
