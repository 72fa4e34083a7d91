import LessonLanguage

/// A page of help: the keys in force, or what is known about a word.
struct HelpPage: Sendable {
  enum Content: Hashable, Sendable {
    case keys(Context)
    case lines([String])
    /// A program, whose lines are shown as they are.
    case program([String])
  }

  let content: Content
  /// The first row that is shown.
  var scroll = 0

  /// What stands above the page.
  var title: String { if case .program = content { "As PyTorch" } else { "Help" } }

  init(_ content: Content) {
    self.content = content
  }
}
