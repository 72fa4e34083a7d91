import ConvEngine
import LessonLanguage
import TextCanvas

/// The last line of a page: the frame, the knobs, and the keys that matter most.
struct StatusLine {
  let session: Session
  let page: PageState

  /// Returns as much of the line as fits: the least important is left out first, help never.
  func runs(columns: Int) -> [Run] {
    let facts = joined([frame, knobs, walk].filter { !$0.isEmpty })
    let hasRoom = columnWidth(of: facts) + 8 <= columns
    let help = hasRoom ? hint("?", "help") : [Run("?", ink: .key)]
    let room = columns - columnWidth(of: help) - 2
    let line = fitting([frame, knobs, walk].filter { !$0.isEmpty } + hints, columns: room)
    let gap = max(0, columns - columnWidth(of: line) - columnWidth(of: help))
    return line + [Run(String(repeating: " ", count: gap))] + help
  }

  /// Returns pieces up to the first one for which there is no room.
  private func fitting(_ pieces: [[Run]], columns: Int) -> [Run] {
    let count = pieces.indices.last { columnWidth(of: joined(pieces[...$0])) <= columns }
    return joined(pieces.prefix((count ?? -1) + 1))
  }

  private func joined(_ pieces: some Sequence<[Run]>) -> [Run] {
    Array(pieces.joined(separator: [Run("  ")]))
  }

  private var frame: [Run] {
    guard let place = page.currentFigure, let figure = page.figure else { return [] }
    let play = session.playing ? "▶ " : ""
    return [Run("\(play)frame \(page.frame(ofFigure: place) + 1)/\(figure.frameCount)")]
  }

  private var knobs: [Run] {
    guard let command = page.figure?.command else { return [] }
    return Array(command.knobs.map { knob(command, $0) }.joined(separator: [Run(" ")]))
  }

  /// Returns a knob with its value, `3`, or where axes differ with one for each, `3x5`.
  private func knob(_ command: Command, _ knob: Knob) -> [Run] {
    let values = command.values(of: knob)
    let isEqual = values.allSatisfy { $0 == values[0] }
    let value = (isEqual ? values.prefix(1) : values[...]).map(String.init).joined(separator: "x")
    guard page.knob == knob else { return [Run("\(knob.letter)=\(value)")] }
    return [Run("\(knob.letter)="), Run("‹\(value)›", ink: .knob)]
  }

  private var walk: [Run] {
    guard let command = page.figure?.command, let look = command.look else { return [] }
    let flipped = command.isFlipped == true ? "flipped " : ""
    let walk = look.walk == .output ? "" : "by \(look.walk.rawValue)"
    let text = trimmed(flipped + walk)
    return text.isEmpty ? [] : [Run(text, ink: .hint)]
  }

  private var hints: [[Run]] {
    switch session.focus {
    case .question: [hint("Enter", "answer"), hint("Tab", "hint"), hint("Esc", "leave")]
    case .cell(let editor):
      bias(editor) + [hint("Enter", "take"), hint("↑↓", "row"), hint("Esc", "leave")]
    default: pageHints
    }
  }

  /// Returns what is typed for a bias, which no panel of the figure shows.
  private func bias(_ editor: CellEditor) -> [[Run]] {
    guard let command = page.figure?.command, editor.selection(in: command) == nil else {
      return []
    }
    return [
      [Run("\(editor.chosen(of: command).parameter)\(editor.cell)=", ink: .knob)]
        + [Run("‹\(editor.text ?? "")›", ink: .knob)]
    ]
  }

  private var pageHints: [[Run]] {
    let question = page.questions.isEmpty ? [] : [hint("Enter", "answer")]
    let figure = page.figure == nil ? [] : [hint("Tab", "knob"), hint("+-", "change")]
    // The second blank leaves room for the two characters of an arrow in ASCII.
    return [hint("←→ ", "step")] + question + figure
  }

  private func hint(_ key: String, _ meaning: String) -> [Run] {
    [Run(key, ink: .key), Run(" \(meaning)")]
  }
}
