import Figures
import LessonLanguage

// Looking at a figure from elsewhere, at the same step.
extension Session {
  /// Moves the view of the current figure by some cells, as often as a count says.
  mutating func look(_ move: (inout Viewpoint) -> Void) {
    guard let place = page?.currentFigure, var state = page?.elements[place].figure else { return }
    for _ in 0..<min(count ?? 1, Self.furthestLook) { move(&state.viewpoint) }
    page?.elements[place] = .figure(state)
  }

  /// A count moves the view no further than this.
  private static let furthestLook = 10_000

  /// Shows cells as numbers, as shades, or as they have room.
  mutating func changeStyle() {
    guard let place = page?.currentFigure, var state = page?.elements[place].figure else { return }
    state.viewpoint.style = CellStyle.allCases.element(after: state.viewpoint.style)
    page?.elements[place] = .figure(state)
    notice = Notice("cells \(state.viewpoint.style.words)")
  }

  /// Shows the program for PyTorch that comes to the numbers of the current figure, or says why there is none.
  mutating func showProgram() {
    guard let command = page?.figure?.command else { return }
    switch command.program {
    case .lines(let lines): focus = .help(HelpPage(.program(lines)))
    case .unavailable(let sentence): notice = Notice(sentence)
    }
  }

  /// Goes to the same cell of another filter, which is another channel of the output.
  mutating func changeFilter(by filters: Int) {
    guard let page, let place = page.currentFigure, let state = page.figure else { return }
    let frame = page.frame(ofFigure: place)
    guard let next = state.figure.frame(frame, channelsOn: filters * (count ?? 1)) else {
      notice = Notice(filters > 0 ? "this is the last channel" : "this is the first channel")
      return
    }
    goToFrame(next + 1)
  }
}

extension CellStyle {
  fileprivate var words: String {
    switch self {
    case .automatic: "as numbers where they have room"
    case .numbers: "as numbers"
    case .shades: "as shades"
    }
  }
}
