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
    guard let layer = page.figure?.demonstration else { return [] }
    return Array(layer.knobs.map { knob(layer, $0) }.joined(separator: [Run(" ")]))
  }

  private func knob(_ layer: Demonstration, _ knob: Knob) -> [Run] {
    let value = "\(layer.value(of: knob))"
    guard page.knob == knob else { return [Run("\(knob.letter)=\(value)")] }
    return [Run("\(knob.letter)="), Run("‹\(value)›", ink: .knob)]
  }

  private var walk: [Run] {
    guard let layer = page.figure?.demonstration else { return [] }
    let flipped = layer.isFlipped ? "flipped " : ""
    let walk = layer.walk == .output ? "" : "by \(layer.walk.rawValue)"
    let text = trimmed(flipped + walk)
    return text.isEmpty ? [] : [Run(text, ink: .hint)]
  }

  private var hints: [[Run]] {
    switch session.focus {
    case .question: [hint("Enter", "answer"), hint("Tab", "hint"), hint("Esc", "leave")]
    case .cell: [hint("Enter", "take"), hint("↑↓", "row"), hint("Esc", "leave")]
    default: pageHints
    }
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
