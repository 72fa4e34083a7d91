/// What a learner can ask of the tutor, whichever key or word asks for it.
public enum Action: String, CaseIterable, Sendable {
  case stepForward, stepBack, nextPage, previousPage
  case up, down, screenForward, screenBack
  case firstFrame, lastFrame
  case play, slower, faster
  case nextKnob, previousKnob, increase, decrease, reset
  case nextWalk, nextView, flip, editCells
  case viewLeft, viewRight, viewUp, viewDown, nextStyle
  case code
  case nextChannel, previousChannel, nextFilter, previousFilter
  case enter, hint, prompt, search, help, theme
  case back, quit, suspend, redraw

  /// Whether steps that are being played go on; everything else takes the page into one's own hands.
  var leavesPlaying: Bool {
    [.play, .slower, .faster, .theme, .redraw].contains(self)
  }
}
