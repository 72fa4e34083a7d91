/// What a learner looks at when the clock stops: panels of cells, and the products of this step.
///
/// A frame holds positions and values, no prose and no colors.
public struct Frame: Sendable {
  /// What a frame is about.
  public enum Step: Hashable, Sendable {
    case output(Int)
    case input(Int)
    case tap(Int)
  }

  public let step: Step
  public let relation: Relation
  public let connection: Connection
  /// How many weights the layer has, its bias included.
  public let parameterCount: Int
  public let panels: [Panel]
  /// The products of this step; they are also the arrows from inputs to outputs.
  public let contributions: ComputedCollection<Contribution>
  /// The bias that each output begins with.
  public let bias: Factor?
  /// Whether the filter is turned around, as a convolution in the strict sense asks for.
  public let isFlipped: Bool

  /// Returns the panel of a kind.
  public func panel(_ kind: Panel.Kind) -> Panel? {
    panels.first { $0.kind == kind }
  }

  /// Returns the name of an output.
  public static func outputName(_ output: Int) -> Name { Name("y", output) }

  /// Returns the name of an input.
  public static func inputName(_ input: Int) -> Name { Name("x", input) }
}
