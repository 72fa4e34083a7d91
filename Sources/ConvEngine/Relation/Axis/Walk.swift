/// The order in which the relation is walked: what is held still while the rest is collected.
public enum Walk: String, CaseIterable, Sendable {
  /// For each output, over the taps that it reads through: a row of the Toeplitz matrix.
  case output
  /// For each input, over the outputs that read it: a column of the Toeplitz matrix.
  case input
  /// For each tap, over all outputs: a diagonal of the Toeplitz matrix.
  case tap

  /// Creates the order in which the cells of a side are held still.
  init(holding side: Side) {
    self =
      switch side {
      case .input: .input
      case .weight: .tap
      case .output: .output
      }
  }

  /// The side whose cells are held still.
  public var held: Side {
    switch self {
    case .output: .output
    case .input: .input
    case .tap: .weight
    }
  }

  /// The same order in the relation of a transposed operation, which makes the relation's inputs.
  public var transposed: Walk { Walk(holding: held.transposed) }
}
