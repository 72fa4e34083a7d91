/// What a line that is being typed can go on with.
public struct Completion: Hashable, Sendable {
  /// The characters of the line that a candidate replaces.
  public let range: Range<Int>
  /// What can stand there, in the order of the table.
  public let candidates: [String]

  /// Finds what the word before the cursor can become: a command, a parameter, or a word for its value.
  ///
  ///     Completion(of: "conv1d st", cursor: 9).candidates  // ["stride="]
  public init(of line: String, cursor: Int) {
    let characters = Array(line)
    let typed = characters[..<max(0, min(cursor, characters.count))]
    // A name such as sobel-x has a hyphen in it, but none begins with one.
    let word = typed.suffix(typed.reversed().prefix(while: \.isNamePart).count)
    let start = word.firstIndex { $0 != "-" } ?? typed.count
    range = start..<typed.count
    // Within a word nothing can be put in without spoiling its end.
    let isWithinWord = typed.count < characters.count && characters[typed.count].isNamePart
    let place = WordPlace(
      before: text(characters[..<start]), after: text(characters[typed.count...]))
    candidates = isWithinWord ? [] : place.candidates(from: String(characters[range]))
  }
}

private func text(_ characters: ArraySlice<Character>) -> WrittenText {
  WrittenText(SourceLine(String(characters), at: SourcePosition(line: 1, column: 1)))
}

/// The place of a word in a line.
private struct WordPlace {
  let before: WrittenText
  let after: WrittenText

  /// Returns the words that can stand here and begin as given.
  func candidates(from prefix: String) -> [String] {
    let line = ParameterLine(before.trimmed)
    let words = line.words.split(at: " ").map(\.string)
    guard let name = words.first, !name.isEmpty else {
      return CommandForm.all.flatMap(\.names).filter { $0.hasPrefix(prefix) }
    }
    guard let form = CommandForm.named(name) else { return [] }
    if form.takesWord {
      return words.count == 1 ? Help.topics.filter { $0.hasPrefix(prefix) } : []
    }
    if let last = line.parameters.last, last.isOpen {
      return last.words(in: form).filter { $0.hasPrefix(prefix) }
    }
    guard before.characters.last?.isWhitespace == true, words.count == 1 else { return [] }
    return keys(of: form, besides: line.parameters, from: prefix)
  }

  /// Returns each parameter that is not given yet, by its first name that begins as given.
  private func keys(
    of form: CommandForm, besides parameters: [WrittenParameter], from prefix: String
  ) -> [String] {
    let given = (parameters + ParameterLine(after).parameters).map(\.key.string)
    let free = form.parameters.filter { Set($0.names).isDisjoint(with: given) }
    return free.compactMap { parameter in
      parameter.names.first { $0.hasPrefix(prefix) }.map { $0 + "=" }
    }
  }
}

extension WrittenParameter {
  /// Whether the value is still to come, or goes on behind a comma, a sign or an open bracket.
  fileprivate var isOpen: Bool {
    guard let last = value.characters.last else { return true }
    let isClosed = last.isLetter || last.isNumber || "])\"⌋⌉".contains(last)
    return !isClosed || value.characters.reduce(0) { $0 + $1.nesting } > 0
  }

  /// Returns the words that the value can go on with.
  fileprivate func words(in form: CommandForm) -> [String] {
    guard let parameter = form.parameter(key.string) else { return [] }
    let written = value.split(at: ",").map(\.string)
    switch parameter.kind {
    case .words(let words): return words.filter { !written.contains($0) }
    case .word, .padding: return value.isEmpty ? parameter.words : []
    case .values: return isAtItem ? NamedValues.words(for: parameter) : []
    case .count, .sides, .layers, .shape: return []
    }
  }

  /// Whether an item of a list begins behind the value.
  private var isAtItem: Bool {
    let parentheses = value.characters.reduce(0) { $0 + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0) }
    return parentheses == 0 && value.characters.last.map { ",[".contains($0) } ?? true
  }
}

extension NamedValues {
  /// Returns all names as they begin a value, those first that are likeliest.
  fileprivate static func words(for parameter: ParameterForm) -> [String] {
    let kinds: [Kind] =
      parameter.name == ParameterForm.weight.name
      ? [.filter, .generator, .picture] : [.picture, .generator, .filter]
    return kinds.flatMap { kind in
      all.filter { $0.kind == kind }.map { $0.name + ($0.needsShape ? "(" : "") }
    }
  }
}
