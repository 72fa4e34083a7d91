public import ConvEngine

/// What a walk is about, by the word that `of = ...` has for it.
public enum Subject: String, CaseIterable, Hashable, Sendable {
  /// All operands, one after the other.
  case all
  /// What an operation makes.
  case output
  /// The loss of a classifier.
  case loss
  /// The gradient of what a layer reads.
  case input
  /// The gradient of a layer's weights.
  case weight
  /// The gradient of a layer's biases.
  case bias
}

/// How the frames of a command are looked at: what `of`, `walk`, `show`, `example` and `channel` say.
public struct Look: Hashable, Sendable {
  let subject: Subject
  /// The walk that was chosen, or the usual one.
  public let walk: Walk
  /// The scenes that were asked for, or nil where the usual ones are shown.
  var scenes: [Scene]?
  /// The only example whose frames are shown, from 0, or nil for all.
  var example: Int?
  /// The only channel whose frames are shown, from 0, or nil for all.
  var channel: Int?
}

/// How the frames of a walk follow each other: example after example, and in each channel after channel.
///
///     example 0              example 1
///     c0 c0 c0 c1 c1 c1      c0 c0 c0 c1 c1 c1       2 examples of 2 channels, 3 frames each
struct FrameGroups: Hashable, Sendable {
  var examples = 1
  var channels = 1
}

extension FrameGroups {
  /// Creates the groups of a walk over a layer: cell after cell of a tensor, or weight after weight.
  init(_ relation: LayerRelation, by walk: Walk) {
    switch walk {
    case .output: self.init(examples: relation.examples, channels: relation.channels.outputs)
    case .input: self.init(examples: relation.examples, channels: relation.channels.inputs)
    case .tap: self.init(channels: relation.channels.outputs)
    }
  }
}

extension Trace {
  /// Returns the frames of the example and the channel that were asked for.
  ///
  /// - Precondition: There are as many frames in each group, and there is such an example and channel.
  func part(_ look: Look, of groups: FrameGroups) -> Trace {
    guard look.example != nil || look.channel != nil else { return self }
    let examples = look.example.map { $0..<$0 + 1 } ?? 0..<groups.examples
    let channels = look.channel.map { $0..<$0 + 1 } ?? 0..<groups.channels
    let length = count / (groups.examples * groups.channels)
    return Trace(count: examples.count * channels.count * length) { index in
      let (group, place) = index.quotientAndRemainder(dividingBy: length)
      let (example, channel) = group.quotientAndRemainder(dividingBy: channels.count)
      let plane = (examples.lowerBound + example) * groups.channels + channels.lowerBound + channel
      return self[plane * length + place]
    }
  }
}
