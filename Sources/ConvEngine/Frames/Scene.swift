/// A way to look at a frame, by the word that `show = ...` has for it.
///
/// All scenes of a frame are about the same step, so one index moves them side by side. A scene needs certain
/// panels; how it is drawn is the business of whoever draws.
public enum Scene: String, CaseIterable, Hashable, Sendable {
  /// What a step reads, what it weighs by, and what it makes.
  case window
  /// The units of two layers with an arrow for each weight.
  case neurons
  /// Which channel feeds which.
  case channels
  /// The layer as a matrix.
  case toeplitz
  /// The layer as a product of matrices: the patches X, the filters K, the outputs Y.
  case unfold
  /// What comes back through the layer.
  case gradient
}

extension Scene {
  /// Returns whether a frame has what the scene shows.
  public func isFound(in frame: Frame) -> Bool {
    switch self {
    case .window: true
    case .neurons: frame.isOneRow
    case .channels: frame.hasChannels
    case .toeplitz: frame.stack(.matrix) != nil && frame.layer != nil
    case .unfold: frame.stack(.patchMatrix) != nil
    case .gradient: false
    }
  }
}

extension Frame {
  /// The scenes that the frame has, the most usual first.
  public var scenes: [Scene] { Scene.allCases.filter { $0.isFound(in: self) } }

  /// Whether one channel of one row is read and made, so that cells can be drawn as neurons.
  fileprivate var isOneRow: Bool {
    guard let layer, stack(.input) != nil, stack(.output) != nil else { return false }
    return layer.relation.plane.rank == 1 && layer.relation.channels.inputs == 1
      && layer.relation.channels.outputs == 1
  }

  /// Whether weights join more channels than one to one.
  fileprivate var hasChannels: Bool {
    guard let channels = layer?.relation.channels, stack(.filter) != nil else { return false }
    return channels.inputs * channels.outputs > 1
  }
}
