/// The steps of a page in one line: the frames of its figures and its pauses, in order.
///
///     figure of 3 frames   pause   figure of 2 frames
///     0    1    2          3       3    4               steps 0 to 4
///
/// A step is one number, so that going back is subtraction and every state can be jumped to.
struct Timeline: Sendable {
  /// One element of a page that takes steps.
  enum Element: Hashable, Sendable {
    /// A figure, by its place on the page, with the number of its frames.
    case figure(Int, frames: Int)
    /// A pause, by its place on the page.
    case pause(Int)

    /// How many steps it takes to get through.
    fileprivate var steps: Int {
      switch self {
      case .figure(_, let frames): max(0, frames - 1)
      case .pause: 1
      }
    }
  }

  private let segments: [(element: Element, steps: Range<Int>)]

  init(_ elements: [Element]) {
    var start = 0
    segments = elements.map { element in
      defer { start += element.steps }
      return (element, start..<start + element.steps)
    }
  }

  /// The last step.
  var end: Int { segments.last?.steps.upperBound ?? 0 }

  /// Returns what changes on the way from a step to the one after it, or nil at the end.
  func element(steppedFrom step: Int) -> Element? {
    segments.first { $0.steps.contains(step) }?.element
  }

  /// Returns the steps that lead through a figure, from its first frame to its last.
  func steps(ofFigure figure: Int) -> ClosedRange<Int> {
    let segment = segments.first {
      if case .figure(figure, _) = $0.element { true } else { false }
    }
    return segment.map { $0.steps.lowerBound...$0.steps.upperBound } ?? 0...0
  }

  /// Returns the frame that a figure shows at a step.
  func frame(ofFigure figure: Int, at step: Int) -> Int {
    let steps = steps(ofFigure: figure)
    return min(max(step, steps.lowerBound), steps.upperBound) - steps.lowerBound
  }

  /// Returns the first pause that has not been passed at a step, or nil where all are.
  func pause(aheadOf step: Int) -> Int? {
    for case (.pause(let place), let steps) in segments where steps.upperBound > step {
      return place
    }
    return nil
  }

  /// Returns the figure that was stepped last at a step, or nil before the first step.
  func figure(steppedAt step: Int) -> Int? {
    segments.last { segment in
      if case .figure = segment.element { segment.steps.lowerBound < step } else { false }
    }.flatMap {
      if case .figure(let figure, _) = $0.element { figure } else { nil }
    }
  }
}
