import ConvEngine
import Figures
import LessonLanguage

/// A figure of a page: its command as it is now, and the pictures made of it.
struct FigureState: Sendable {
  /// The command as the lesson has it.
  let original: Command
  let command: Command
  /// The pictures, made once for each change of the command.
  let figure: Figure
  /// How the learner looks at it: which part, as numbers or as shades.
  var viewpoint = Viewpoint()

  /// Creates the figure of a command.
  ///
  /// - Throws: ``ConvolutionError`` if there is no walk over its numbers.
  /// - Precondition: The command has a look.
  init(_ command: Command) throws(ConvolutionError) {
    try self.init(command, original: command)
  }

  private init(_ command: Command, original: Command) throws(ConvolutionError) {
    self.original = original
    self.command = command
    let trace = try command.trace()
    figure = Figure(
      trace: trace, scenes: command.scenes(of: trace), linked: try command.linkedTraces())
  }

  /// Returns the figure of a changed command, which can be reset to the lesson's.
  func changed(to command: Command) throws(ConvolutionError) -> FigureState {
    var state = try FigureState(command, original: original)
    state.viewpoint.style = viewpoint.style
    return state
  }

  var frameCount: Int { figure.trace.count }

  /// The choices of scenes that a learner can go through, the lesson's own first, then each by itself.
  var sceneChoices: [[Scene]] {
    let own = original.scenes(of: figure.trace)
    return [own] + command.possibleScenes(of: figure.trace).map { [$0] }.filter { $0 != own }
  }
}
