/// A parameter as it was written, `key = value`, with the places of both.
struct WrittenParameter: Hashable, Sendable {
  let key: WrittenText
  /// The value without the blanks and quotes around it.
  let value: WrittenText

  init(key: WrittenText, value: WrittenText) {
    self.key = key
    self.value = value.unquoted
  }

  /// Where the value is, or the key if there is none.
  var range: SourceRange { value.isEmpty ? key.range : value.range }
}

extension WrittenText {
  fileprivate var unquoted: WrittenText {
    guard characters.count > 1, characters.first == "\"", characters.last == "\"" else {
      return self
    }
    return part(1..<characters.count - 1)
  }
}
