/// Something that the tutor says until the next key.
struct Notice: Hashable, Sendable {
  let sentence: String
  /// Marks that stand over what they mark in the line below, or nil.
  let marks: String?
  let isError: Bool

  init(_ sentence: String, marks: String? = nil, isError: Bool = false) {
    self.sentence = sentence
    self.marks = marks
    self.isError = isError
  }
}
