import ConvEngine
import Figures
import LessonLanguage

/// A figure of a page: its numbers as they are now, and the pictures made of them.
struct FigureState: Sendable {
  /// The numbers as the lesson has them.
  let original: Demonstration
  let demonstration: Demonstration
  /// The pictures, made once for each change of the numbers.
  let figure: Figure

  /// Creates the figure of a layer.
  ///
  /// - Throws: ``ConvolutionError`` if the layer cannot be convolved.
  init(_ demonstration: Demonstration) throws(ConvolutionError) {
    try self.init(demonstration, original: demonstration)
  }

  private init(
    _ demonstration: Demonstration, original: Demonstration
  ) throws(ConvolutionError) {
    self.original = original
    self.demonstration = demonstration
    figure = Figure(trace: try demonstration.trace(), scenes: demonstration.views)
  }

  /// Returns the figure with other numbers, which can be reset to the lesson's.
  func changed(to demonstration: Demonstration) throws(ConvolutionError) -> FigureState {
    try FigureState(demonstration, original: original)
  }

  var frameCount: Int { figure.trace.count }
}

extension Demonstration {
  /// The choices of views that a learner can go through, the lesson's own first.
  func viewChoices(startingWith own: [Scene]) -> [[Scene]] {
    let common: [[Scene]] =
      connection == nil
      ? [
        [.window], [.neurons], [.toeplitz], [.window, .toeplitz], [.window, .neurons, .toeplitz],
      ]
      : [[.neurons], [.toeplitz], [.neurons, .toeplitz]]
    return [own] + common.filter { $0 != own }
  }
}
