public import ConvEngine

// What is seen of a command, step by step.
extension Command {
  private var walked: (any WalkedCalculation)? { calculation as? any WalkedCalculation }

  /// The walks that the command can be walked in, the usual first; none where it has only an answer.
  public var walks: [Walk] {
    guard let look else { return [] }
    return walked?.walks(of: look.subject) ?? []
  }

  /// Returns the walk that was chosen: the frames of all examples and channels, or of one that was chosen.
  ///
  /// - Throws: ``ConvolutionError`` if there is none over these numbers.
  /// - Complexity: O(what is read), for the bounds of what will be seen; a network is run once.
  /// - Precondition: The command has a look.
  public func trace() throws(ConvolutionError) -> Trace {
    guard let walked, let look else { preconditionFailure("Only a command with a look has frames") }
    return try walked.chosenTrace(look)
  }

  /// Returns the number of the frame of a walk that is seen first, which is one that it has.
  ///
  ///     convolve f=box g=ramp t=0.5     // 12, where g has slid to 0.5
  public func firstFrame(of trace: Trace) -> Int {
    max(0, min(walked?.firstFrame ?? 0, trace.count - 1))
  }

  /// Returns the walks of the scenes that are shown but are about another operation: for `gradient` what comes
  /// back to the input, step by step with the walk of the command.
  ///
  /// - Throws: ``ConvolutionError`` if there is none over these numbers.
  public func linkedTraces() throws(ConvolutionError) -> [Scene: Trace] {
    guard look?.scenes?.contains(.gradient) == true, let trace = try gradientTrace() else {
      return [:]
    }
    return [.gradient: trace]
  }

  private func gradientTrace() throws(ConvolutionError) -> Trace? {
    guard let walked, let look else { return nil }
    return try walked.linkedGradientTrace(look)?.part(look, of: walked.groups(of: look))
  }
}

// MARK: - Scenes

extension Command {
  /// Returns the scenes that the frames of the command's walk can be shown in, the most usual first.
  public func possibleScenes(of trace: Trace) -> [Scene] {
    (trace.first?.scenes ?? []) + (walked?.hasLinkedGradient == true ? [.gradient] : [])
  }

  /// Returns the scenes that are shown: those that were asked for, or the usual ones.
  public func scenes(of trace: Trace) -> [Scene] {
    if let scenes = look?.scenes { return scenes }
    let usual = (walked?.scenes ?? []).filter { trace.first.map($0.isFound) ?? false }
    return usual.isEmpty ? [.window] : usual
  }
}
