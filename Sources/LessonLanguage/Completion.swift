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
    let typed = Array(Array(line).prefix(cursor))
    let word = typed.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.count
    let start = typed.count - word
    range = start..<typed.count
    let prefix = String(typed[start...])
    let before = WrittenText(
      SourceLine(String(typed[..<start]), at: SourcePosition(line: 1, column: 1)))
    candidates = Self.words(behind: before).filter { $0.hasPrefix(prefix) }
  }

  /// Returns all words that can follow a part of a line.
  private static func words(behind text: WrittenText) -> [String] {
    let line = text.part(0..<text.characters.count)
    guard !line.characters.isEmpty else { return CommandForm.all.map(\.name) }
    let parameters = ParameterLine(line)
    guard let name = parameters.words.string.split(separator: " ").first,
      let form = CommandForm.named(String(name))
    else { return [] }
    if form.takesWord { return CommandForm.all.map(\.name) }
    if let last = parameters.parameters.last, isOpen(last, text) {
      return form.parameter(last.key)?.words ?? []
    }
    let given = parameters.parameters.compactMap { form.parameter($0.key)?.name }
    return form.parameters.map(\.name).filter { !given.contains($0) }.map { $0 + "=" }
  }

  /// Returns whether the value of a parameter is still to come, or goes on behind a comma.
  private static func isOpen(_ parameter: WrittenParameter, _ text: WrittenText) -> Bool {
    let value = parameter.value.characters
    return value.isEmpty || value.last == ","
  }
}
