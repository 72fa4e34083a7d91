import ConvEngine
import LessonLanguage
import TextCanvas

/// The last line of a page: the frame, the knobs, and the keys that matter most.
struct StatusLine {
  let session: Session
  let page: PageState

  /// Returns as much of the line as fits, the least important left out first.
  func runs(columns: Int) -> [Run] {
    let pieces = [frame, knobs, walk].filter { !$0.isEmpty }
    var line = pieces.first ?? []
    for piece in pieces.dropFirst() + hints {
      let longer = line + [Run("   ")] + piece
      guard columnWidth(of: longer) <= columns else { break }
      line = longer
    }
    return line
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
    return [hint("←→", "step")] + question + figure + [hint("?", "help")]
  }

  private func hint(_ key: String, _ meaning: String) -> [Run] {
    [Run(key, ink: .key), Run(" \(meaning)")]
  }
}
