/// What stands on one line: words, and the parameters behind them.
///
///     conv1d x = 1, 2 w = a, b
///     ─────┬ ──┬───── ──┬─────
///     words    x        w           a parameter starts at a word before a single `=`
struct ParameterLine {
  /// What stands before the first parameter.
  let words: WrittenText
  let parameters: [WrittenParameter]

  init(_ text: WrittenText) {
    let keys = Self.keys(in: text.characters)
    let ends = keys.dropFirst().map(\.word.lowerBound) + [text.characters.count]
    words = text.part(0..<(keys.first?.word.lowerBound ?? text.characters.count))
    parameters = zip(keys, ends).map { key, end in
      WrittenParameter(key: text.part(key.word), value: text.part(key.value..<end))
    }
  }

  /// Where a key stands, and where its value begins.
  private typealias Key = (word: Range<Int>, value: Int)

  /// Returns the keys of a line: those outside brackets and quotes.
  private static func keys(in characters: [Character]) -> [Key] {
    var keys: [Key] = []
    var depth = 0
    var isQuoted = false
    var place = 0
    while place < characters.count {
      depth = max(0, depth + characters[place].nesting)
      if characters[place] == "\"" { isQuoted.toggle() }
      let found = isQuoted || depth > 0 ? nil : key(at: place, in: characters)
      if let found { keys.append(found) }
      place = found?.value ?? place + 1
    }
    return keys
  }

  /// Returns the key that begins at a place, if a word before a single `=` does.
  private static func key(at place: Int, in characters: [Character]) -> Key? {
    let isStart = place == 0 || characters[place - 1].isWhitespace
    guard isStart, characters[place].isLetter || characters[place] == "_" else { return nil }
    let word = characters[place...].prefix(while: \.isWordPart)
    let sign = characters[word.endIndex...].firstIndex { !$0.isWhitespace }
    guard let sign, characters[sign] == "=" else { return nil }
    let isComparison = sign + 1 < characters.count && characters[sign + 1] == "="
    return isComparison ? nil : (word.indices, sign + 1)
  }
}

extension Character {
  /// Whether the character may stand in the name of a command or a parameter.
  var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
