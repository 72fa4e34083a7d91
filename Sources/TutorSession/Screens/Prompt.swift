import LessonLanguage
import TextCanvas

/// A line that is being typed at the bottom of the screen.
struct Prompt: Sendable {
  enum Kind: Hashable, Sendable {
    case command
    /// Words to look for in the lessons.
    case search
  }

  let kind: Kind
  var editor = LineEditor()
  /// What is wrong with the line that was sent last, or nil.
  var trouble: Notice?
  /// What the word before the cursor can become, after it was asked for.
  var candidates: [String] = []
  /// Whether the learner has had enough of it.
  var isLeft = false
  /// Which line of the history is shown, counted from the last; nil shows the line itself.
  private var recalled: Int?

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// The character in front of the line.
  var mark: String { kind == .command ? ":" : "/" }

  /// Takes a key that edits the line; a backspace on an empty line leaves the prompt.
  mutating func type(_ key: Key) {
    if key == .backspace, editor.text.isEmpty { isLeft = true }
    if editor.take(key) { trouble = nil }
  }

  /// Shows the line of the history that lies a number of lines further back, or forward.
  mutating func recall(_ lines: Int, from history: [String]) {
    let place = (recalled ?? 0) + lines
    guard place >= 0, place <= history.count else { return }
    recalled = place
    editor = LineEditor(place == 0 ? "" : history[history.count - place])
  }

  /// Completes the word before the cursor as far as all candidates agree, and keeps them.
  mutating func complete() {
    let completion = Completion(of: editor.text, cursor: editor.cursor)
    candidates = completion.candidates
    guard let first = candidates.first else { return }
    let common = candidates.dropFirst().reduce(first) { commonPrefix($0, $1) }
    if common.count >= completion.range.count {
      editor.replace(completion.range, with: common)
    }
    if candidates.count == 1 { candidates = [] }
  }
}

private func commonPrefix(_ one: String, _ other: String) -> String {
  String(zip(one, other).prefix { $0 == $1 }.map(\.0))
}
