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
    let typed = Array(line.prefix(max(0, cursor)))
    let start = typed.count - typed.reversed().prefix(while: \.isWordPart).count
    range = start..<typed.count
    let prefix = String(typed[start...])
    let before = WrittenText(
      SourceLine(String(typed[..<start]), at: SourcePosition(line: 1, column: 1)))
    candidates = Self.words(behind: before).filter { $0.hasPrefix(prefix) }
  }

  /// Returns all words that can follow a part of a line.
  private static func words(behind text: WrittenText) -> [String] {
    if text.trimmed.isEmpty { return CommandForm.all.map(\.name) }
    let line = ParameterLine(text)
    guard let form = CommandForm.named(line.words.string) else { return [] }
    if form.takesWord { return Help.topics }
    if let last = line.parameters.last, last.isOpen {
      return form.parameter(last.key.string)?.words ?? []
    }
    guard text.characters.last?.isWhitespace == true else { return [] }
    let given = line.parameters.compactMap { form.parameter($0.key.string)?.name }
    return form.parameters.map(\.name).filter { !given.contains($0) }.map { $0 + "=" }
  }
}

extension WrittenParameter {
  /// Whether the value is still to come, or goes on behind a comma.
  fileprivate var isOpen: Bool { value.isEmpty || value.characters.last == "," }
}
