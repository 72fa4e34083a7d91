import LessonLanguage

/// A page of help: the keys in force, or what is known about a word.
struct HelpPage: Sendable {
  enum Content: Hashable, Sendable {
    case keys(Context)
    case lines([String])
  }

  let content: Content
  /// The first row that is shown.
  var scroll = 0

  init(_ content: Content) {
    self.content = content
  }
}
