/// A parameter as it was written, `key = value`, with the places of both.
struct WrittenParameter: Hashable, Sendable {
  let key: WrittenText
  /// The value without the blanks and quotes around it.
  let value: WrittenText
  /// Whether the value stood in quotes.
  let isQuoted: Bool

  init(key: WrittenText, value: WrittenText) {
    self.key = key
    let unquoted = value.unquoted
    self.value = unquoted ?? value
    isQuoted = unquoted != nil
  }

  /// Where the value is, or the key if there is none.
  var range: SourceRange { value.isEmpty ? key.range : value.range }
}

extension WrittenText {
  /// What stands in quotes around all of the text, or nil.
  fileprivate var unquoted: WrittenText? {
    guard characters.count > 1, characters.first == "\"", characters.last == "\"" else {
      return nil
    }
    return part(1..<characters.count - 1)
  }
}
