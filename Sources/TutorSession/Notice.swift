/// Something that the tutor says until the next key.
struct Notice: Hashable, Sendable {
  let lines: [String]
  let isError: Bool

  init(_ lines: [String], isError: Bool = false) {
    self.lines = lines
    self.isError = isError
  }
}
