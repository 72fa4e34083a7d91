import ConvEngine
import Figures
import LessonLanguage

extension Session {
  /// Chooses another knob of the current figure.
  mutating func chooseKnob(by places: Int) {
    guard let knobs = page?.figure?.command.knobs, !knobs.isEmpty else { return }
    guard let place = page?.knob.flatMap(knobs.firstIndex) else {
      page?.knob = knobs.contains(.stride) ? .stride : knobs.first
      return
    }
    page?.knob = knobs[(place + places + knobs.count) % knobs.count]
  }

  /// Turns the chosen knob; a value that cannot be convolved is not taken.
  mutating func turnKnob(by amount: Int) {
    guard let command = page?.figure?.command else { return }
    guard let knob = page?.knob, command.knobs.contains(knob) else { return chooseKnob(by: 1) }
    change { () throws(Diagnostic) in try command.turning(knob, by: amount) }
  }

  mutating func resetFigure() {
    guard let original = page?.figure?.original else { return }
    change { () throws(Diagnostic) in original }
  }

  mutating func changeWalk() {
    guard let command = page?.figure?.command, let look = command.look else { return }
    guard command.walks.count > 1 else {
      notice = Notice("\(command.name) is only walked by \(look.walk.rawValue)")
      return
    }
    let walk = command.walks.element(after: look.walk)
    notice = Notice("walk by \(walk.rawValue)")
    change { () throws(Diagnostic) in try command.walking(by: walk) }
  }

  mutating func changeView() {
    guard let state = page?.figure else { return }
    let scenes = state.sceneChoices.element(after: state.figure.scenes)
    notice = Notice("show \(scenes.map(\.rawValue).joined(separator: ", "))")
    change { () throws(Diagnostic) in try state.command.showing(scenes) }
  }

  mutating func flip() {
    guard let command = page?.figure?.command else { return }
    guard let isFlipped = command.isFlipped else {
      notice = Notice("\(command.name) has no filter to flip")
      return
    }
    notice = Notice(isFlipped ? "the filter is not flipped" : "the filter is flipped")
    change { () throws(Diagnostic) in try command.flipping() }
  }

  /// Puts a changed command into the current figure, or says why it cannot be.
  mutating func change(_ changed: () throws(Diagnostic) -> Command) {
    do throws(Diagnostic) {
      show(try changed())
    } catch {
      notice = Notice(error.message, isError: true)
    }
  }

  /// Shows another command in the current figure, at the same frame as far as it has one.
  private mutating func show(_ command: Command) {
    guard var page, let place = page.currentFigure, let state = page.elements[place].figure else {
      return
    }
    do {
      let frame = page.frame(ofFigure: place)
      page.elements[place] = .figure(try state.changed(to: command))
      let steps = page.timeline.steps(ofFigure: place)
      page.step = min(steps.lowerBound + frame, steps.upperBound)
      self.page = page
    } catch {
      notice = Notice(error.description, isError: true)
    }
  }
}
