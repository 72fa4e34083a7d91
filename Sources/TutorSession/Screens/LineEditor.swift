import TextCanvas

/// One line of text under a cursor.
struct LineEditor: Hashable, Sendable {
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0

  /// A longer line is not taken.
  static let limit = 4_000

  var text: String { String(characters) }

  /// The text on the left of the cursor.
  var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Creates an editor of a text, with the cursor behind it.
  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// Takes a key that edits the line.
  ///
  /// - Returns: Whether the key has a meaning for the line.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .backspace: remove(before: 1)
    case .delete: removeNext()
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): remove(before: cursor)
    case .control("w"): remove(before: lastWord)
    case .control("k"): characters.removeSubrange(cursor...)
    default: return false
    }
    return true
  }

  /// Puts a text in place of some characters, and the cursor behind it.
  mutating func replace(_ range: Range<Int>, with text: String) {
    characters.replaceSubrange(range.clamped(to: 0..<characters.count), with: text)
    cursor = min(range.lowerBound, characters.count) + text.count
  }

  private mutating func insert(_ character: Character) {
    guard characters.count < Self.limit else { return }
    characters.insert(character, at: cursor)
    cursor += 1
  }

  private mutating func removeNext() {
    if cursor < characters.count { characters.remove(at: cursor) }
  }

  private mutating func remove(before count: Int) {
    let start = max(0, cursor - count)
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// How many characters the word before the cursor has, and the blanks behind it.
  private var lastWord: Int {
    let left = characters[..<cursor].reversed()
    let blanks = left.prefix { $0 == " " }.count
    return blanks + left.dropFirst(blanks).prefix { $0 != " " }.count
  }
}
