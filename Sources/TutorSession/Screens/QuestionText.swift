import Quiz
import TextCanvas

/// A question as lines of text: what is asked, what was typed, and what was said about it.
struct QuestionText {
  let state: QuestionState
  /// Whether what is typed goes to this question.
  let hasFocus: Bool
  /// Whether the learner types whole lines, as in the dialogue, instead of pressing keys.
  var isSpoken = false

  private let prompt = "  answer  "

  /// Returns the lines, and where the cursor stands among them.
  func lines(columns: Int) -> (lines: [[Run]], cursor: Point?) {
    let columns = max(1, min(columns, BlockText.widestProse))
    let asked = BlockText.hanging("? ", [Run(state.variant.text)], columns: columns)
    let answer = asked + [answerLine]
    let cursor = Point(
      x: columnWidth(of: prompt) + columnWidth(of: state.editor.textBeforeCursor),
      y: asked.count)
    return (answer + talk(columns: columns), hasFocus ? cursor : nil)
  }

  private var answerLine: [Run] {
    switch state.stage {
    case .open:
      let hint = hasFocus ? state.editor.text : "press Enter to answer"
      return [Run(prompt, ink: .prompt), Run(hint, ink: hasFocus ? .plain : .dim)]
    case .right:
      return [Run(prompt, ink: .prompt), Run("✓ \(state.variant.answer)", ink: .correct)]
    case .shown:
      return [Run(prompt, ink: .prompt), Run("\(state.variant.answer)", ink: .dim)]
    }
  }

  private func talk(columns: Int) -> [[Run]] {
    (hints + remark + solution).flatMap { mark, text, ink in
      BlockText.hanging("  \(mark) ", [Run(text, ink: ink)], columns: columns)
    }
  }

  /// Returns what was said since the question was in another state, for the dialogue.
  func news(since old: QuestionState) -> [String] {
    guard state.variant == old.variant else { return ["Question: \(state.variant.text)"] }
    let hint = state.hintsShown > old.hintsShown ? hints.suffix(1) : []
    let said = state.remark != old.remark || state.stage != old.stage ? remark + solution : []
    return (hint + said).map { line in
      line.mark.hasPrefix("hint") ? "Hint: \(line.text)" : line.text
    }
  }

  private typealias Line = (mark: String, text: String, ink: Ink)

  private var hints: [Line] {
    state.stage == .open ? state.hints.map { ("hint:", $0, .hint) } : []
  }

  private var remark: [Line] {
    switch state.remark {
    case .wrong(let answer, let diagnosis):
      return [("✗", QuestionTalk.wrong(answer, diagnosis, isSpoken: isSpoken), .wrong)]
    case .notAnAnswer(let sentence):
      return [("·", sentence, .hint)]
    case nil:
      return state.stage == .right ? [("✓", QuestionTalk.right, .correct)] : []
    }
  }

  private var solution: [Line] {
    guard state.stage != .open else { return [] }
    let lines: [Line] = state.variant.solution.map { (" ", $0, .plain) }
    let again = QuestionTalk.again(isSpoken: isSpoken)
    return state.stage == .shown ? lines + [("·", again, .hint)] : lines
  }
}

/// What the tutor says about answers, on the screen and in plain text.
enum QuestionTalk {
  static let right = "Right."

  static func again(isSpoken: Bool) -> String {
    "\(isSpoken ? "Type new" : "Press Enter") for the same question with new numbers."
  }

  static func wrong(_ answer: String, _ diagnosis: String?, isSpoken: Bool) -> String {
    let advice = "Look again, or \(isSpoken ? "type hint" : "press Tab") for a hint."
    return "\(trimmed(answer)) is not it. " + (diagnosis ?? advice)
  }
}
