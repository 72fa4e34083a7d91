public import LessonLanguage
public import TextCanvas

/// A lesson as a film: the screen at each step of each page.
public enum Pictures {
  /// Returns the screens that a learner sees who steps through a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - size: The size of the screen.
  ///   - seed: Where the numbers of its questions come from.
  ///   - allFrames: Whether every frame of a long figure is shown, or else the first and the last.
  /// - Returns: The screens, in order.
  public static func canvases(
    of lesson: Lesson, size: Size, seed: UInt64, allFrames: Bool = false
  ) -> [Canvas] {
    var session = Session(lessons: [lesson], seed: seed, size: size)
    return lesson.pages.indices.flatMap { index in
      session.open(lesson, page: index)
      return session.canvasesOfPage(all: allFrames)
    }
  }
}

extension Session {
  /// Returns the screens of the page that was opened.
  fileprivate mutating func canvasesOfPage(all: Bool) -> [Canvas] {
    var canvases = [view(size: size)]
    while stepForwardOnPage() {
      canvases.append(view(size: size))
      if !all { skipMiddleOfFigure() }
    }
    return canvases
  }

  /// Goes from the eighth frame of a long figure to the last but one.
  private mutating func skipMiddleOfFigure() {
    guard let page, let figure = page.timeline.figure(steppedAt: page.step) else { return }
    let steps = page.timeline.steps(ofFigure: figure)
    if steps.count > PlainText.mostFrames,
      page.step == steps.lowerBound + PlainText.firstFrames - 1
    {
      self.page?.step = steps.upperBound - 1
    }
  }

  /// Goes one step on.
  ///
  /// - Returns: Whether that led to anything but the next page.
  private mutating func stepForwardOnPage() -> Bool {
    let before = self
    _ = stepForward()
    guard page?.source == before.page?.source, notice == nil else {
      self = before
      return false
    }
    return true
  }
}
