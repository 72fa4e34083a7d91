import ConvEngine
import LessonLanguage

extension Session {
  /// Chooses another knob of the current figure.
  mutating func chooseKnob(by places: Int) {
    guard let knobs = page?.figure?.demonstration.knobs else { return }
    guard let place = page?.knob.flatMap(knobs.firstIndex) else {
      page?.knob = knobs.contains(.stride) ? .stride : knobs.first
      return
    }
    page?.knob = knobs[(place + places + knobs.count) % knobs.count]
  }

  /// Turns the chosen knob; a value that cannot be convolved is not taken.
  mutating func turnKnob(by amount: Int) {
    guard let layer = page?.figure?.demonstration else { return }
    guard let knob = page?.knob else { return chooseKnob(by: 1) }
    change { () throws(ConvolutionError) in
      try layer.setting(knob, to: layer.value(of: knob) + amount)
    }
  }

  mutating func resetFigure() {
    guard let original = page?.figure?.original else { return }
    change { () throws(ConvolutionError) in original }
  }

  mutating func changeWalk() {
    guard var layer = page?.figure?.demonstration else { return }
    guard layer.connection == nil else {
      notice = Notice("neurons are walked by output")
      return
    }
    layer.walk = Walk.allCases.element(after: layer.walk)
    change { () throws(ConvolutionError) in layer }
    notice = Notice("walk by \(layer.walk.rawValue)")
  }

  mutating func changeView() {
    guard let state = page?.figure else { return }
    var layer = state.demonstration
    let choices = layer.viewChoices(startingWith: state.original.views)
    layer.views = choices.element(after: layer.views)
    change { () throws(ConvolutionError) in layer }
    notice = Notice("show \(layer.views.map(\.rawValue).joined(separator: ", "))")
  }

  mutating func flip() {
    guard var layer = page?.figure?.demonstration else { return }
    guard layer.connection == nil else {
      notice = Notice("neurons have no filter to flip")
      return
    }
    layer.isFlipped.toggle()
    change { () throws(ConvolutionError) in layer }
    notice = Notice(layer.isFlipped ? "the filter is flipped" : "the filter is not flipped")
  }

  /// Puts other numbers into the current figure, or says why they cannot be convolved.
  mutating func change(_ layer: () throws(ConvolutionError) -> Demonstration) {
    guard var page, let place = page.currentFigure, let state = page.elements[place].figure else {
      return
    }
    do {
      let changed = try state.changed(to: layer())
      let frame = page.frame(ofFigure: place)
      page.elements[place] = .figure(changed)
      let steps = page.timeline.steps(ofFigure: place)
      page.step = min(steps.lowerBound + frame, steps.upperBound)
      self.page = page
    } catch {
      notice = Notice(error.description, isError: true)
    }
  }
}
