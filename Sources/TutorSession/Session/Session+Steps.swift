import TextCanvas

// MARK: - Steps

extension Session {
  /// Goes one step on: the view first, until what comes next is on the screen, then the step, then
  /// the page.
  mutating func stepForward() -> [Effect] {
    guard var page else { return [] }
    let layout = layout(page)
    if page.scroll != nil, !layout.showsNext {
      page.glance = layout.glances
    } else if page.scroll == nil, page.glance < layout.glances {
      page.glance += 1
    } else if page.step < page.timeline.end {
      page.followSteps()
      (page.step, page.glance) = (page.step + 1, 0)
    } else {
      return turnPage(by: 1)
    }
    page.scroll = nil
    self.page = page
    return []
  }

  /// Goes one step back; the exact inverse of a step forward.
  mutating func stepBack() -> [Effect] {
    guard var page else { return [] }
    page.scroll = nil
    if page.glance > 0 {
      page.glance -= 1
    } else if page.step > 0 {
      page.followSteps()
      page.step -= 1
      page.glance = layout(page).glances
    } else {
      return turnPage(by: -1, toEnd: true)
    }
    self.page = page
    return []
  }

  /// Shows a frame of the current figure, counted from 1.
  mutating func goToFrame(_ frame: Int) {
    guard var page, let figure = page.currentFigure else { return }
    let steps = page.timeline.steps(ofFigure: figure)
    let last = steps.upperBound - steps.lowerBound
    page.step = steps.lowerBound + min(max(0, frame - 1), last)
    (page.glance, page.scroll) = (0, nil)
    if page.step == steps.lowerBound { page.glance = layout(page).glances }
    self.page = page
  }
}

// MARK: - Playing

extension Session {
  /// Begins to play the steps of the page, or stops.
  mutating func play() -> [Effect] {
    guard page != nil else { return [] }
    playing.toggle()
    return playing ? [.tick(after: speed.interval)] : []
  }

  /// Plays one step, as far as there are steps on the page.
  mutating func tick() -> [Effect] {
    guard playing, let page, !isAtEnd(page) else {
      playing = false
      return []
    }
    return stepForward() + [.tick(after: speed.interval)]
  }

  private func isAtEnd(_ page: PageState) -> Bool {
    page.step == page.timeline.end && page.glance >= layout(page).glances
  }

  mutating func changeSpeed(by places: Int) {
    speed.change(by: places)
    notice = Notice("\(speed.label) steps a second")
  }
}

// MARK: - Scrolling

extension Session {
  /// Scrolls the page by rows, or moves the choice at home.
  mutating func move(by rows: Int) {
    let rows = rows * (count ?? 1)
    guard var page else {
      choice = min(max(0, choice + rows), homeItems.count - 1)
      return
    }
    let layout = layout(page)
    page.scroll = min(max(0, layout.offset + rows), max(0, layout.height - viewport.rows))
    self.page = page
  }

  /// Scrolls a screenful, and at the end of the page turns it.
  mutating func moveScreen(forward: Bool) -> [Effect] {
    guard let page else {
      move(by: forward ? viewport.rows : -viewport.rows)
      return []
    }
    let layout = layout(page)
    let isAtEdge = forward ? layout.offset + viewport.rows >= layout.height : layout.offset == 0
    if isAtEdge { return turnPage(by: forward ? 1 : -1) }
    move(by: forward ? layout.screenful : -layout.screenful)
    return []
  }
}
