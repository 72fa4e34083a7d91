/// Which channel of a layer's input meets which channel of its output.
///
/// Channels are shared out among groups, and those of a group meet only each other. With four input
/// channels, four output channels and two groups:
///
///     input     0   1   2   3
///               │ ╳ │   │ ╳ │
///     output    0   1   2   3
///
/// One group is the usual convolution; as many groups as input channels is depthwise.
public struct ChannelRelation: Hashable, Sendable {
  /// How many channels the input has, C_in.
  public let inputs: Int
  /// How many channels the output has, C_out.
  public let outputs: Int
  public let groups: Int

  /// Creates the relation of as many channels as given.
  ///
  ///     try ChannelRelation(inputs: 4, outputs: 8, groups: 2).inputsPerGroup  // 2
  ///
  /// - Throws: ``ConvolutionError`` if the channels cannot be shared out among the groups.
  public init(inputs: Int, outputs: Int, groups: Int = 1) throws(ConvolutionError) {
    guard groups >= 1 else { throw .notPositive(.groups, groups) }
    for (parameter, channels) in [
      (ConvolutionError.Parameter.inputChannels, inputs), (.outputChannels, outputs),
    ] {
      guard channels >= 1 else { throw .notPositive(parameter, channels) }
      guard channels.isMultiple(of: groups) else {
        throw .groupsDoNotDivideChannels(groups: groups, channels: channels)
      }
    }
    self.inputs = inputs
    self.outputs = outputs
    self.groups = groups
  }

  /// One channel that meets one other.
  public static let single = ChannelRelation()

  private init() {
    inputs = 1
    outputs = 1
    groups = 1
  }

  /// How many input channels each output channel reads: `C_in / groups`.
  public var inputsPerGroup: Int { inputs / groups }

  /// How many output channels each input channel is read by: `C_out / groups`.
  public var outputsPerGroup: Int { outputs / groups }

  /// Returns the input channels that an output channel reads: those of its group.
  public func inputs(readBy output: Int) -> Range<Int> {
    let first = output / outputsPerGroup * inputsPerGroup
    return first..<first + inputsPerGroup
  }

  /// Returns the output channels that read an input channel: those of its group.
  func outputs(reading input: Int) -> Range<Int> {
    let first = input / inputsPerGroup * outputsPerGroup
    return first..<first + outputsPerGroup
  }

  /// Returns the place of an input channel among those that an output channel reads, or nil.
  public func place(joining input: Int, to output: Int) -> Int? {
    input / inputsPerGroup == output / outputsPerGroup ? input % inputsPerGroup : nil
  }

  /// Calls a function with each joint of the channel that a walk holds still.
  ///
  /// A tap is here a filter of one
  /// channel, of which there are `C_out · C_in/groups`.
  func forEachJoint(of held: Position, by walk: Walk, _ body: (Joint<Int>) -> Void) {
    switch walk {
    case .output:
      for place in 0..<inputsPerGroup { body(joint(output: held.channel, place: place)) }
    case .input:
      let place = held.channel % inputsPerGroup
      for output in outputs(reading: held.channel) { body(joint(output: output, place: place)) }
    case .tap:
      body(joint(output: held.example, place: held.channel))
    }
  }

  /// Returns the joint of an output channel with an input channel of its group.
  private func joint(output: Int, place: Int) -> Joint<Int> {
    Joint(
      input: inputs(readBy: output).lowerBound + place, tap: output * inputsPerGroup + place,
      output: output)
  }
}
