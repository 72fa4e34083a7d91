import ConvEngine
import Figures
import LessonLanguage
import Quiz

/// A page in front of a learner: its elements as they are now, and the step that is shown.
struct PageState: Sendable {
  /// Where the page comes from.
  enum Source: Hashable, Sendable {
    /// A page of a lesson, from 0.
    case lesson(id: String, page: Int)
    /// What was typed at the prompt.
    case workbench
  }

  /// A piece of the page.
  enum Element: Sendable {
    case text(Block)
    case figure(FigureState)
    /// What a command without frames comes to.
    case answer(Answer)
    /// Why an element of the page cannot be shown.
    case failure(String)
    case question(QuestionState)
    case pause
  }

  let source: Source
  let title: String
  var elements: [Element] {
    didSet { timeline = Timeline(of: elements) }
  }
  private(set) var timeline: Timeline

  /// Which step is shown, from 0 to the timeline's end.
  var step = 0
  /// How many screenfuls the view has moved on at this step, on its way to what comes next.
  var glance = 0
  /// The row that the learner scrolled to, or nil where the view follows the steps.
  var scroll: Int?
  /// The knob that is turned by + and -, or nil before one is chosen.
  var knob: Knob?

  /// Creates a page at its first step.
  init(source: Source, title: String, elements: [Element]) {
    self.source = source
    self.title = title
    self.elements = elements
    timeline = Timeline(of: elements)
  }
}

// MARK: - Making pages

extension PageState {
  /// Creates a page of a lesson, its questions with numbers of a seed.
  init(of lesson: Lesson, page index: Int, seed: UInt64) {
    let elements = lesson.pages[index].blocks.map { block in
      Element(block, lesson: lesson.id, seed: seed)
    }
    self.init(
      source: .lesson(id: lesson.id, page: index), title: lesson.title, elements: elements)
  }

  /// Creates the page that shows what a command comes to.
  init(workbench command: Command) {
    self.init(
      source: .workbench, title: "Workbench",
      elements: [Element(.figure(command), lesson: "", seed: 0)])
    if let trace = figure?.figure.trace { step = command.firstFrame(of: trace) }
  }
}

extension PageState.Element {
  fileprivate init(_ block: Block, lesson: String, seed: UInt64) {
    switch block {
    case .figure(let command): self = Self.figure(of: command)
    case .question(let question): self = Self.asked(question, lesson: lesson, seed: seed)
    case .pause: self = .pause
    default: self = .text(block)
    }
  }

  private static func figure(of command: Command) -> Self {
    do {
      if command.look != nil { return .figure(try FigureState(command)) }
      return .answer(try command.answer())
    } catch {
      // What cannot be walked may still be answered.
      return (try? command.answer()).map { .answer($0) } ?? .failure(error.description)
    }
  }

  private static func asked(_ question: Question, lesson: String, seed: UInt64) -> Self {
    do {
      return .question(try QuestionState(question, lesson: lesson, seed: seed))
    } catch {
      return .failure("question `\(question.id)` cannot be asked")
    }
  }
}

extension Timeline {
  /// Creates the steps through the figures and pauses of a page, figures by their place on it.
  init(of elements: [PageState.Element]) {
    self.init(
      elements.enumerated().compactMap { place, element in
        switch element {
        case .figure(let state): .figure(place, frames: state.frameCount)
        case .pause: .pause(place)
        case .text, .answer, .failure, .question: nil
        }
      })
  }
}

// MARK: - What is shown

extension PageState {
  /// The place of the figure that knobs and keys are about: the one stepped last, or else the first.
  var currentFigure: Int? {
    timeline.figure(steppedAt: step) ?? elements.firstIndex { $0.figure != nil }
  }

  /// The state of the figure that knobs and keys are about.
  var figure: FigureState? { currentFigure.flatMap { elements[$0].figure } }

  /// Returns which frame a figure shows now.
  func frame(ofFigure place: Int) -> Int { timeline.frame(ofFigure: place, at: step) }

  /// Brings the view of the current figure back to what its steps are about.
  mutating func followSteps() {
    guard let place = currentFigure, var state = elements[place].figure else { return }
    let followed = state.viewpoint.following
    guard followed != state.viewpoint else { return }
    state.viewpoint = followed
    elements[place] = .figure(state)
  }

  /// The places of the elements that are not hidden behind a pause.
  var revealed: Range<Int> { 0..<(timeline.pause(aheadOf: step) ?? elements.count) }

  /// The places of the questions that are not hidden.
  var questions: [Int] { revealed.filter { elements[$0].question != nil } }

  /// The place of the first question that still waits for its answer.
  var openQuestion: Int? { questions.first { elements[$0].question?.stage == .open } }
}

extension PageState.Element {
  var figure: FigureState? {
    if case .figure(let state) = self { state } else { nil }
  }

  var question: QuestionState? {
    if case .question(let state) = self { state } else { nil }
  }
}
