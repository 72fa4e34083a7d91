import ConvEngine

/// What a command stands for: an operation with all that it takes, of which nothing is computed yet.
protocol Calculation: Hashable, Sendable {
  /// Returns what it comes to.
  ///
  /// - Throws: ``ConvolutionError`` if the numbers cannot be convolved, or it takes more than anyone waits for.
  func answer() throws(ConvolutionError) -> Answer

  /// The numbers that can be turned, one for each axis.
  var knobs: [Knob: [Int]] { get }

  /// The tensors whose cells can be changed, in the order of a command.
  var editableTensors: [EditableTensor] { get }
}

extension Calculation {
  var knobs: [Knob: [Int]] { [:] }

  var editableTensors: [EditableTensor] { [] }
}

/// A calculation that can be walked frame by frame.
protocol WalkedCalculation: Calculation {
  /// What can be walked, the usual first: the output, or that of which a gradient is.
  var subjects: [Subject] { get }

  /// The scenes that are shown where none are asked for.
  var scenes: [Scene] { get }

  /// Returns the walks that something can be walked in, the usual first; none where there are no frames.
  func walks(of subject: Subject) -> [Walk]

  /// Returns how the frames of a walk are shared out among examples and channels.
  func groups(of look: Look) -> FrameGroups

  /// Returns the walk, with the frames of all examples and channels.
  ///
  /// - Throws: ``ConvolutionError`` if there is none over these numbers.
  /// - Precondition: It can be walked so.
  func trace(_ look: Look) throws(ConvolutionError) -> Trace

  /// Returns the walk with the frames of the example and the channel that were chosen, or of all.
  ///
  /// - Throws: ``ConvolutionError`` if there is none over these numbers.
  func chosenTrace(_ look: Look) throws(ConvolutionError) -> Trace

  /// The number of the frame that is seen first.
  var firstFrame: Int { get }

  /// Whether there is a walk over what comes back to the input while the output is walked.
  var hasLinkedGradient: Bool { get }

  /// Returns the walk over what comes back to the input, which has as many frames, or nil if there is none.
  func linkedGradientTrace(_ look: Look) throws(ConvolutionError) -> Trace?
}

extension WalkedCalculation {
  var subjects: [Subject] { [.output] }

  var scenes: [Scene] { [.window] }

  func chosenTrace(_ look: Look) throws(ConvolutionError) -> Trace {
    try trace(look).part(look, of: groups(of: look))
  }

  var firstFrame: Int { 0 }

  var hasLinkedGradient: Bool { false }

  func linkedGradientTrace(_ look: Look) throws(ConvolutionError) -> Trace? { nil }
}
