/// A parameter as it was written, `key = value`, with the places of both.
struct WrittenParameter: Hashable, Sendable {
  let key: String
  let keyRange: SourceRange
  /// The value without the blanks and quotes around it.
  private(set) var value: WrittenText

  init(key: String, keyRange: SourceRange, value: WrittenText) {
    self.key = key
    self.keyRange = keyRange
    self.value = value.unquoted
  }

  /// Where the value is, or the key if there is none.
  var range: SourceRange { value.characters.isEmpty ? keyRange : value.range }

  /// Adds a line to the value.
  fileprivate mutating func append(_ line: SourceLine) {
    value.append(line)
  }
}

extension WrittenText {
  fileprivate var unquoted: WrittenText {
    guard characters.count > 1, characters.first == "\"", characters.last == "\"" else {
      return self
    }
    return part(1..<characters.count - 1)
  }
}

// MARK: - On one line

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
    let keys = ParameterLine.keys(in: text.characters)
    let ends = keys.dropFirst().map(\.key.lowerBound) + [text.characters.count]
    words = text.part(0..<(keys.first?.key.lowerBound ?? text.characters.count))
    parameters = zip(keys, ends).map { found, end in
      let key = text.part(found.key)
      return WrittenParameter(
        key: key.string, keyRange: key.range, value: text.part(found.value..<end))
    }
  }

  /// Returns where keys stand, and where their values begin: outside brackets and quotes.
  private static func keys(in characters: [Character]) -> [(key: Range<Int>, value: Int)] {
    var keys: [(key: Range<Int>, value: Int)] = []
    var depth = 0
    var isQuoted = false
    var place = 0
    while place < characters.count {
      switch characters[place] {
      case "\"": isQuoted.toggle()
      case "[", "(": depth += 1
      case "]", ")": depth = max(0, depth - 1)
      default: break
      }
      if !isQuoted, depth == 0, let found = key(at: place, in: characters) {
        keys.append(found)
        place = found.value
      } else {
        place += 1
      }
    }
    return keys
  }

  /// Returns the key that begins at a place, if a word before a single `=` does.
  private static func key(
    at place: Int, in characters: [Character]
  ) -> (key: Range<Int>, value: Int)? {
    let isStart = place == 0 || characters[place - 1].isWhitespace
    guard isStart, characters[place].isLetter || characters[place] == "_" else { return nil }
    let word = characters[place...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let sign = characters[word.endIndex...].firstIndex { !$0.isWhitespace }
    guard let sign, characters[sign] == "=" else { return nil }
    let isComparison = sign + 1 < characters.count && characters[sign + 1] == "="
    return isComparison ? nil : (word.indices, sign + 1)
  }
}

// MARK: - In a block

/// The lines below the first one of a block: each is one parameter, and deeper ones go on with it.
struct ParameterBlock {
  private(set) var parameters: [WrittenParameter] = []
  /// Lines that are no parameter and go on with none.
  private(set) var strays: [SourceRange] = []

  init(_ lines: some Sequence<SourceLine>) {
    var indent = 0
    for line in lines where !line.text.allSatisfy(\.isWhitespace) {
      let text = WrittenText(line)
      let depth = line.text.prefix(while: \.isWhitespace).count
      if depth > indent, !parameters.isEmpty {
        append(line, indent: depth)
      } else if let parameter = Self.parameter(text) {
        parameters.append(parameter)
        indent = depth
      } else {
        strays.append(text.part(0..<text.characters.count).range)
      }
    }
  }

  private mutating func append(_ line: SourceLine, indent: Int) {
    let start = SourcePosition(line: line.start.line, column: line.start.column + indent)
    let text = String(line.text.dropFirst(indent))
    parameters[parameters.count - 1].append(SourceLine(text, at: start))
  }

  /// Returns the parameter that a whole line is.
  private static func parameter(_ text: WrittenText) -> WrittenParameter? {
    guard let sign = text.characters.firstIndex(of: "=") else { return nil }
    let key = text.part(0..<sign)
    let isWord = key.characters.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    guard isWord, key.characters.first?.isNumber == false else { return nil }
    return WrittenParameter(
      key: key.string, keyRange: key.range,
      value: text.part(sign + 1..<text.characters.count))
  }
}
