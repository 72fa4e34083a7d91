/// A way to look at a frame, by the word that `show = ...` has for it.
///
/// All scenes of a frame are about the same step, so one index moves them side by side. A scene needs certain
/// panels; how it is drawn is the business of whoever draws.
public enum Scene: String, CaseIterable, Hashable, Sendable {
  /// What a step reads, what it weighs by, and what it makes.
  case window
  /// The same, with the values of each row as bars.
  case bars
  /// The units of two layers with an arrow for each weight.
  case neurons
  /// Which channel feeds which.
  case channels
  /// The layer as a matrix.
  case toeplitz
  /// The layer as a product of matrices: the patches X, the filters K, the outputs Y.
  case unfold
  /// The function that each value goes through, with the point of the step.
  case curve
  /// What comes back through the layer.
  case gradient
}

extension Scene {
  /// Returns whether a frame has what the scene shows.
  public func isFound(in frame: Frame) -> Bool {
    switch self {
    case .window: true
    case .bars: frame.isOneRow && frame.panel(.input)?.bounds.symbolic == nil
    case .neurons: frame.isOneRow && frame.hasArrows
    case .channels: frame.hasChannels
    case .toeplitz: frame.stack(.matrix) != nil && frame.slides
    case .unfold: frame.stack(.patchMatrix) != nil && frame.operation != .biasGradient
    case .curve: frame.operation == .relu
    // Another walk has what comes back; whoever links it to this one knows.
    case .gradient: false
    }
  }
}

extension Frame {
  /// The scenes that the frame has, the most usual first.
  public var scenes: [Scene] { Scene.allCases.filter { $0.isFound(in: self) } }

  /// Whether a window slides over a plane of more than one cell.
  fileprivate var slides: Bool { layer.map { $0.relation.plane.inputShape != [1] } ?? false }

  /// Whether one channel of one row is read and made, so that cells can be drawn as neurons.
  fileprivate var isOneRow: Bool {
    guard let layer, stack(.input) != nil, stack(.output) != nil else { return false }
    return layer.relation.plane.rank == 1 && layer.relation.channels.inputs == 1
      && layer.relation.channels.outputs == 1
  }

  /// Whether inputs lead to outputs through weights, or by a rule of connection.
  fileprivate var hasArrows: Bool {
    layer?.isTransposed == false && (stack(.filter) != nil || operation == .neurons)
  }

  /// Whether weights join more channels than one to one.
  fileprivate var hasChannels: Bool {
    guard slides, let channels = layer?.relation.channels, stack(.filter) != nil else {
      return false
    }
    return channels.inputs * channels.outputs > 1
  }
}
